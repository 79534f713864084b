import type { ClockFacts } from '../rules/clock/clock'
import { Nation } from '../rules/clock/holidays'
import { isDay } from '../rules/day'
import type { Language } from '../rules/sayDay'
import { readFacts } from './readVectors'

/** The event of a vector that each of these options tells of. Each can be given several times. */
const eventTypes = [
  ['identityAsked', 'id_requested'],
  ['identityComplete', 'id_received'],
  ['authorityAsked', 'authority_requested'],
  ['authorityComplete', 'authority_received'],
  ['feeAsked', 'fee_requested'],
  ['feePaid', 'fee_paid'],
  ['asked', 'clarification_asked'],
  ['answered', 'clarification_answered'],
  ['extended', 'extension_notice'],
] as const

/** What can be said on the command line of a request or, with `limit`, of any other limit. */
export type ClockOptions = { readonly [option in (typeof eventTypes)[number][0]]?: readonly string[] } & {
  readonly received?: string
  readonly in?: string
  readonly right?: string
  readonly regime?: string
  readonly limit?: string
  readonly announced?: string
  readonly closed?: readonly string[]
  readonly language: Language
}

/** The facts of a clock from what was said on the command line, or every fault in plain words. */
export function factsOf(
  options: ClockOptions,
): { readonly facts: ClockFacts } | { readonly faults: readonly string[] } {
  const { received = '', in: nation = 'EW', right = 'access', regime = 'UK_GDPR' } = options
  const jurisdiction = Nation.safeParse(nation)
  const given = eventTypes.map(([option, type]) => ({ option, type, days: options[option] ?? [] }))
  const wrong = [
    ...wrongDay('received', received),
    ...given.flatMap(({ option, days }) => days.flatMap((day) => wrongDay(option, day))),
    ...wrongNation(nation),
    ...unasked(options),
  ]
  const events = given.flatMap(({ type, days }) => days.map((date) => ({ type, date })))
  const read = readFacts({
    id: 'options',
    jurisdiction: jurisdiction.data ?? 'EW',
    regime,
    right,
    received: isDay(received) ? received : '2000-01-01',
    events: wrong.length > 0 ? [] : events,
  })
  const faults = [...wrong, ...('faults' in read ? read.faults.map(inOptions) : [])]
  return 'faults' in read || faults.length > 0 ? { faults } : read
}

/** An option as it is typed: `identityAsked` is --identity-asked. */
export const typed = (option: string): string => `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

export const wrongDay = (option: string, day: string): readonly string[] =>
  isDay(day) ? [] : [`${typed(option)} ${day} is not a day. Write it as YYYY-MM-DD.`]

export const wrongNation = (nation: string): readonly string[] =>
  Nation.safeParse(nation).success ? [] : [`--in ${nation} is not a nation. Write EW, SC or NI.`]

function unasked(options: ClockOptions): readonly string[] {
  const pairs = [
    ['identityComplete', 'identityAsked'],
    ['authorityComplete', 'authorityAsked'],
    ['feePaid', 'feeAsked'],
    ['answered', 'asked'],
  ] as const
  return pairs
    .filter(([answer, question]) => (options[answer]?.length ?? 0) > (options[question]?.length ?? 0))
    .map(([answer, question]) => `Each ${typed(answer)} needs its ${typed(question)}.`)
}

/** A fault of an event, with the option that told of it. */
const inOptions = (fault: string): string =>
  eventTypes.reduce((words, [option, type]) => words.replaceAll(type, typed(option)), fault)

import { AskedRight } from '../case/rights'
import type { Activity, Register } from '../register/schema'
import type { Answers } from './answers'
import { targetsOf } from './request'

/** An entry of the public register that somebody asks about, or objects to. */
export type Noticed = {
  readonly kind: 'activity' | 'category' | 'recipient' | 'research' | 'purpose'
  /** The activity that it belongs to. */
  readonly activity: { readonly id: string; readonly name: string }
  /** What the register calls it. */
  readonly name: string
  /** What an objection to it is to, as a form writes it. */
  readonly target: string
}

const listOf = {
  category: ({ categories }: Activity) => categories,
  recipient: ({ recipients }: Activity) => recipients,
  research: ({ research }: Activity) => research.map(({ id, title }) => ({ id, name: title })),
  purpose: ({ purposes }: Activity) => purposes.map(({ id, text }) => ({ id, name: text })),
} as const

/** Reads `about=` of a link of the register ("activity:ID", "recipient:ACTIVITY/ID"); null for what isn't there. */
export function noticedIn(register: Register, about: string): Noticed | null {
  const [, kind = '', activityId = '', id] = /^([a-z]+):([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(about) ?? []
  const activity = register.activities.find((each) => each.id === activityId)
  if (activity === undefined) return null
  const of = { id: activity.id, name: activity.localName }
  const whole = { kind: 'activity', activity: of, name: of.name, target: `activity:${of.id}/${of.id}` } as const
  if (kind === 'activity') return id === undefined ? whole : null
  if (!isListed(kind)) return null

  const entry = listOf[kind](activity).find((each) => each.id === id)
  if (entry === undefined) return null
  // Only activities, recipients and research can be stopped by themselves.
  const own = targetsOf(register).find(({ value }) => value === `${kind}:${of.id}/${entry.id}`)
  return { kind, activity: of, name: entry.name, target: own?.value ?? whole.target }
}

/** What an entry puts into a form: added to what was answered before, of which nothing is lost. */
export const asksAbout = (before: Answers, noticed: Noticed, words: string): Answers => ({
  rights: withRight(before, 'access'),
  scope: before.scope?.includes('everything') ? before.scope : united(before.scope, noticed.activity.id),
  ...(words === '' ? {} : { words: withLine(before.words ?? '', words) }),
})

export const objectsTo = (before: Answers, noticed: Noticed): Answers => ({
  rights: withRight(before, 'objection'),
  targets: united(before.targets, noticed.target),
})

const isListed = (kind: string): kind is keyof typeof listOf => Object.hasOwn(listOf, kind)

const withRight = ({ rights = [] }: Answers, right: AskedRight): AskedRight[] =>
  AskedRight.options.filter((each) => each === right || rights.includes(each))

const united = (before: readonly string[] = [], one: string): string[] => [...new Set([...before, one])]

/** As many characters as the form's own check lets through. */
const mostCharacters = 4000

/** Once for each line, and never so that the person's own words are cut. */
function withLine(before: string, line: string): string {
  if (before.split('\n').includes(line)) return before
  const after = before === '' ? line : `${before}\n${line}`
  return after.length > mostCharacters ? before : after
}

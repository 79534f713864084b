import { readFileSync } from 'node:fs'
import { sayWorking } from '../casework/sayWorking.server'
import { loadConfig } from '../config.server'
import { readLocales } from '../outside/locales.server'
import { readClock } from '../rules/clock/clock'
import { type Holidays, Nation, parseHolidays } from '../rules/clock/holidays'
import { isDay } from '../rules/day'
import { wordsOf } from '../wordsOf'
import type { Ending } from './ending'

type Options = {
  readonly received: string
  readonly in: string
  readonly right: string
  readonly identityAsked?: string
  readonly identityComplete?: string
  readonly extended?: string
}

const rights = ['access', 'objection'] as const

/** Says when a request is due, step by step. */
export function sayClock(options: Options): Ending {
  const { received, identityAsked, identityComplete, extended } = options
  const right = rights.find((each) => each === options.right)
  const nation = Nation.safeParse(options.in)
  const wrong = [
    ...wrongDays(options),
    ...(nation.success ? [] : [`--in ${options.in} is not a nation. Write EW, SC or NI.`]),
    ...(right ? [] : [`--right ${options.right} is not a right. Write ${rights.join(' or ')}.`]),
    ...(identityComplete && !identityAsked ? ['--identity-complete needs --identity-asked.'] : []),
  ]
  if (wrong.length > 0 || !nation.success || !right) {
    console.error(wrong.join('\n'))
    return 2
  }
  const { holidaysFile, templatesDir } = loadConfig()
  const identity = identityAsked ? { askedOn: identityAsked, completeOn: identityComplete ?? null } : undefined
  const facts = { right, nation: nation.data, receivedOn: received, identity, extendedOn: extended }
  const clock = readClock(facts, readHolidays(holidaysFile))
  for (const { text, source } of sayWorking(clock, readLocales(templatesDir)('en'))) console.log(`${text} (${source})`)
  return 0
}

/** Days that are none, or else days that stand in an order in which nothing can have happened. */
function wrongDays({ received, identityAsked, identityComplete, extended }: Options): readonly string[] {
  const given = Object.entries({
    '--received': received,
    '--identity-asked': identityAsked,
    '--identity-complete': identityComplete,
    '--extended': extended,
  })
  const none = given.flatMap(([option, day]) =>
    day === undefined || isDay(day) ? [] : [`${option} ${day} is not a day. Write it as YYYY-MM-DD.`],
  )
  if (none.length > 0) return none
  const early = given.flatMap(([option, day]) =>
    day !== undefined && day < received ? [`${option} ${day} is before --received ${received}.`] : [],
  )
  const unasked = identityAsked && identityComplete && identityComplete < identityAsked
  return unasked ? [...early, `--identity-complete ${identityComplete} is before --identity-asked.`] : early
}

function readHolidays(file: string): Holidays {
  try {
    return parseHolidays(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`The bank holidays can't be read from HOLIDAYS_FILE '${file}': ${wordsOf(error)}`)
  }
}

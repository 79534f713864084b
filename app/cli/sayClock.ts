import { readFileSync } from 'node:fs'
import { sayWorking } from '../casework/sayWorking.server'
import type { Ending } from '../cli'
import { loadConfig } from '../config.server'
import { readLocales } from '../outside/locales.server'
import { readClock } from '../rules/clock/clock'
import { Nation, parseHolidays } from '../rules/clock/holidays'
import { isDay } from '../rules/day'

type Options = {
  readonly received: string
  readonly in: string
  readonly right: string
  readonly identityAsked?: string
  readonly identityComplete?: string
  readonly extended?: string
}

/** Says when a request is due, step by step. */
export function sayClock(options: Options): Ending {
  const { received, identityAsked, identityComplete, extended, right } = options
  const nation = Nation.safeParse(options.in)
  const wrong = [
    ...[received, identityAsked, identityComplete, extended].flatMap((day) =>
      day === undefined || isDay(day) ? [] : [`${day} is not a day. Write it as YYYY-MM-DD.`],
    ),
    ...(nation.success ? [] : [`${options.in} is not a nation. Write EW, SC or NI.`]),
    ...(right === 'access' || right === 'objection' ? [] : [`${right} is not a right. Write access or objection.`]),
    ...(identityComplete && !identityAsked ? ['--identity-complete needs --identity-asked.'] : []),
  ]
  if (wrong.length > 0 || !nation.success || (right !== 'access' && right !== 'objection')) {
    console.error(wrong.join('\n'))
    return 2
  }
  const config = loadConfig()
  const holidays = parseHolidays(JSON.parse(readFileSync(config.holidaysFile, 'utf8')))
  const identity = identityAsked ? { askedOn: identityAsked, completeOn: identityComplete ?? null } : undefined
  const clock = readClock(
    { right, nation: nation.data, receivedOn: received, identity, extendedOn: extended },
    holidays,
  )
  for (const { text, source } of sayWorking(clock, readLocales(config.templatesDir)('en')))
    console.log(`${text} (${source})`)
  return 0
}

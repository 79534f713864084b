import { readFileSync } from 'node:fs'
import { loadConfig } from '../config.server'
import { readLocales } from '../outside/locales.server'
import { type Holidays, parseHolidays } from '../rules/clock/holidays'
import { wordsOf } from '../wordsOf'
import { type ClockOptions, typed } from './clockOptions'
import type { Ending } from './ending'
import { sayLimit } from './sayLimit'
import { sayRequest } from './sayRequest'
import { sayVectors } from './sayVectors'

/** Says when requests are due and why: those of a file, or one that the options tell of; or when another limit ends. */
export async function sayClock(file: string | undefined, options: ClockOptions): Promise<Ending> {
  const wrong = wrongUse(file, options)
  if (wrong.length > 0) {
    console.error(wrong.join('\n'))
    return 2
  }
  const { holidaysFile, templatesDir } = loadConfig()
  const means = { holidays: readHolidays(holidaysFile), say: readLocales(templatesDir)(options.language) }
  if (file !== undefined) return sayVectors(file, means)
  return options.limit === undefined ? sayRequest(options, means) : sayLimit(options, means)
}

/** Options that don't go with each other: one of them would be left out without a word. */
function wrongUse(file: string | undefined, { language: _, ...options }: ClockOptions): readonly string[] {
  const given = Object.keys(options)
  if (file !== undefined) return given.map((option) => `${typed(option)} does not go with a file.`)
  if (options.received === undefined)
    return ['Give a file, or --received with a day. Add --help to see how it is used.']
  const allowed = ['received', 'in', 'limit', 'announced', 'closed']
  return options.limit === undefined
    ? given
        .filter((option) => ['announced', 'closed'].includes(option))
        .map((option) => `${typed(option)} needs --limit.`)
    : given.filter((option) => !allowed.includes(option)).map((option) => `${typed(option)} does not go with --limit.`)
}

function readHolidays(file: string): Holidays {
  try {
    return parseHolidays(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`The bank holidays can't be read from HOLIDAYS_FILE '${file}': ${wordsOf(error)}`)
  }
}

import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { sayWorking } from '../casework/sayWorking.server'
import type { Say } from '../outside/locales.server'
import { type Clock, readClock } from '../rules/clock/clock'
import type { Holidays } from '../rules/clock/holidays'
import { dueOnOf } from '../rules/clock/label'
import { wordsOf } from '../wordsOf'
import type { Ending } from './ending'
import { readVectors } from './readVectors'
import { sayUnknownYears } from './unknownYears'

type Means = { readonly holidays: Holidays; readonly say: Say }

/**
 * Prints the clock of each vector of a file ("-" is standard input) as one JSON array in the order of the file. One that
 * is wrong stands there with its faults, which are said on standard error too.
 */
export async function sayVectors(file: string, { holidays, say }: Means): Promise<Ending> {
  const read = (await open(file)).map((vector) =>
    'faults' in vector ? vector : { ...vector, clock: readClock(vector.facts, holidays) },
  )
  const answers = read.map((vector) => ('faults' in vector ? vector : answerOf(vector, say)))
  process.stdout.once('error', partlyPrinted)
  console.log(`[\n${answers.map((answer) => JSON.stringify(answer)).join(',\n')}\n]`)

  const faults = read.flatMap((vector, i) =>
    'faults' in vector ? vector.faults.map((fault) => `${vector.id ?? `Vector ${i + 1}`}: ${fault}`) : [],
  )
  const dated = read.flatMap((vector) =>
    'faults' in vector ? [] : [{ id: vector.id, nation: vector.facts.nation, on: dueOnOf(vector.clock) }],
  )
  for (const line of [...faults, ...sayUnknownYears(dated, holidays)]) console.error(line)
  return faults.length === 0 ? 0 : 1
}

/** Whoever reads may have gone before the end, as `head` does. */
function partlyPrinted(error: Error): void {
  console.error(`Not everything was printed: ${error.message}`)
  process.exitCode = 1
}

async function open(file: string) {
  const name = file === '-' ? 'Standard input' : file
  const words = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch(() => null)
  if (words === null) throw new Error(`${name}: this file can't be opened.`)
  try {
    return readVectors(words)
  } catch (error) {
    throw new Error(`${name}: ${wordsOf(error)}`)
  }
}

/** What a vector asks for, by the names it uses: null where there is none. */
function answerOf({ id, clock }: { readonly id: string | null; readonly clock: Clock }, say: Say) {
  const running = clock.state === 'running' ? clock : null
  const extension = clock.state === 'not-started' ? null : clock.extension
  return {
    id,
    clock: clock.state === 'not-started' ? 'not_started' : clock.state,
    due: running?.dueOn ?? null,
    due_if_answer_day_counts: running?.cautiousOn ?? null,
    extension_notice_by: running?.noticeLimitOn ?? null,
    extension_valid: extension === null ? null : extension === 'in-time',
    excluded_days: running?.excludedDays ?? null,
    working: sayWorking(clock, say).map(({ text, source }) => `${text} (${source})`),
  }
}

import { findInDocument } from '../redaction/find/findInDocument'
import type { Suggestion } from '../redaction/find/suggestion'
import { type CasePeople, CasePeopleSchema } from '../redaction/find/text/people/casePeople'
import { sayRefusal } from '../redaction/refusals'
import { openPool } from '../redaction/threads/pool'
import type { Ending } from './ending'
import { readInput, readJson } from './readInput'

/** Prints what may have to be hidden in a PDF, as JSON. Hides nothing. */
export async function findInFile(file: string, { people }: { readonly people?: string }): Promise<Ending> {
  const bytes = await readInput(file)
  const known = people === undefined ? undefined : await readPeople(people)
  const pool = openPool()
  try {
    const suggestions: Suggestion[] = []
    const pages = findInDocument(bytes, { pool, people: known })
    for (;;) {
      const { value, done } = await pages.next()
      if (!done) suggestions.push(...value.suggestions)
      else if (value === null) break
      else {
        console.error(`${file} could not be looked through. ${sayRefusal(value)}`)
        return 1
      }
    }
    console.log(JSON.stringify(suggestions, null, 2))
    return 0
  } finally {
    await pool.close()
  }
}

const readPeople = async (file: string): Promise<CasePeople> => {
  const parsed = CasePeopleSchema.safeParse(readJson(await readInput(file), file))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${file} does not hold the people of a case:\n${faults.join('\n')}`)
}

import { postcodeWords, soughtWords, wordsIn } from '~/app/rules/searchWords'
import { inChunks } from './chunks'
import { entriesOf, type QueueEntry } from './queueEntries'
import type { Db } from './schema'
import type { SearchWordRow } from './schemaQueue'

/**
 * Keeps the words that cases are found by, as their rows now say: in the transaction that wrote a person, a requester or
 * the case itself, so that what was committed a second ago is found.
 */
export async function keepSearchWords(trx: Db, caseIds: readonly string[]): Promise<void> {
  for (const some of inChunks(caseIds)) {
    const rows = await wordRowsOf(trx, some)
    await trx
      .deleteFrom('search_words')
      .where('case_id', 'in', [...some])
      .execute()
    for (const few of inChunks(rows)) {
      await trx
        .insertInto('search_words')
        .values([...few])
        .execute()
    }
  }
}

/** The words that cases ought to be found by. */
export async function wordRowsOf(db: Db, caseIds: readonly string[]): Promise<readonly SearchWordRow[]> {
  const rows = await db
    .selectFrom('cases')
    .innerJoin('people', 'people.case_id', 'cases.id')
    .leftJoin('requesters', 'requesters.case_id', 'cases.id')
    .select(['cases.id', 'cases.controller', 'cases.reference', 'people.name', 'people.former_names'])
    .select(['people.address', 'people.postcode', 'people.past_addresses'])
    .select(['requesters.name as requester', 'requesters.organisation'])
    .where('cases.id', 'in', [...caseIds])
    .execute()
  return rows.flatMap(({ id, controller, reference, postcode, ...said }) => {
    const texts = [said.name, said.former_names, said.address, said.past_addresses, said.requester, said.organisation]
    const words = [reference, ...texts].flatMap((text) => wordsIn(text ?? ''))
    return [...new Set([...words, ...postcodeWords(postcode)])].map((word) => ({ controller, word, case_id: id }))
  })
}

export const searchWordsOf = (db: Db, caseId: string) =>
  db.selectFrom('search_words').selectAll().where('case_id', '=', caseId).execute()

export type Sought = {
  readonly controller: string
  readonly staffId: string
  readonly text: string
  readonly limit: number
}

/**
 * The cases that every word of a text begins a word of: those that bear the words whole first, of these the newest. A case
 * that isn't open to somebody is found by its reference only.
 */
export async function findCases(
  db: Db,
  sought: Sought,
): Promise<{ readonly rows: readonly QueueEntry[]; readonly isMore: boolean }> {
  const words = withoutImplied(soughtWords(sought.text))
  const rarest = await rarestOf(db, sought.controller, words)
  if (rarest === undefined) return { rows: [], isMore: false }
  const ids = await foundQuery(db, { ...sought, words, rarest }).execute()
  const some = ids.slice(0, sought.limit).map(({ case_id }) => case_id)
  return { rows: await entriesOf(db, { caseIds: some, me: sought.staffId }), isMore: ids.length > sought.limit }
}

type Finding = Sought & { readonly words: readonly string[]; readonly rarest: string }

export function foundQuery(db: Db, { controller, staffId, text, limit, words, rarest }: Finding) {
  let query = db
    .selectFrom('search_words as found')
    .select('found.case_id')
    .where('found.controller', '=', controller)
    .where('found.word', '>=', rarest)
    .where('found.word', '<', after(rarest))
    // A case with several such words is found by the first of them.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('search_words as earlier')
            .select('earlier.word')
            .whereRef('earlier.case_id', '=', 'found.case_id')
            .where('earlier.word', '>=', rarest)
            .whereRef('earlier.word', '<', 'found.word'),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('cases')
          .select('cases.id')
          .whereRef('cases.id', '=', 'found.case_id')
          .where(({ or, eb, fn, val, ref }) => {
            // To whom a restricted case is open stands in a list of their ids.
            const others = fn<string>('replace', ['cases.restricted_to', val(JSON.stringify(staffId)), val('')])
            const reference = fn<string>('lower', [fn('replace', ['cases.reference', val('-'), val('')])])
            return or([
              eb('cases.restricted_to', 'is', null),
              eb(others, '!=', ref('cases.restricted_to')),
              eb(reference, 'like', `${whole(text)}%`),
            ])
          }),
      ),
    )
  for (const word of words.filter((each) => each !== rarest)) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('search_words as other')
          .select('other.word')
          .whereRef('other.case_id', '=', 'found.case_id')
          .where('other.word', '>=', word)
          .where('other.word', '<', after(word)),
      ),
    )
  }
  return query
    .orderBy('found.word')
    .orderBy('found.case_id', 'desc')
    .limit(limit + 1)
}

/** What begins a word that is looked for as well says nothing more. */
const withoutImplied = (words: readonly string[]) =>
  words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)))

/** A text as one word: a reference, typed with its hyphens or without. Letters and digits only. */
const whole = (text: string) => soughtWords(text).join('')

const enough = 1000

/** The word that fewest words of cases begin with, counted no further than it matters. */
async function rarestOf(db: Db, controller: string, words: readonly string[]): Promise<string | undefined> {
  const [only, ...others] = words
  if (others.length === 0) return only
  const counted: { readonly word: string; readonly count: number }[] = []
  for (const word of words) counted.push({ word, count: await countUpTo(db, { controller, word }) })
  return counted.sort((a, b) => a.count - b.count)[0]?.word
}

const countUpTo = async (db: Db, { controller, word }: { readonly controller: string; readonly word: string }) =>
  (
    await db
      .selectFrom('search_words')
      .select('case_id')
      .where('controller', '=', controller)
      .where('word', '>=', word)
      .where('word', '<', after(word))
      .limit(enough)
      .execute()
  ).length

/** The end of all words that begin with one, sorted by their bytes. */
const after = (word: string) => `${word}\u{10FFFF}`

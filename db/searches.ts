import { z } from 'zod'
import type { Db } from './schema'

type OpenedSearch = {
  readonly id: string
  readonly caseId: string
  readonly controller: string
  readonly source: string
  readonly title: string
  readonly activity: string
  readonly at: string
}

export async function keepSearch(db: Db, s: OpenedSearch): Promise<void> {
  const { id, controller, source, title, activity } = s
  const row = { id, case_id: s.caseId, controller, source, title, activity, opened_at: s.at }
  await db.insertInto('searches').values(row).execute()
}

export type SearchRow = Awaited<ReturnType<typeof searchesOf>>[number]

export const searchesOf = (db: Db, caseId: string) =>
  db.selectFrom('searches').selectAll().where('case_id', '=', caseId).orderBy('opened_at').orderBy('id').execute()

export const searchById = (db: Db, id: string) =>
  db.selectFrom('searches').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

type Answer = { readonly at: string; readonly outcome: 'found' | 'nothing-held' | 'failed'; readonly fault?: string }

export const endSearch = (db: Db, id: string, { at, outcome, fault }: Answer) =>
  db
    .updateTable('searches')
    .set({ answered_at: at, outcome, fault: fault ?? null, leased_until: null })
    .where('id', '=', id)
    .execute()

/** Ends a search that nobody waits for any more, unless it was answered. */
export const dropSearch = (db: Db, id: string, at: string) =>
  db
    .updateTable('searches')
    .set({ answered_at: at, leased_until: null })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute()

/** Says when the answer came to do without a search's source. */
export const giveUpSearch = (db: Db, id: string, at: string) =>
  db.updateTable('searches').set({ given_up_at: at }).where('id', '=', id).execute()

/** Says when the rows that a search found were gone through. */
export const noteConfirmed = (db: Db, id: string, at: string) =>
  db.updateTable('searches').set({ confirmed_at: at }).where('id', '=', id).execute()

/**
 * Searches of a controller's open cases that wait for a service: what they found is not gone through yet, or the source
 * could not be searched and nobody searched it again. `sources` null is every service. Oldest first.
 */
export const waitingSearches = (db: Db, controller: string, sources: readonly string[] | null) =>
  db
    .selectFrom('searches')
    .innerJoin('cases', 'cases.id', 'searches.case_id')
    .innerJoin('people', 'people.case_id', 'searches.case_id')
    .select(['searches.id', 'searches.source', 'searches.title', 'searches.opened_at', 'searches.outcome'])
    .select(['cases.id as case_id', 'cases.reference', 'cases.due_on', 'cases.restricted_to'])
    .select(['people.name', 'people.date_of_birth'])
    .where('searches.controller', '=', controller)
    .where('searches.confirmed_at', 'is', null)
    .where('searches.given_up_at', 'is', null)
    .where('searches.outcome', 'in', ['found', 'failed'])
    .where('cases.settled_on', 'is', null)
    .where('cases.closed_on', 'is', null)
    .$if(sources !== null, (query) => query.where('searches.source', 'in', [...(sources ?? [])]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('searches as later')
            .select('later.id')
            .whereRef('later.case_id', '=', 'searches.case_id')
            .whereRef('later.source', '=', 'searches.source')
            .whereRef('later.id', '>', 'searches.id'),
        ),
      ),
    )
    .orderBy('searches.opened_at')
    .orderBy('searches.id')
    .limit(200)
    .execute()

/** One cell of a record: its column, what the column is called, the register's category it belongs to, its words. */
const Fields = z.array(
  z.object({ name: z.string(), label: z.string(), category: z.string().optional(), value: z.string() }),
)
export type RecordField = z.infer<typeof Fields>[number]

/**
 * What the source's description said of a record when it was found: by the time that the answer is built, the source may
 * have changed or be gone. Each day stands with the column that bears it, which may come to be hidden.
 */
const Bears = z.object({
  /** The day that the record is of. */
  date: z.object({ column: z.string(), day: z.string() }).optional(),
  setAs: z.enum(['table', 'narrative', 'rows']).default('table'),
  /** Whom it in fact went to, by the register's id, and when where that is known. */
  disclosedTo: z
    .array(z.object({ recipient: z.string(), column: z.string().optional(), day: z.string().optional() }))
    .default([]),
  /** The days from which rules of retention run, by the register's id. */
  retention: z.array(z.object({ rule: z.string(), column: z.string(), day: z.string() })).default([]),
})
export type Bears = z.infer<typeof Bears>

/** What `records.fields` holds: records found before their days were kept are fields alone. */
const Kept = z.union([
  Fields.transform((fields) => ({ fields, bears: Bears.parse({}) })),
  z.object({ fields: Fields, bears: Bears }),
])

export type FoundRecord = {
  readonly id: string
  readonly searchId: string
  readonly row: number
  readonly title: string
  readonly reasons: readonly string[]
  readonly fields: readonly RecordField[]
  readonly bears: Bears
}

export async function keepRecords(db: Db, caseId: string, found: readonly FoundRecord[]): Promise<void> {
  if (found.length === 0) return
  const rows = found.map((r) => ({
    id: r.id,
    case_id: caseId,
    search_id: r.searchId,
    row_number: r.row,
    title: r.title,
    reasons: JSON.stringify(r.reasons),
    fields: JSON.stringify({ fields: r.fields, bears: r.bears }),
  }))
  await db.insertInto('records').values(rows).execute()
}

/** Every row that the searches of a case found, in the order of the searches and of the sources' rows. */
export async function recordsOf(db: Db, caseId: string): Promise<readonly FoundRecord[]> {
  const rows = await db
    .selectFrom('records')
    .innerJoin('searches', 'searches.id', 'records.search_id')
    .selectAll('records')
    .where('records.case_id', '=', caseId)
    .orderBy('searches.opened_at')
    .orderBy('searches.id')
    .orderBy('row_number')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    searchId: r.search_id,
    row: r.row_number,
    title: r.title,
    reasons: z.array(z.string()).parse(JSON.parse(r.reasons)),
    ...Kept.parse(JSON.parse(r.fields)),
  }))
}

import type { StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
import { type FoundRecord, recordsOf, searchesOf } from '~/db/searches'
import { latestStatement } from '~/db/statements'
import type { Outcome } from '../change.server'
import { findServiceSearch } from './serviceSearches.server'

/** One search as its service sees it: what was found, whom it is about, and nothing else of the case. */
export type ServiceSearchRead = {
  readonly reference: string
  readonly seq: number
  readonly source: string
  readonly fault: string | null
  readonly records: readonly FoundRecord[]
  /** Which of its rows are the person's, once that was said. */
  readonly confirmed: ReadonlySet<string> | null
  readonly person: { readonly name: string; readonly dateOfBirth: string }
  readonly asked: string
}

/** Reads one search of a case for whoever may answer it. */
export async function readServiceSearch(
  desk: StaffDesk,
  reference: string,
  search: string,
): Promise<ServiceSearchRead | Extract<Outcome, { refused: unknown }>> {
  const found = await findServiceSearch(desk, reference, search)
  if ('refused' in found) return found
  const { caseId } = found
  const kase = foldCase(await historyOf(desk.db, caseId))
  const { name, dateOfBirth } = await personOf(desk.db, caseId)
  const row = (await searchesOf(desk.db, caseId)).find(({ id }) => id === search)
  return {
    reference: kase.received.reference,
    seq: kase.seq,
    source: found.title,
    fault: row?.fault ?? null,
    records: (await recordsOf(desk.db, caseId)).filter(({ searchId }) => searchId === search),
    confirmed: kase.searches.get(search)?.state === 'confirmed' ? kase.records : null,
    person: { name, dateOfBirth },
    asked: await latestStatement(desk.db, caseId, 'asked'),
  }
}

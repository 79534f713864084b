import type { StaffDesk } from '~/app/desk.server'
import { type FoundRecord, recordsOf, searchesOf } from '~/db/searches'

/** What one search of a case found, to be gone through, or why it failed; null where the case has no such search. */
export async function readCandidates(desk: StaffDesk, caseId: string, search: string) {
  const row = (await searchesOf(desk.db, caseId)).find((s) => s.id === search)
  if (row === undefined) return null
  const records: readonly FoundRecord[] = (await recordsOf(desk.db, caseId)).filter((r) => r.searchId === search)
  return { source: row.title, fault: row.fault, records }
}

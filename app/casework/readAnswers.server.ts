import type { Desk } from '~/app/desk.server'
import { caseIdOf } from '~/db/cases'
import { builtPacksOf } from '~/db/packs'

/** The packs of a case that were built, in order, by its reference alone: for operators. Null where there is no such case. */
export async function readAnswers(desk: Desk, reference: string) {
  const caseId = await caseIdOf(desk.db, reference)
  if (caseId === undefined) return null
  const packs = await builtPacksOf(desk.db, caseId)
  return packs.map(({ id, version, released_at }) => ({ id, version, isReleased: released_at !== null }))
}

import type { Desk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { historyOf } from '~/db/events'
import { sha256 } from '~/db/hash'
import { packById } from '~/db/packs'

/** The bytes of a case's pack as they lie in the store now, with their own fingerprint; null where none is built. */
export async function packBytes(desk: Desk, caseId: string) {
  const kase = foldCase(await historyOf(desk.db, caseId))
  const row = kase.pack === null ? undefined : await packById(desk.db, kase.pack.id)
  if (row === undefined || row.blob === null) return null
  const bytes = await desk.blobs.read(row.blob)
  return { bytes, sha256: sha256(bytes), pages: row.pages ?? 0 }
}

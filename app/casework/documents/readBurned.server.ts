import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { isReady } from '~/app/rules/case/documents'
import { latestBurn } from '~/db/burns'
import { sha256 } from '~/db/hash'

/** The finished file of a document that is burned as it now stands and passed its leak check; null for any other. */
export async function readBurned(desk: Desk, kase: Case, id: string): Promise<Buffer | null> {
  const document = kase.documents.get(id)
  if (document === undefined || !isReady(document)) return null
  const burn = await latestBurn(desk.db, id)
  if (burn?.blob == null || burn.sha256 !== document.burned?.sha256) return null
  const bytes = await desk.blobs.read(burn.blob)
  // Bytes that are not those that were proved go to nobody.
  return sha256(bytes) === burn.sha256 ? bytes : null
}

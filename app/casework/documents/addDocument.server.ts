import type { StaffDesk } from '~/app/desk.server'
import type { Kept } from '~/app/outside/blobs.server'
import { newId } from '~/app/outside/secrets.server'
import { documentById, keepDocument } from '~/db/documents'
import { sha256 } from '~/db/hash'
import { mayAnswerSearch } from '../beside/serviceSearches.server'
import { type Outcome, staffChange } from '../change.server'

type Added = {
  /** What it is called on its own list; it may name people, and goes nowhere else. */
  readonly title: string
  readonly source: string
  /** The search that it answers: all that somebody of a service may add to. */
  readonly search?: string
  readonly onceKey?: string
} & ({ readonly bytes: Uint8Array } | { readonly kept: Kept })

/**
 * Adds a document to a case: its bytes, or a file that is kept already, which is taken away again where it is not added.
 * What it holds is looked through by the worker; one that can't be is said so on the case.
 */
export async function addDocument(desk: StaffDesk, reference: string, added: Added): Promise<Outcome> {
  const { title, source, onceKey } = added
  const id = newId()
  const kept = 'kept' in added ? added.kept : await keptFrom(desk, added.bytes)
  try {
    if (!(await mayAnswerSearch(desk, reference, added.search ?? ''))) return { refused: 'not-allowed' }
    return await staffChange(desk, {
      reference,
      commands: [{ act: 'add-document', document: id }],
      onceKey,
      alongside: async (trx, caseId) => {
        await keepDocument(trx, {
          id,
          case_id: caseId,
          controller: desk.staff.controller,
          title,
          source,
          added_at: desk.now,
          added_by: desk.staff.id,
          ...kept,
        })
      },
    })
  } finally {
    // Refused, the same form a second time, or a fault: the bytes are no document's.
    if ((await documentById(desk.db, id)) === undefined) await desk.blobs.remove(kept.blob)
  }
}

const keptFrom = async (desk: StaffDesk, bytes: Uint8Array): Promise<Kept> => ({
  blob: await desk.blobs.keep(bytes),
  size: bytes.length,
  sha256: sha256(bytes),
})

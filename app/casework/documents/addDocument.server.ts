import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { documentById, keepDocument } from '~/db/documents'
import { sha256 } from '~/db/hash'
import { type Outcome, staffChange } from '../change.server'

type Added = {
  /** What it is called on its own list; it may name people, and goes nowhere else. */
  readonly title: string
  readonly source: string
  readonly bytes: Uint8Array
  readonly onceKey?: string
}

/** Adds a document to a case. What it holds is looked through by the worker; one that can't be is said so on the case. */
export async function addDocument(desk: StaffDesk, reference: string, added: Added): Promise<Outcome> {
  const { title, source, bytes, onceKey } = added
  const id = newId()
  const blob = await desk.blobs.keep(bytes)
  try {
    return await staffChange(desk, {
      reference,
      act: 'work-cases',
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
          blob,
          sha256: sha256(bytes),
          size: bytes.length,
        })
      },
    })
  } finally {
    // Refused, the same form a second time, or a fault: the bytes are no document's.
    if ((await documentById(desk.db, id)) === undefined) await desk.blobs.remove(blob)
  }
}

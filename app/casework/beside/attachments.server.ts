import type { StaffDesk } from '~/app/desk.server'
import type { SentFile, Wanted } from '~/app/http/upload.server'
import { attachmentLimit, attachmentsAtOnce } from '~/app/http/uploadLimits'
import { newId } from '~/app/outside/secrets.server'
import { attachmentsOf, isAttachment, keepAttachment, markAttachmentRemoved } from '~/db/attachments'
import type { AttachmentRow } from '~/db/schemaCase'
import { staffNames } from '~/db/staff'
import { type Outcome, staffChange } from '../change.server'
import { isAsNamed, mediaTypeNamed } from './attachmentType.server'
import { forgetAttachments } from './forgetAttachments.server'

export type AttachmentRead = Pick<AttachmentRow, 'id' | 'name' | 'size'> & {
  readonly addedAt: string
  readonly addedBy: string
  readonly scannedAt: string | null
}

/** Files that staff keep beside a case. They are never part of an answer. */
export async function readAttachments(desk: StaffDesk, caseId: string): Promise<readonly AttachmentRead[]> {
  const names = new Map((await staffNames(desk.db, desk.staff.controller)).map((s) => [s.id, s.name]))
  return (await attachmentsOf(desk.db, caseId)).map(({ id, name, size, added_at, added_by, scanned_at }) => ({
    id,
    name,
    size,
    addedAt: added_at,
    addedBy: names.get(added_by) ?? 'Somebody who has left',
    scannedAt: scanned_at,
  }))
}

/** Why a file that came in whole is not kept. `failed`: nobody could say whether it has a virus. */
export type AttachmentFault = 'type' | 'virus' | 'failed'

/** What the form that attaches files may bring, and how each is looked at before it is kept. */
export const attachmentsWanted = (desk: StaffDesk): Wanted<AttachmentFault> => ({
  blobs: desk.blobs,
  fileBytes: attachmentLimit,
  files: attachmentsAtOnce,
  look: async ({ path }, name) => {
    if (!(await isAsNamed(path, name))) return 'type'
    const scan = desk.scanner === null ? 'clean' : await desk.scanner(path)
    if (scan === 'clean') return null
    return scan === 'infected' ? 'virus' : 'failed'
  },
})

type Sent = { readonly files: readonly SentFile<string>[]; readonly onceKey: string }

/** Keeps files beside a case. What is refused, sent twice or came to nothing leaves no file behind. */
export async function attach(desk: StaffDesk, reference: string, { files, onceKey }: Sent): Promise<Outcome> {
  const kept = files.flatMap((file) => ('kept' in file ? [{ id: newId(), name: file.name, ...file.kept }] : []))
  try {
    return await staffChange(desk, {
      reference,
      commands: kept.map(({ id }) => ({ act: 'add-attachment', attachment: id })),
      onceKey,
      alongside: async (trx, caseId) => {
        for (const file of kept) await keepAttachment(trx, rowOf(desk, caseId, file))
      },
    })
  } finally {
    for (const { id, blob } of kept) if (!(await isAttachment(desk.db, id))) await desk.blobs.remove(blob)
  }
}

type KeptFile = Pick<AttachmentRow, 'id' | 'name' | 'size' | 'sha256'> & { readonly blob: string }

const rowOf = (desk: StaffDesk, caseId: string, file: KeptFile): AttachmentRow => ({
  ...file,
  case_id: caseId,
  controller: desk.staff.controller,
  media_type: mediaTypeNamed(file.name) ?? 'application/octet-stream',
  added_at: desk.now,
  added_by: desk.staff.id,
  scanned_at: desk.scanner === null ? null : desk.now,
  removed_at: null,
})

type Removed = { readonly attachment: string; readonly onceKey?: string }

/** Removes an attachment: its file and its name go, that there was one stays on the timeline. */
export async function removeAttachment(desk: StaffDesk, reference: string, removed: Removed): Promise<Outcome> {
  const { attachment, onceKey } = removed
  const outcome = await staffChange(desk, {
    reference,
    commands: [{ act: 'remove-attachment', attachment }],
    onceKey,
    alongside: async (trx) => {
      await markAttachmentRemoved(trx, { id: attachment, at: desk.now })
    },
  })
  await forgetAttachments(desk)
  return outcome
}

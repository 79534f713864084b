import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { StaffDesk } from '~/app/desk.server'
import { attachmentsOf } from '~/db/attachments'
import { endingOf } from './attachmentType.server'

/** A file on its way out: to be saved, never shown by the portal. */
export type OpenedAttachment = {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Readable
}

type Of = { readonly caseId: string; readonly reference: string; readonly attachment: string }

/** Opens a file beside a case that its reader has open already. Null where the case has none such, or it was removed. */
export async function openAttachment(desk: StaffDesk, of: Of): Promise<OpenedAttachment | null> {
  const rows = await attachmentsOf(desk.db, of.caseId)
  const row = rows.find(({ id }) => id === of.attachment)
  if (row === undefined || row.blob === null) return null
  const file = await open(desk.blobs.fileOf(row.blob))
  const plain = `${of.reference}-attachment-${rows.indexOf(row) + 1}${endingOf(row.name)}`
  return {
    bytes: file.createReadStream(),
    headers: {
      'Content-Type': row.media_type,
      'Content-Length': String(row.size),
      // The name that its sender gave it may say anything: percent-encoded it can end no header (RFC 8187).
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(row.name)}`,
      'X-Content-Type-Options': 'nosniff',
      // Were a browser to show it all the same, nothing in it runs, loads or knows where it is.
      'Content-Security-Policy': "sandbox; default-src 'none'",
    },
  }
}

/** Half a character, which a name cut short may end with, becomes a sign of its own. `'()*` are not for RFC 8187. */
const encoded = (name: string) =>
  encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

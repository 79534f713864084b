import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { saveAnswers } from '~/app/casework/drafts.server'
import { papersWanted } from '~/app/casework/papers/lookAtPaper.server'
import type { Desk, Portal } from '~/app/desk.server'
import { readUpload } from '~/app/http/upload.server'
import { newToken } from '~/app/outside/secrets.server'
import { file, multipart, sentForm } from './multipart'

export const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
export const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 1)])
export const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(100, 2)])

/** A PDF with a word of its own, so that no two have the same bytes. */
export const aPdf = async (words: string): Promise<Uint8Array> => {
  const made = await PDFDocument.create()
  made.addPage([200, 100])
  made.setTitle(words)
  return made.save()
}

/** Files as they come in by the form of a page, each by its name. */
export const sent = async (desk: Desk, files: Readonly<Record<string, string | Uint8Array>>) =>
  (
    await readUpload(
      sentForm(multipart(...Object.entries(files).map(([name, content]) => file(name, content)))),
      papersWanted(desk),
    )
  ).files

/** What lies in the folder of files. */
export const filesOf = async (portal: Portal): Promise<readonly string[]> =>
  (await readdir(join(portal.config.dataDir, 'blobs')).catch(() => [])).toSorted()

/** A form of somebody who asks for another, half filled in. */
export async function aDraft(desk: Desk, controller = 'trafford') {
  const token = newToken()
  await saveAnswers(desk, {
    controller,
    token,
    answers: { rights: ['access'], for: 'other', 'acting-as': 'solicitor' },
  })
  return { controller, token }
}

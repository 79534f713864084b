import { open } from 'node:fs/promises'
import type { Desk } from '~/app/desk.server'
import type { Wanted } from '~/app/http/upload.server'
import { documentLimit } from '~/app/http/uploadLimits'

/** What the form that adds a document may bring: one PDF. */
export const documentWanted = (desk: Desk): Wanted<'not-a-pdf'> => ({
  blobs: desk.blobs,
  fileBytes: documentLimit,
  files: 1,
  look: async ({ path }) => ((await isPdf(path)) ? null : 'not-a-pdf'),
})

/** A PDF says so within its first 1,024 bytes, as its readers accept (ISO 32000-1, 7.5.2 and Adobe's notes on it). */
async function isPdf(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    return buffer.subarray(0, bytesRead).includes('%PDF-')
  } finally {
    await file.close()
  }
}

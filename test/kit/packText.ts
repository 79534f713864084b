import type { Portal } from '~/app/desk.server'
import { readPdf, wordsOf } from '../pack/read'

/** Every word of a pack, as pdf.js reads it. */
export const textOf = async (bytes: Uint8Array): Promise<string> => wordsOf(await readPdf(new Uint8Array(bytes)))

/** Every word of the newest pack of a case. */
export async function textOfPack(portal: Portal, caseId: string): Promise<string> {
  const rows = await portal.db
    .selectFrom('packs')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('version')
    .execute()
  return textOf(await portal.blobs.read(rows.at(-1)?.blob ?? ''))
}

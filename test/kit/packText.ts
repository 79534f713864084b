import type { Portal } from '~/app/desk.server'
import { readPdf, wordsOf } from '../pack/read'

/** Every word of a pack, as pdf.js reads it. */
export const textOf = async (bytes: Uint8Array): Promise<string> => wordsOf(await readPdf(new Uint8Array(bytes)))

/** Every word of the newest pack of a case, in its first volume. */
export async function textOfPack(portal: Portal, caseId: string): Promise<string> {
  const row = await portal.db
    .selectFrom('pack_files')
    .innerJoin('packs', 'packs.id', 'pack_files.pack_id')
    .select('pack_files.blob')
    .where('packs.case_id', '=', caseId)
    .where('pack_files.kind', '=', 'volume')
    .orderBy('packs.version', 'desc')
    .orderBy('pack_files.place')
    .executeTakeFirstOrThrow()
  return textOf(await portal.blobs.read(row.blob))
}

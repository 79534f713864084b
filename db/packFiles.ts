import type { Db } from './schema'

type NewFile = {
  readonly kind: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly pages: number | null
  readonly blob: string
}

/** The files of an answer, kept in the order in which they are given. */
export async function keepPackFiles(
  db: Db,
  { pack, controller }: { readonly pack: string; readonly controller: string },
  files: readonly NewFile[],
): Promise<void> {
  if (files.length === 0) return
  const rows = files.map(({ kind, name, mediaType, size, sha256, pages, blob }, index) => ({
    pack_id: pack,
    place: index + 1,
    controller,
    kind,
    name,
    media_type: mediaType,
    size,
    sha256,
    pages,
    blob,
  }))
  await db.insertInto('pack_files').values(rows).execute()
}

/** The files of an answer in their order; none where it is not built. */
export const filesOf = (db: Db, pack: string) =>
  db.selectFrom('pack_files').selectAll().where('pack_id', '=', pack).orderBy('place').execute()

/**
 * The files of any controller's answers that have these very bytes, the newest answer first, at most `most`: a file that
 * says the same in every answer has a row in each.
 */
export const packFilesBySha = (db: Db, sha256: string, most = 1000) =>
  db
    .selectFrom('pack_files')
    .innerJoin('packs', 'packs.id', 'pack_files.pack_id')
    .innerJoin('cases', 'cases.id', 'packs.case_id')
    .select(['pack_files.pack_id', 'pack_files.place', 'pack_files.name', 'pack_files.pages'])
    .select(['packs.case_id', 'packs.version', 'packs.purpose', 'cases.reference', 'cases.controller'])
    .where('pack_files.sha256', '=', sha256)
    .orderBy('packs.asked_at', 'desc')
    .orderBy('pack_files.pack_id')
    .orderBy('pack_files.place')
    .limit(most)
    .execute()

import type { Db } from './schema'

/** Tables whose rows belong to a case. None that opens anything: no link, no code, no session, no key of a form. */
const tables = [
  'events',
  'people',
  'requesters',
  'wishes',
  'statements',
  'notes',
  'named_people',
  'case_links',
  'attachments',
  'searches',
  'records',
  'marks',
  'documents',
  'page_marks',
  'packs',
  'letters',
  'letter_texts',
  'letter_edits',
  'standing_objections',
] as const

/** Everything that the store holds of a case beside its files, by table. */
export async function wholeCase(db: Db, caseId: string): Promise<Readonly<Record<string, readonly object[]>>> {
  const read: Record<string, readonly object[]> = {}
  for (const table of tables) {
    read[table] = await db.selectFrom(table).selectAll().where('case_id', '=', caseId).execute()
  }
  return read
}

/** The files of a case: the council's own documents, what was attached, and what its answers are made of. */
export async function filesOfCase(db: Db, caseId: string) {
  const [documents, attachments, packed] = await Promise.all([
    db
      .selectFrom('documents')
      .select(['id', 'title as name', 'blob', 'sha256'])
      .where('case_id', '=', caseId)
      .execute(),
    db.selectFrom('attachments').select(['id', 'name', 'blob', 'sha256']).where('case_id', '=', caseId).execute(),
    db
      .selectFrom('pack_files')
      .innerJoin('packs', 'packs.id', 'pack_files.pack_id')
      .select(['packs.version', 'pack_files.place', 'pack_files.name', 'pack_files.blob', 'pack_files.sha256'])
      .where('packs.case_id', '=', caseId)
      .execute(),
  ])
  return [
    ...documents.map(({ id, ...file }) => ({ ...file, folder: `documents/${id}` })),
    ...attachments.map(({ id, ...file }) => ({ ...file, folder: `attachments/${id}` })),
    ...packed.map(({ version, place, ...file }) => ({ ...file, folder: `answer-${version}/${place}` })),
  ].flatMap(({ blob, ...file }) => (blob === null || blob === '' ? [] : [{ ...file, blob }]))
}

type Page = { readonly controller: string; readonly after: string; readonly limit: number }

/** Whom a case is restricted to now, as it is kept; null is nobody. */
export const restrictionOf = async (db: Db, caseId: string): Promise<string | null> =>
  (await db.selectFrom('cases').select('restricted_to').where('id', '=', caseId).executeTakeFirst())?.restricted_to ??
  null

/** The cases of a controller in the order of their ids, after one. */
export const casesAfter = (db: Db, { controller, after, limit }: Page) =>
  db
    .selectFrom('cases')
    .select(['id', 'reference'])
    .where('controller', '=', controller)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

import type { Db } from './schema'

type Kept = {
  readonly letterId: string
  readonly caseId: string
  readonly words: { readonly subject: string; readonly text: string; readonly html: string }
  readonly language: string
  readonly at: string
}

/** Keeps a letter as it was sent. Sent again after an uncertain send, it stays as it was kept first. */
export async function keepLetterText(db: Db, { letterId, caseId, words, language, at }: Kept): Promise<void> {
  const { subject, text, html } = words
  await db
    .insertInto('letter_texts')
    .values({ letter_id: letterId, case_id: caseId, subject, text, html, language, kept_at: at })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** A letter as it was sent; undefined where it wasn't, or nothing of it is kept. */
export const letterTextOf = (db: Db, letterId: string) =>
  db.selectFrom('letter_texts').selectAll().where('letter_id', '=', letterId).executeTakeFirst()

type Edited = {
  readonly letterId: string
  readonly caseId: string
  readonly words: string
  readonly at: string
  readonly by: string | null
}

/** Keeps the words that stand in a letter in place of its template's own. */
export async function keepLetterEdit(db: Db, { letterId, caseId, words, at, by }: Edited): Promise<void> {
  await db.insertInto('letter_edits').values({ letter_id: letterId, case_id: caseId, words, at, by_id: by }).execute()
}

/** The words that somebody wrote for a letter, or null where nobody did. */
export async function letterEditOf(db: Db, letterId: string): Promise<string | null> {
  const row = await db.selectFrom('letter_edits').select('words').where('letter_id', '=', letterId).executeTakeFirst()
  return row?.words ?? null
}

/** The newest letter of a template on a case. */
export const newestLetter = (db: Db, caseId: string, template: string) =>
  db
    .selectFrom('letters')
    .select('id')
    .where('case_id', '=', caseId)
    .where('template', '=', template)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()

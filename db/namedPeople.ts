import type { Db } from './schema'
import type { NamedPersonRow } from './schemaCase'

type NewNamed = Pick<NamedPersonRow, 'id' | 'case_id' | 'name' | 'relation' | 'kind' | 'added_at' | 'added_by'>

export async function keepNamed(db: Db, named: NewNamed): Promise<void> {
  await db.insertInto('named_people').values(named).execute()
}

/** The others whom the records of a case speak of, in the order they were noted. */
export const namedOf = (db: Db, caseId: string) =>
  db.selectFrom('named_people').selectAll().where('case_id', '=', caseId).orderBy('id').execute()

type Words = { readonly id: string; readonly caseId: string; readonly words: string; readonly at: string }

/** What was done to seek somebody's consent. */
export const keepConsentAsked = (db: Db, { id, caseId, words, at }: Words) =>
  db
    .updateTable('named_people')
    .set({ consent_asked: words, consent_asked_at: at })
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .execute()

/** What they answered. */
export const keepConsentAnswer = (db: Db, { id, caseId, words, at }: Words) =>
  db
    .updateTable('named_people')
    .set({ consent_answer: words, consent_answer_at: at })
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .execute()

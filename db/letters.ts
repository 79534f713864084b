import type { Letter } from '~/app/rules/letters'
import type { Db } from './schema'

type QueuedLetter = {
  readonly id: string
  readonly caseId: string
  readonly controller: string
  readonly seq: number
  readonly letter: Letter
  readonly at: string
}

/** Queues a letter beside the event that calls for it. */
export async function queueLetter(db: Db, q: QueuedLetter): Promise<void> {
  await db
    .insertInto('letters')
    .values({
      id: q.id,
      case_id: q.caseId,
      controller: q.controller,
      seq: q.seq,
      template: q.letter.template,
      audience: q.letter.to,
      created_at: q.at,
      attempts: 0,
    })
    .execute()
}

export const letterById = (db: Db, id: string) =>
  db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const lettersOf = (db: Db, caseId: string) =>
  db.selectFrom('letters').selectAll().where('case_id', '=', caseId).orderBy('created_at').orderBy('id').execute()

/** Notes a try before it is made, so that a crash in the middle is seen afterwards. */
export const noteAttempt = (db: Db, id: string) =>
  db
    .updateTable('letters')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const markSent = (db: Db, id: string, at: string) =>
  db.updateTable('letters').set({ sent_at: at, fault: null, leased_until: null }).where('id', '=', id).execute()

type NotSent = { readonly fault: string; readonly notBefore: string }

export const markNotSent = (db: Db, id: string, { fault, notBefore }: NotSent) =>
  db.updateTable('letters').set({ fault, leased_until: notBefore }).where('id', '=', id).execute()

export const giveUpLetter = (db: Db, id: string, { at, fault }: { readonly at: string; readonly fault: string }) =>
  db.updateTable('letters').set({ given_up_at: at, fault, leased_until: null }).where('id', '=', id).execute()

/** Lets no letter of a kind leave any more: what it tells of is no longer so. */
export const dropLetters = (
  db: Db,
  {
    caseId,
    template,
    ...why
  }: { readonly caseId: string; readonly template: string; readonly at: string; readonly fault: string },
) =>
  db
    .updateTable('letters')
    .set({ given_up_at: why.at, fault: why.fault, leased_until: null })
    .where('case_id', '=', caseId)
    .where('template', '=', template)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .execute()

/** How many codes were asked for on a case since an instant. */
export async function countRecentCodes(db: Db, caseId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('letters')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .where('template', '=', 'collection-code')
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return row.count
}

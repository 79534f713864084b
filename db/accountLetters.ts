import type { AccountChange, AccountLetterTemplate } from '~/app/rules/accounts'
import type { Db } from './schema'

type Queued = {
  readonly id: string
  readonly staffId: string
  readonly template: AccountLetterTemplate
  readonly about: AccountChange | null
  readonly at: string
}

/** Queues a letter to a member of staff about their account. */
export async function queueAccountLetter(db: Db, { staffId, at, ...letter }: Queued): Promise<void> {
  await db
    .insertInto('account_letters')
    .values({ ...letter, staff_id: staffId, created_at: at, attempts: 0 })
    .execute()
}

export const accountLetterById = (db: Db, id: string) =>
  db.selectFrom('account_letters').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** Notes a try before it is made, so that a crash in the middle is seen afterwards. */
export const noteAccountAttempt = (db: Db, id: string) =>
  db
    .updateTable('account_letters')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const markAccountLetterSent = (db: Db, id: string, at: string) =>
  db.updateTable('account_letters').set({ sent_at: at, fault: null, leased_until: null }).where('id', '=', id).execute()

type NotSent = { readonly fault: string; readonly notBefore: string }

export const markAccountLetterNotSent = (db: Db, id: string, { fault, notBefore }: NotSent) =>
  db.updateTable('account_letters').set({ fault, leased_until: notBefore }).where('id', '=', id).execute()

type GivenUp = { readonly at: string; readonly fault: string }

export const giveUpAccountLetter = (db: Db, id: string, { at, fault }: GivenUp) =>
  db.updateTable('account_letters').set({ given_up_at: at, fault, leased_until: null }).where('id', '=', id).execute()

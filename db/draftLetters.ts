import { sql } from 'kysely'
import type { DraftLetterTemplate } from '~/app/rules/drafts'
import type { Db } from './schema'

type Queued = {
  readonly id: string
  readonly draftHash: string
  readonly controller: string
  readonly template: DraftLetterTemplate
  readonly language: string
  readonly email: string
  readonly at: string
}

/** Queues a letter about a form that isn't sent. */
export async function queueDraftLetter(db: Db, { draftHash, at, ...letter }: Queued): Promise<void> {
  await db
    .insertInto('draft_letters')
    .values({ ...letter, draft_hash: draftHash, created_at: at, attempts: 0 })
    .execute()
}

/** Nothing where the form was sent or deleted since. */
export const draftLetterById = (db: Db, id: string) =>
  db.selectFrom('draft_letters').selectAll().where('id', '=', id).executeTakeFirst()

type Kind = { readonly draftHash: string; readonly template: DraftLetterTemplate }

/** The newest letter of a kind about a form that hasn't been given up. */
export const newestDraftLetter = (db: Db, { draftHash, template }: Kind) =>
  db
    .selectFrom('draft_letters')
    .selectAll()
    .where('draft_hash', '=', draftHash)
    .where('template', '=', template)
    .where('given_up_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** How many letters of a kind were asked for about a form since an instant. */
export const countDraftLetters = (db: Db, { draftHash, template }: Kind, since: string) =>
  counted(
    db
      .selectFrom('draft_letters')
      .where('draft_hash', '=', draftHash)
      .where('template', '=', template)
      .where('created_at', '>', since),
  )

/**
 * How many letters about forms went to an address since an instant. Capitals don't count, nor what stands behind a plus:
 * most mail servers put it all into one mailbox.
 */
export function countSentTo(db: Db, email: string, since: string): Promise<number> {
  const [, local = '', domain = ''] = /^([^+]*).*(@[^@]*)$/.exec(email.toLowerCase()) ?? []
  const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&')
  const plus = `${literal(local)}+%${literal(domain)}`
  return counted(
    db
      .selectFrom('draft_letters')
      .where('sent_at', '>', since)
      .where(sql<boolean>`(lower(email) = ${local + domain} or lower(email) like ${plus} escape '\\')`),
  )
}

const counted = async (query: ReturnType<typeof lettersWhere>): Promise<number> =>
  (await query.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count

const lettersWhere = (db: Db) => db.selectFrom('draft_letters')

/** Notes a try before it is made, so that a crash in the middle is seen afterwards. */
export const noteDraftAttempt = (db: Db, id: string) =>
  db
    .updateTable('draft_letters')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const markDraftLetterSent = (db: Db, id: string, at: string) =>
  db.updateTable('draft_letters').set({ sent_at: at, fault: null, leased_until: null }).where('id', '=', id).execute()

type NotSent = { readonly fault: string; readonly notBefore: string }

export const markDraftLetterNotSent = (db: Db, id: string, { fault, notBefore }: NotSent) =>
  db.updateTable('draft_letters').set({ fault, leased_until: notBefore }).where('id', '=', id).execute()

type GivenUp = { readonly at: string; readonly fault: string }

export const giveUpDraftLetter = (db: Db, id: string, { at, fault }: GivenUp) =>
  db.updateTable('draft_letters').set({ given_up_at: at, fault, leased_until: null }).where('id', '=', id).execute()

/** Gives up every letter of a kind about a form that hasn't left, but one. */
export const giveUpWaiting = (
  db: Db,
  { draftHash, template, except }: Kind & { readonly except: string },
  { at, fault }: GivenUp,
) =>
  db
    .updateTable('draft_letters')
    .set({ given_up_at: at, fault, leased_until: null })
    .where('draft_hash', '=', draftHash)
    .where('template', '=', template)
    .where('id', '!=', except)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .execute()

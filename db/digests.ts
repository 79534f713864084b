import type { Db, Trx } from './schema'

type Line = {
  readonly id: string
  readonly controller: string
  readonly kind: string
  readonly caseId: string
  readonly seq: number
  readonly at: string
}

/** Puts an event on the list for its controller's team that is being filled; begins one under `id` where none is. */
export async function addDigestLine(trx: Trx, { id, controller, kind, caseId, seq, at }: Line): Promise<void> {
  const openKey = `${controller} ${kind}`
  await trx
    .insertInto('digests')
    .values({ id, controller, kind, open_key: openKey, opened_at: at, attempts: 0 })
    .onConflict((oc) => oc.column('open_key').doNothing())
    .execute()
  // Held until the transaction is over, so that the list isn't sent before this line stands on it.
  const open = await trx
    .updateTable('digests')
    .set((eb) => ({ opened_at: eb.ref('opened_at') }))
    .where('open_key', '=', openKey)
    .returning('id')
    .executeTakeFirst()
  // Made ready by somebody else in this very moment: then the next one is begun.
  if (open === undefined) return addDigestLine(trx, { id, controller, kind, caseId, seq, at })
  await trx.insertInto('digest_lines').values({ digest_id: open.id, case_id: caseId, seq }).execute()
}

/** Nothing more comes onto the lists of a kind that are being filled: they can be sent. */
export const readyDigests = (db: Db, kind: string, at: string) =>
  db
    .updateTable('digests')
    .set({ ready_at: at, open_key: null })
    .where('kind', '=', kind)
    .where('open_key', 'is not', null)
    .execute()

export const digestById = (db: Db, id: string) =>
  db.selectFrom('digests').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The events a list tells of, with their cases, by the day an answer is due. */
export const digestLines = (db: Db, digestId: string) =>
  db
    .selectFrom('digest_lines')
    .innerJoin('events', (join) =>
      join.onRef('events.case_id', '=', 'digest_lines.case_id').onRef('events.seq', '=', 'digest_lines.seq'),
    )
    .innerJoin('cases', 'cases.id', 'digest_lines.case_id')
    .select(['cases.reference', 'cases.due_on', 'events.payload'])
    .where('digest_id', '=', digestId)
    .orderBy('cases.due_on')
    .orderBy('cases.reference')
    .orderBy('events.seq')
    .execute()

/** Notes a try before it is made, so that a crash in the middle is seen afterwards. */
export const noteDigestAttempt = (db: Db, id: string) =>
  db
    .updateTable('digests')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const markDigestSent = (db: Db, id: string, at: string) =>
  db.updateTable('digests').set({ sent_at: at, fault: null, leased_until: null }).where('id', '=', id).execute()

export const markDigestNotSent = (
  db: Db,
  id: string,
  { fault, notBefore }: { readonly fault: string; readonly notBefore: string },
) => db.updateTable('digests').set({ fault, leased_until: notBefore }).where('id', '=', id).execute()

export const giveUpDigest = (db: Db, id: string, { at, fault }: { readonly at: string; readonly fault: string }) =>
  db.updateTable('digests').set({ given_up_at: at, fault, leased_until: null }).where('id', '=', id).execute()

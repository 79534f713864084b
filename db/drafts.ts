import type { Db, Trx } from './schema'

/** A form half filled in, found by the hash of what the browser's cookie holds. */
export const findDraft = (db: Db, controller: string, idHash: string) =>
  db
    .selectFrom('drafts')
    .selectAll()
    .where('controller', '=', controller)
    .where('id_hash', '=', idHash)
    .executeTakeFirst()

type Draft = { readonly idHash: string; readonly controller: string; readonly at: string }

/**
 * A draft, made where there is none, held to the end of the transaction: whoever else would change it waits, so that
 * two steps kept in one moment are kept one after the other.
 */
export const openDraft = (trx: Trx, { idHash, controller, at }: Draft) =>
  trx
    .insertInto('drafts')
    .values({ id_hash: idHash, controller, answers: '{}', updated_at: at, reference: null })
    .onConflict((oc) => oc.column('id_hash').doUpdateSet((eb) => ({ updated_at: eb.ref('drafts.updated_at') })))
    .returningAll()
    .executeTakeFirstOrThrow()

/** The same for a draft that must be there already, and not sent; nothing where it isn't. */
export const holdDraft = (trx: Trx, idHash: string) =>
  trx
    .updateTable('drafts')
    .set((eb) => ({ updated_at: eb.ref('updated_at') }))
    .where('id_hash', '=', idHash)
    .where('reference', 'is', null)
    .returningAll()
    .executeTakeFirst()

type Filled = { readonly answers: string; readonly at: string }

/** Fills a draft. An answer that comes late, from another tab, must not fill one that was sent. */
export const fillDraft = (trx: Trx, idHash: string, { answers, at }: Filled) =>
  trx
    .updateTable('drafts')
    .set({ answers, updated_at: at })
    .where('id_hash', '=', idHash)
    .where('reference', 'is', null)
    .execute()

/**
 * A draft that was sent keeps its case's reference and nothing of what was typed, nor where letters about it went.
 * Throws where it isn't there: it was taken up in another browser in the same moment, and could be sent there again.
 */
export async function endDraft(
  db: Db,
  idHash: string,
  { reference, at }: { readonly reference: string; readonly at: string },
): Promise<void> {
  const ended = await db
    .updateTable('drafts')
    .set({ reference, answers: '{}', updated_at: at })
    .where('id_hash', '=', idHash)
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) throw new Error('A form that is sent is there')
  await dropBeside(db, idHash)
}

/** Gives a draft another id, with its papers and its letters: the old one finds nothing any more. */
export async function moveDraft(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('drafts').set({ id_hash: to }).where('id_hash', '=', from).execute()
  for (const table of ['papers', 'draft_letters', 'draft_codes', 'return_links'] as const) {
    await trx.updateTable(table).set({ draft_hash: to }).where('draft_hash', '=', from).execute()
  }
}

/** Drafts that were last changed before a moment, the oldest first, after one already seen. */
export const draftsBefore = (db: Db, { before, limit }: { readonly before: string; readonly limit: number }) =>
  db
    .selectFrom('drafts')
    .select(['id_hash', 'updated_at'])
    .where('updated_at', '<', before)
    .orderBy('updated_at')
    .limit(limit)
    .execute()

/** Deletes a draft, unless it was changed since it was read. Its papers are deleted apart: they have files. */
export async function dropDraft(
  trx: Trx,
  { id_hash, updated_at }: { readonly id_hash: string; readonly updated_at: string },
): Promise<void> {
  const dropped = await trx
    .deleteFrom('drafts')
    .where('id_hash', '=', id_hash)
    .where('updated_at', '=', updated_at)
    .executeTakeFirst()
  if (dropped.numDeletedRows === 1n) await dropBeside(trx, id_hash)
}

async function dropBeside(db: Db, idHash: string): Promise<void> {
  for (const table of ['draft_letters', 'draft_codes', 'return_links'] as const) {
    await db.deleteFrom(table).where('draft_hash', '=', idHash).execute()
  }
}

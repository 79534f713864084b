import type { Db } from './schema'
import type { AttachmentRow } from './schemaCase'

export async function keepAttachment(db: Db, attachment: AttachmentRow): Promise<void> {
  await db.insertInto('attachments').values(attachment).execute()
}

/** True where an attachment is known, whether or not it was removed. */
export const isAttachment = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('attachments').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The attachments of a case that were not removed, in the order they came. */
export const attachmentsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()

/** From now on nobody sees it. Its file goes once this is kept: see `attachmentsToForget`. */
export const markAttachmentRemoved = (db: Db, { id, at }: { readonly id: string; readonly at: string }) =>
  db.updateTable('attachments').set({ removed_at: at }).where('id', '=', id).execute()

/** Attachments that were removed and whose files are still there: work to be done. */
export const attachmentsToForget = (db: Db) =>
  db
    .selectFrom('attachments')
    .select(['id', 'blob'])
    .where('removed_at', 'is not', null)
    .where('blob', 'is not', null)
    .orderBy('id')
    .execute()

/** Its file is gone, and so is its name, which may name people. */
export const endAttachment = (db: Db, id: string) =>
  db.updateTable('attachments').set({ blob: null, name: '' }).where('id', '=', id).execute()

import type { Db } from './schema'

type Upload = {
  readonly id: string
  readonly controller: string
  readonly name: string
  readonly text: string
  /** The version that was in force when it was sent in. */
  readonly against: number
  readonly at: string
  readonly by: string
}

/** Keeps a register that was sent in, to be looked at. What the same person sent before it is let go. */
export async function keepUpload(db: Db, { id, controller, name, text, against, at, by }: Upload): Promise<void> {
  await db.deleteFrom('register_uploads').where('controller', '=', controller).where('by_id', '=', by).execute()
  await db
    .insertInto('register_uploads')
    .values({ id, controller, name, text, against_version: against, uploaded_at: at, by_id: by })
    .execute()
}

/** A register that a controller's own administrator sent in. */
export const uploadOf = (db: Db, controller: string, id: string) =>
  db
    .selectFrom('register_uploads')
    .selectAll()
    .where('controller', '=', controller)
    .where('id', '=', id)
    .executeTakeFirst()

export const dropUpload = (db: Db, id: string) => db.deleteFrom('register_uploads').where('id', '=', id).execute()

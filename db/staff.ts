import type { Db, StaffRow } from './schema'

export async function keepStaff(db: Db, staff: Omit<StaffRow, 'disabled_at'>): Promise<void> {
  await db
    .insertInto('staff')
    .values({ ...staff, disabled_at: null })
    .execute()
}

export const staffByEmail = (db: Db, email: string) =>
  db.selectFrom('staff').selectAll().where('email', '=', email).where('disabled_at', 'is', null).executeTakeFirst()

export const staffById = (db: Db, id: string) =>
  db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()

/** Those of a controller's staff who have a role, to be told of new work. */
export const staffWithRole = (db: Db, controller: string, role: string) =>
  db
    .selectFrom('staff')
    .selectAll()
    .where('controller', '=', controller)
    .where('role', '=', role)
    .where('disabled_at', 'is', null)
    .orderBy('email')
    .execute()

export const staffNames = (db: Db, controller: string) =>
  db.selectFrom('staff').select(['id', 'name']).where('controller', '=', controller).execute()

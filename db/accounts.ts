import type { AccountChange } from '~/app/rules/accounts'
import type { Db, StaffRow, Trx } from './schema'

/** Every account of a controller, with when each was last at work, by name. */
export const accountsOf = (db: Db, controller: string) =>
  db
    .selectFrom('staff')
    .selectAll('staff')
    .select((eb) =>
      eb
        .selectFrom('sessions')
        .select((s) => s.fn.max('seen_at').as('at'))
        .whereRef('staff_id', '=', 'staff.id')
        .as('seen_at'),
    )
    .where('controller', '=', controller)
    .orderBy('name')
    .orderBy('id')
    .execute()

export const accountOf = (db: Db, controller: string, id: string) =>
  db.selectFrom('staff').selectAll().where('controller', '=', controller).where('id', '=', id).executeTakeFirst()

/** Whoever the council's own sign-in knows under a name of its own. */
export const accountOfSubject = (db: Db, issuer: string, subject: string) =>
  db.selectFrom('staff').selectAll().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()

/**
 * The ids of a controller's administrators who can sign in, held until the transaction is over: of two changes at once
 * to the last two the second sees what the first left.
 */
export async function holdAdministrators(trx: Trx, controller: string): Promise<readonly string[]> {
  const held = await trx
    .updateTable('staff')
    .set((eb) => ({ role: eb.ref('role') }))
    .where('controller', '=', controller)
    .where('role', '=', 'administrator')
    .returning(['id', 'disabled_at', 'role'])
    .execute()
  return held.filter((row) => row.disabled_at === null && row.role === 'administrator').map(({ id }) => id)
}

type Changed = Partial<
  Pick<StaffRow, 'name' | 'email' | 'role' | 'services' | 'controller' | 'disabled_at' | 'password_hash'>
>

export async function changeStaff(db: Db, id: string, changed: Changed): Promise<void> {
  await db.updateTable('staff').set(changed).where('id', '=', id).execute()
}

type Line = {
  readonly id: string
  readonly staffId: string
  readonly controller: string
  readonly at: string
  readonly byId: string | null
  readonly change: AccountChange
  readonly detail: string | null
}

export async function noteAccountChange(db: Db, { staffId, byId, ...line }: Line): Promise<void> {
  await db
    .insertInto('account_changes')
    .values({ ...line, staff_id: staffId, by_id: byId })
    .execute()
}

/** What happened to an account, the newest first. */
export const accountChangesOf = (db: Db, staffId: string) =>
  db
    .selectFrom('account_changes')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()

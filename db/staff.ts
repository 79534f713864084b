import { z } from 'zod'
import type { Db, StaffRow } from './schema'
import type { StaffSignIn } from './schemaSignIn'

type Optional = StaffSignIn & Pick<StaffRow, 'services'>
type NewStaff = Omit<StaffRow, 'disabled_at' | keyof Optional> & Partial<Optional>

const none = { services: null, issuer: null, subject: null, factor_secret: null, factor_since: null, factor_step: null }

export async function keepStaff(db: Db, staff: NewStaff): Promise<void> {
  await db
    .insertInto('staff')
    .values({ ...none, ...staff, disabled_at: null })
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

/** Those of a controller's staff who can sign in, by name, with what they may do. */
export const activeStaff = (db: Db, controller: string) =>
  db
    .selectFrom('staff')
    .select(['id', 'name', 'role', 'services'])
    .where('controller', '=', controller)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Those of a controller's staff, of some ids, who can still sign in. */
export const staffByIds = (db: Db, controller: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('staff')
        .selectAll()
        .where('controller', '=', controller)
        .where('id', 'in', [...ids])
        .where('disabled_at', 'is', null)
        .orderBy('email')
        .execute()

/** Those who answer for any of some sources. */
export async function staffOfServices(db: Db, controller: string, sources: readonly string[]) {
  const contributors = await staffWithRole(db, controller, 'contributor')
  return contributors.filter(({ services }) => servicesIn(services).some((source) => sources.includes(source)))
}

const Services = z.array(z.string())

/** The sources that somebody answers for, as they are kept. */
export const servicesIn = (kept: string | null): readonly string[] =>
  kept === null ? [] : Services.parse(JSON.parse(kept))

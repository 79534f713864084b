import type { Db, Trx } from './schema'
import type { SavedViewRow } from './schemaQueueDesk'

type Whose = { readonly controller: string; readonly me: string }

/** Views that somebody kept for themselves, and those that others of the team shared, by name. */
export const savedViewsFor = (db: Db, { controller, me }: Whose) =>
  db
    .selectFrom('saved_views')
    .leftJoin('staff', 'staff.id', 'saved_views.owner_id')
    .selectAll('saved_views')
    .select('staff.name as owner_name')
    .where('saved_views.controller', '=', controller)
    .where((eb) => eb.or([eb('owner_id', '=', me), eb('shared_at', 'is not', null)]))
    .orderBy('saved_views.name')
    .orderBy('saved_views.id')
    .execute()

/** A view of somebody's own; undefined where it is another's or there is none. */
export const ownView = (db: Db, { controller, me }: Whose, id: string) =>
  db
    .selectFrom('saved_views')
    .selectAll()
    .where('id', '=', id)
    .where('controller', '=', controller)
    .where('owner_id', '=', me)
    .executeTakeFirst()

export const keepView = (trx: Trx, view: SavedViewRow) => trx.insertInto('saved_views').values(view).execute()

type Changed = Whose & { readonly id: string; readonly name: string; readonly sharedAt: string | null }

/** Gives a view of somebody's own another name, or shares it or stops. */
export const changeView = (trx: Trx, { controller, me, id, name, sharedAt }: Changed) =>
  trx
    .updateTable('saved_views')
    .set({ name, shared_at: sharedAt })
    .where('id', '=', id)
    .where('controller', '=', controller)
    .where('owner_id', '=', me)
    .execute()

export const deleteView = (trx: Trx, { controller, me, id }: Whose & { readonly id: string }) =>
  trx
    .deleteFrom('saved_views')
    .where('id', '=', id)
    .where('controller', '=', controller)
    .where('owner_id', '=', me)
    .execute()

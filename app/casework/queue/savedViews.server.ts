import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { readAsk, writeAsk } from '~/app/rules/queue'
import { may } from '~/app/rules/roles'
import { changeView, deleteView, keepView, ownView, savedViewsFor } from '~/db/savedViews'
import { onceForForm } from '../onceForForm.server'

/** So many views of their own is more than anybody finds again. */
const mostViews = 50

type Wanted = { readonly name: string; readonly isShared: boolean; readonly query: string; readonly onceKey: string }
type Saved = { readonly done: true } | { readonly refused: 'not-allowed' | 'no-such-view' | 'too-many' }

/** Keeps what an address asks for under a name: the page it stands on and the words of a search are left out. */
export async function saveView(desk: StaffDesk, { name, isShared, query, onceKey }: Wanted): Promise<Saved> {
  if (!may(desk.staff.role, 'see-queue')) return { refused: 'not-allowed' }
  const { controller, id: me } = desk.staff
  const id = newId()
  return onceForForm(desk, { onceKey, of: id, again: (): Saved => ({ done: true }) }, async (trx) => {
    const own = (await savedViewsFor(trx, { controller, me })).filter((view) => view.owner_id === me)
    if (own.length >= mostViews) return { refused: 'too-many' }
    const ask = writeAsk({ ...readAsk(new URLSearchParams(query)), text: '', after: null, before: null })
    const shared = isShared ? desk.now : null
    await keepView(trx, { id, controller, owner_id: me, name, ask, made_at: desk.now, shared_at: shared })
    return { done: true }
  })
}

/** A view of the desk's own; null where it is another's. */
export async function readView(desk: StaffDesk, id: string) {
  if (!may(desk.staff.role, 'see-queue')) return null
  return (await ownView(desk.db, { controller: desk.staff.controller, me: desk.staff.id }, id)) ?? null
}

type Changed = { readonly id: string; readonly name: string; readonly isShared: boolean }

/** Gives a view of one's own another name, and says who may use it. */
export async function renameView(desk: StaffDesk, { id, name, isShared }: Changed): Promise<Saved> {
  const view = await readView(desk, id)
  if (view === null) return { refused: 'no-such-view' }
  const { controller, id: me } = desk.staff
  const sharedAt = isShared ? (view.shared_at ?? desk.now) : null
  await desk.db.transaction().execute((trx) => changeView(trx, { controller, me, id, name, sharedAt }))
  return { done: true }
}

/** Deletes a view of one's own: gone already is as good. */
export async function dropView(desk: StaffDesk, id: string): Promise<Saved> {
  if (!may(desk.staff.role, 'see-queue')) return { refused: 'not-allowed' }
  const { controller, id: me } = desk.staff
  await desk.db.transaction().execute((trx) => deleteView(trx, { controller, me, id }))
  return { done: true }
}

/** The desk's own views by name; null for a role that has no queue. */
export async function ownViews(desk: StaffDesk) {
  if (!may(desk.staff.role, 'see-queue')) return null
  const { controller, id: me } = desk.staff
  const views = (await savedViewsFor(desk.db, { controller, me })).filter((view) => view.owner_id === me)
  return views.map(({ id, name, ask, shared_at }) => ({ id, name, ask, isShared: shared_at !== null }))
}

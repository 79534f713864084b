import type { Desk, StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Watching } from '~/app/rules/case/watches'
import { may } from '~/app/rules/roles'
import { casesBehindSettings } from '~/db/cases'
import { isTaken } from '~/db/dialect'
import { keepWatching, markSettingsApplied, readWatching, settingsById } from '~/db/settings'
import { bringUpAll } from './catchUp.server'

/** How the desk's own controller wants to be reminded; null for a role that may not change it. */
export async function readSettings(desk: StaffDesk): Promise<Watching | null> {
  if (!may(desk.staff.role, 'change-settings')) return null
  return (await readWatching(desk.db, desk.staff.controller)).watching
}

/** Changes it, from now on and for the cases that are open. */
export async function changeSettings(
  desk: StaffDesk,
  watching: Watching,
): Promise<{ readonly done: true } | { readonly refused: 'not-allowed' | 'stale' }> {
  if (!may(desk.staff.role, 'change-settings')) return { refused: 'not-allowed' }
  const { controller, id: by } = desk.staff
  try {
    await keepWatching(desk.db, { id: newId(), controller, watching, at: desk.now, by })
    return { done: true }
  } catch (error) {
    if (isTaken(error)) return { refused: 'stale' }
    throw error
  }
}

/** Goes through every open case of a controller that was read by older settings. */
export async function applySettings(desk: Desk, id: string): Promise<void> {
  const { controller, version } = await settingsById(desk.db, id)
  await bringUpAll(desk, (limit) => casesBehindSettings(desk.db, { controller, version }, limit))
  await markSettingsApplied(desk.db, id, desk.now)
}

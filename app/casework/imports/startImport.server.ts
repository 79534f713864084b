import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { readTracker, type TrackerFault } from '~/app/outside/tracker.server'
import { guessMapping } from '~/app/rules/imports/columns'
import { may } from '~/app/rules/roles'
import { keepImport, keepMapping } from '~/db/imports'

type Started =
  | { readonly id: string }
  | { readonly fault: TrackerFault; readonly line?: number }
  | { readonly refused: 'not-allowed' }

/** Takes in a tracker's file to be looked at: nothing comes of it until it is brought in. */
export async function startImport(
  desk: StaffDesk,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<Started> {
  if (!may(desk.staff.role, 'import-cases')) return { refused: 'not-allowed' }
  const read = await readTracker(file.name, file.bytes)
  if ('fault' in read) return read
  const id = newId()
  const { controller, id: by } = desk.staff
  await keepImport(desk.db, { id, controller, name: file.name, added_at: desk.now, added_by: by, ...read })
  await keepMapping(desk.db, id, guessMapping(read.headings))
  return { id }
}

import type { Desk } from '~/app/desk.server'
import type { Done } from '~/app/pack/sections/internal/facts'
import type { Actor, CaseEvent, Recorded } from '~/app/rules/case/events'
import { londonDay } from '~/app/rules/day'
import { staffById } from '~/db/staff'

export type Who = (by: Actor) => string

/** Names everybody who did something on a case: staff by name and role. */
export async function whoDid(desk: Desk, history: readonly Recorded[], person: string): Promise<Who> {
  const ids = new Set(history.flatMap(({ by }) => (by.kind === 'staff' ? [by.id] : [])))
  const rows = await Promise.all([...ids].map((id) => staffById(desk.db, id)))
  const names = new Map(
    rows.flatMap((row) => (row === undefined ? [] : [[row.id, `${row.name}, ${row.role}`] as const])),
  )
  return (by) => (by.kind === 'staff' ? (names.get(by.id) ?? 'Staff') : by.kind === 'resident' ? person : 'The portal')
}

/** Who did something to a pack, and when; undefined where nobody has. */
export function doneTo(
  history: readonly Recorded[],
  { type, pack }: { readonly type: CaseEvent['type']; readonly pack: string },
  who: Who,
): Done | undefined {
  const found = history.findLast(({ event }) => event.type === type && 'pack' in event && event.pack === pack)
  return found && { who: who(found.by), on: londonDay(found.at) }
}

import type { Actor, CaseEvent, Recorded } from '~/app/rules/case/events'
import { Role } from '~/app/rules/roles'
import type { Dice } from './walker'

/** Two controllers' staff, one of each role, and more officers: who walks over cases. */
export const controllers = ['trafford', 'wakefield'] as const
export type Player = { readonly id: string; readonly controller: string; readonly name: string; readonly role: Role }

const officers = ['anna', 'ben', 'cleo']
export const cast: readonly Player[] = controllers.flatMap((controller) => [
  ...officers.map((name) => ({ id: `${name}-${controller}`, controller, name, role: 'officer' as const })),
  ...Role.options.map((role) => ({ id: `${role}-${controller}`, controller, name: role, role })),
])

/** Whoever plays a move that a member of staff makes: mostly an officer of the case's own controller, else anybody. */
export function player(by: Actor, controller: string, dice: Dice): Player | null {
  if (by.kind !== 'staff') return null
  const own = cast.find(({ id }) => id === `${by.id}-${controller}`)
  if (own !== undefined && dice.chance(0.6)) return own
  const [first, ...others] = dice.chance(0.6) ? cast.filter((each) => each.controller === controller) : cast
  if (first === undefined) throw new Error('Nobody plays')
  return dice.pick([first, ...others])
}

type Type = CaseEvent['type']
const beside: readonly Type[] = ['looked-at', 'note-added', 'attachment-added', 'attachment-removed']
const sorting: readonly Type[] = ['assigned', 'restricted', 'unrestricted', 'import-undone']
const second: readonly Type[] = [
  'pack-approved',
  'pack-released',
  'pack-handed-over',
  'pack-recalled',
  'copy-taken',
  'refusal-agreed',
  'refusal-dropped',
  'complaint-answered',
  'closed',
]

/** What each role may leave on a case, told apart from the table that the portal goes by; an officer anything. */
const leaves: Readonly<Record<Role, ReadonlySet<Type> | 'anything'>> = {
  officer: 'anything',
  reviewer: new Set([...beside, ...second]),
  contributor: new Set<Type>(['records-confirmed', 'document-added']),
  manager: new Set<Type>([...beside, ...sorting, 'complaint-answered']),
  administrator: new Set(),
  auditor: new Set<Type>(['looked-at']),
}
const neverStaffs: ReadonlySet<Type> = new Set<Type>([
  'received',
  'reminded',
  'date-moved',
  'search-answered',
  'search-failed',
  'document-read',
  'document-refused',
  'document-burned',
  'pack-built',
  'pack-failed',
  'pack-collected',
  'code-asked',
  'collection-locked',
])

/** Where a history shows somebody at work who may not: of another controller, of another role, or shut out. */
export function trespassesIn(history: readonly Recorded[]): readonly string[] {
  const first = history[0]?.event
  if (first?.type !== 'received') return ['no receipt']
  let open: readonly string[] | null = null
  return history.flatMap(({ seq, by, event }) => {
    const shut = open
    if (event.type === 'restricted') open = event.people
    if (event.type === 'unrestricted') open = null
    if (by.kind !== 'staff') return []
    const who = cast.find(({ id }) => id === by.id)
    if (who === undefined) return [`${seq}: ${event.type} by a stranger`]
    const may = leaves[who.role]
    return [
      ...(who.controller === first.controller ? [] : [`${seq}: ${event.type} by another controller's ${who.role}`]),
      ...(may === 'anything' || may.has(event.type) ? [] : [`${seq}: ${event.type} by a ${who.role}`]),
      ...(neverStaffs.has(event.type) ? [`${seq}: ${event.type} by staff`] : []),
      ...(shut === null || shut.includes(who.id) ? [] : [`${seq}: ${event.type} by somebody shut out`]),
    ]
  })
}

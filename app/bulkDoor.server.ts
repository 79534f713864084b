import { foreseeAssign, foreseeChase } from './casework/queue/foresee.server'
import type { StaffDesk } from './desk.server'
import { forbidden, notFound, onceKey } from './door.server'
import { type Choice, writeChoice } from './rules/queueChoice'

/** The act on many that an address names. Throws 404 where there is none. */
export function namedAct(act: string | undefined): 'assign' | 'chase' {
  if (act !== 'assign' && act !== 'chase') throw notFound()
  return act
}

/** The page that says what an act on many will do before it is done. Throws 403. */
export async function foreseenPage(desk: StaffDesk, act: 'assign' | 'chase', choice: Choice) {
  const foreseen = await (act === 'assign' ? foreseeAssign(desk, choice) : foreseeChase(desk, choice))
  if (foreseen === null) throw forbidden()
  return { act, ...foreseen, query: writeChoice(choice), onceKey: onceKey() } as const
}

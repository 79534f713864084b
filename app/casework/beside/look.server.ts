import type { StaffDesk } from '~/app/desk.server'
import { decide } from '~/app/rules/case/decide'
import { staffChange } from '../change.server'
import type { CaseRead } from '../readCase.server'

/**
 * Notes on a case that somebody opened it whose case it is not, once a day. `refused`: it couldn't be noted, and then they
 * may not read it either. Most readings find `nothing` to note and write nothing.
 */
export async function noteLook(desk: StaffDesk, { kase, setting }: Pick<CaseRead, 'kase' | 'setting'>) {
  const decision = decide(kase, { act: 'look' }, setting)
  if ('refused' in decision) return 'refused' as const
  if (decision.events.length === 0) return 'nothing' as const
  const { reference } = kase.received
  const outcome = await staffChange(desk, { reference, commands: [{ act: 'look' }] })
  return 'refused' in outcome ? ('refused' as const) : ('noted' as const)
}

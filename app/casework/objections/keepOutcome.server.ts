import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { ObjectionResult, Received } from '~/app/rules/case/events'
import { stands, type Use } from '~/app/rules/standing'
import type { Trx } from '~/db/schema'
import { endStanding, keepStanding } from '~/db/standingObjections'

type Decided = { readonly caseId: string; readonly received: Received; readonly result: ObjectionResult }

/** What a decision leaves standing: what stood of this case ends, and what is upheld stands from today. */
export async function keepOutcome(trx: Trx, desk: StaffDesk, { caseId, received, result }: Decided): Promise<void> {
  await endStanding(trx, caseId, { on: desk.today, by: desk.staff.id })
  if (!stands(result)) return
  const { kind, activity, target } = targetOf(received)
  await keepStanding(trx, {
    id: newId(),
    controller: received.controller,
    case_id: caseId,
    kind,
    activity,
    target,
    result,
    from_on: desk.today,
    ended_on: null,
    ended_by: null,
  })
}

const targetOf = ({ target }: Received): Use =>
  target === undefined
    ? { kind: 'marketing', activity: null, target: null }
    : { kind: target.kind, activity: target.activity, target: target.id }

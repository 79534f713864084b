import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { apply, foldCase } from '~/app/rules/case/fold'
import { clockOf, nextSteps, stateOf } from '~/app/rules/case/reading'
import type { Holidays } from '~/app/rules/clock/holidays'
import { dueOnOf } from '~/app/rules/clock/label'
import { lettersAfter } from '~/app/rules/letters'
import { saveProjection } from '~/db/cases'
import { appendEvents } from '~/db/events'
import { queueLetter } from '~/db/letters'
import { keepPack } from '~/db/packs'
import type { CaseRow, Trx } from '~/db/schema'

type Kept = { readonly caseId: string; readonly before: Case | null; readonly events: readonly CaseEvent[] }

/**
 * Keeps what happened, in the transaction it is given: the events, the row that the queue reads, the letters and the
 * packs that the events call for. All of it or none. Gives the case as it now is.
 */
export async function keep(trx: Trx, desk: Desk, { caseId, before, events }: Kept): Promise<Case> {
  const at = { caseId, seq: before?.seq ?? 0, at: desk.now, by: desk.by }
  const recorded = await appendEvents(trx, at, events)
  const after = before === null ? foldCase(recorded) : recorded.reduce(apply, before)
  await saveProjection(trx, project(caseId, after, desk.holidays))
  for (const event of recorded) await queueWork(trx, desk, { caseId, controller: after.received.controller, ...event })
  return after
}

/** The row that the queue reads, as it follows from a case. */
export function project(id: string, kase: Case, holidays: Holidays): CaseRow {
  const clock = clockOf(kase, holidays)
  return {
    id,
    controller: kase.received.controller,
    reference: kase.received.reference,
    right_asked: kase.received.right,
    state: stateOf(kase),
    next_step: nextSteps(kase)[0] ?? null,
    received_on: kase.received.receivedOn,
    due_on: dueOnOf(clock),
    notice_limit_on: clock.state === 'running' ? clock.noticeLimitOn : null,
    closed_on: kase.closed?.on ?? null,
    seq: kase.seq,
  }
}

type Happened = Recorded & { readonly caseId: string; readonly controller: string }

async function queueWork(trx: Trx, desk: Desk, { caseId, controller, seq, event }: Happened): Promise<void> {
  for (const letter of lettersAfter(event)) {
    await queueLetter(trx, { id: newId(), caseId, controller, seq, letter, at: desk.now })
  }
  if (event.type === 'pack-asked') {
    await keepPack(trx, { id: event.pack, caseId, controller, version: event.version, at: desk.now })
  }
}

import type { Desk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { Case } from '~/app/rules/case/case'
import type { Actor, CaseEvent, Recorded } from '~/app/rules/case/events'
import { apply, foldCase } from '~/app/rules/case/fold'
import { digestOf, lettersAfter } from '~/app/rules/letters'
import { addDigestLine } from '~/db/digests'
import { appendEvents } from '~/db/events'
import { queueLetter } from '~/db/letters'
import { keepPack, noteRelease } from '~/db/packs'
import type { Trx } from '~/db/schema'
import { type Reading, saveReading } from './project.server'

type Kept = {
  readonly caseId: string
  readonly before: Case | null
  readonly events: readonly CaseEvent[]
  readonly reading: Reading
  /** Who did it: the desk's own, unless it is the portal that noticed. */
  readonly by?: Actor
}

/**
 * Keeps what happened, in the transaction it is given: the events, the rows that the queue and the daily sweep read, the
 * letters, lists and packs that the events call for. All of it or none. Gives the case as it now is.
 */
export async function keep(trx: Trx, desk: Desk, kept: Kept): Promise<Case> {
  const { caseId, before, events, reading, by = desk.by } = kept
  const recorded = await appendEvents(trx, { caseId, seq: before?.seq ?? 0, at: desk.now, by }, events)
  const after = before === null ? foldCase(recorded) : recorded.reduce(apply, before)
  await saveReading(trx, caseId, { kase: after, reading })
  for (const event of recorded) await queueWork(trx, desk, { caseId, controller: after.received.controller, ...event })
  return after
}

type Happened = Recorded & { readonly caseId: string; readonly controller: string }

async function queueWork(trx: Trx, desk: Desk, { caseId, controller, seq, event }: Happened): Promise<void> {
  for (const letter of lettersAfter(event)) {
    await queueLetter(trx, { id: newId(), caseId, controller, seq, letter, at: desk.now })
  }
  const kind = digestOf(event)
  if (kind !== null) await addDigestLine(trx, { id: newId(), controller, kind, caseId, seq, at: desk.now })
  if (event.type === 'pack-released') await noteRelease(trx, event.pack, desk.now)
  if (event.type === 'pack-recalled') await noteRelease(trx, event.pack, null)
  if (event.type === 'pack-asked') {
    const { pack: id, version, purpose = 'answer' } = event
    await keepPack(trx, { id, caseId, controller, version, purpose, at: desk.now })
  }
}

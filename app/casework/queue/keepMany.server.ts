import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { apply } from '~/app/rules/case/fold'
import { lettersAfter } from '~/app/rules/letters'
import { queueHeldLetters } from '~/db/bulkActs'
import { appendToHistories } from '~/db/events'
import type { Trx } from '~/db/schema'
import { type Reading, saveReadings } from '../project.server'
import type { Decided } from './changeHeld.server'

type Kept = {
  readonly decided: readonly Decided[]
  readonly reading: Reading
  /** Until when the letters that follow wait. */
  readonly until: string | null
}

/**
 * Keeps what happened to many cases as `keep` does for one, in a few statements for all of them: their events, the rows
 * beside them, the letters that follow. Only for acts that call for nothing else: assigning and chasing. Gives the number
 * of each case's last event by its id.
 */
export async function keepMany(trx: Trx, desk: StaffDesk, { decided, reading, until }: Kept) {
  const acted = decided.flatMap((each) => ('events' in each ? [each] : []))
  const recorded = await appendToHistories(
    trx,
    acted.map(({ caseId, before, events }) => ({ caseId, seq: before.seq, at: desk.now, by: desk.by, events })),
  )
  const after = acted.map(({ caseId, before }, i) => ({
    caseId,
    kase: (recorded[i] ?? []).reduce(apply, before),
    reading,
  }))
  await saveReadings(trx, after)
  const letters = acted.flatMap(({ caseId }, i) =>
    (recorded[i] ?? []).flatMap(({ seq, event }) =>
      lettersAfter(event).map((letter) => ({ id: newId(), caseId, seq, letter })),
    ),
  )
  await queueHeldLetters(trx, letters, { controller: desk.staff.controller, at: desk.now, until })
  return new Map(after.map(({ caseId, kase }) => [caseId, kase.seq]))
}

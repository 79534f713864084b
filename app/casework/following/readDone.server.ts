import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Recorded } from '~/app/rules/case/events'
import { acknowledgeBy } from '~/app/rules/case/watches'
import { type Day, londonDay } from '~/app/rules/day'
import type { FollowAct } from '~/app/rules/followActs'
import { timingOf } from '~/app/rules/following'
import { historyOf } from '~/db/events'
import { openFollowed } from './openFollowed.server'

/** What an act came to, and how the time stands now. Null where the session is over or no such thing was done. */
export async function readDone(desk: Desk, session: string, act: FollowAct) {
  const followed = await openFollowed(desk, session)
  if (followed === null) return null
  const { caseId, kase, setting } = followed
  const on = doneOn(act, kase, await historyOf(desk.db, caseId))
  if (on === null) return null
  return {
    act,
    controller: kase.received.controller,
    reference: kase.received.reference,
    on,
    timing: timingOf(kase, setting.clock, desk.today),
    acknowledgeBy: act === 'complaint' ? acknowledgeBy(on, kase, setting.holidays) : null,
  }
}

/** The last day that something was done, or null where it never was. */
function doneOn(act: FollowAct, kase: Case, history: readonly Recorded[]): Day | null {
  switch (act) {
    case 'withdrawal':
      return kase.closed?.outcome === 'withdrawn' ? kase.closed.on : null
    case 'narrowing': {
      const narrowed = history.findLast(({ event }) => event.type === 'narrowed')
      return narrowed === undefined ? null : londonDay(narrowed.at)
    }
    case 'complaint':
      return kase.complaints.at(-1)?.receivedOn ?? null
    case 'move':
      return kase.messages.findLast(({ about }) => about === 'moved')?.on ?? null
    default:
      return kase.messages.findLast(({ about }) => about === act)?.on ?? null
  }
}

import type { Desk } from '~/app/desk.server'
import type { Refusal } from '~/app/rules/case/commands'
import { acknowledgeBy } from '~/app/rules/case/watches'
import type { Day } from '~/app/rules/day'
import { attempt, type Effect, effectOf, type FollowAct, whyNotNow } from '~/app/rules/followActs'
import { requesterOf } from '~/db/requesters'
import { openFollowed } from './openFollowed.server'

/** What the page of an act says before anything is sent. */
export type ActRead = {
  readonly controller: string
  readonly reference: string
  readonly effect: Effect
  /** Why it can't be done now. */
  readonly notNow: Refusal | null
  /** The register's activities that are asked about. */
  readonly activities: readonly string[]
  readonly isForSomebody: boolean
  /** By when a complaint of today must be acknowledged. */
  readonly acknowledgeBy: Day
}

/** Null where the session is over. */
export async function readAct(desk: Desk, session: string, act: FollowAct): Promise<ActRead | null> {
  const followed = await openFollowed(desk, session)
  if (followed === null) return null
  const { caseId, kase, setting } = followed
  return {
    controller: kase.received.controller,
    reference: kase.received.reference,
    effect: effectOf(kase, [attempt(act, kase, setting)], setting),
    notNow: whyNotNow(act, kase, setting) ?? null,
    activities: kase.activities,
    isForSomebody: (await requesterOf(desk.db, caseId)) !== null,
    acknowledgeBy: acknowledgeBy(desk.today, kase, setting.holidays),
  }
}

import { z } from 'zod'
import type { Case } from '~/app/rules/case/case'
import { isRefused } from '~/app/rules/case/decideLaw'
import { isUndecided, standsRestricted } from '~/app/rules/case/decideObjections'
import { needed } from '../fields'

/** What can be done about a restriction, one after the other. */
export type RestrictionStep = 'start' | 'notice' | 'lift'

/** The forms of the page about a restriction, told apart by `intent`. */
export const RestrictionForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('start'),
    words: needed('Say what goes on and what we rely on, or that nothing goes on'),
  }),
  z.object({ intent: z.literal('notice'), words: needed('Say from when we use the information again, and why') }),
  z.object({ intent: z.literal('lift') }),
])

/** What comes next: what the person asked for is recorded with what goes on, unless it is decided already. */
export function restrictionStep(kase: Case): RestrictionStep {
  const { restriction } = kase.desk
  if (!standsRestricted(kase)) return 'start'
  if (restriction === null) return isOver(kase) ? 'notice' : 'start'
  return restriction.noticeOn === null ? 'notice' : 'lift'
}

const isOver = (kase: Case): boolean =>
  kase.objection !== null || kase.decision !== null || kase.closed !== null || isRefused(kase)

export const restrictionProps = (kase: Case) => ({
  step: restrictionStep(kase),
  // Nobody is told that it ends, and it doesn't, before the objection is decided.
  ...(restrictionStep(kase) !== 'start' && isUndecided(kase) ? { notNow: 'not-decided' as const } : {}),
  isAsked: kase.received.restrict === true,
  startedOn: kase.desk.restriction?.startedOn ?? null,
  noticeOn: kase.desk.restriction?.noticeOn ?? null,
  liftedOn: kase.desk.restriction?.liftedOn ?? null,
})

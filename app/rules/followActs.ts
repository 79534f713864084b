import type { Case } from './case/case'
import type { Command, Refusal, Setting } from './case/commands'
import { foresee, whyNot } from './case/foresee'
import { dueOnOf } from './clock/label'
import type { Day } from './day'

/** What the person who asked can do while they follow their request, each on a page of its name. */
export const followActs = [
  'more',
  'narrowing',
  'move',
  'help',
  'withdrawal',
  'redaction',
  'review',
  'complaint',
] as const
export type FollowAct = (typeof followActs)[number]

/** Acts that somebody who has only a link must not do: a code is asked for first. */
export const guardedActs: ReadonlySet<FollowAct> = new Set(['narrowing', 'move', 'withdrawal'])

/** Acts that are words to the council and nothing else. */
export type WordAct = 'more' | 'help' | 'redaction' | 'review'

/**
 * What an act does to the time: nothing; nothing while it stands still; it moves, or runs again; it ends it; or there is
 * no more time to speak of, since the answer has gone out or the request is closed.
 */
export type Effect =
  | { readonly does: 'nothing'; readonly dueOn: Day }
  | { readonly does: 'nothing-yet' }
  | { readonly does: 'moves'; readonly dueOn: Day }
  | { readonly does: 'ends' }
  | { readonly does: 'over' }

/** What commands would do to the time of a case, as the rules themselves would have it. Changes nothing. */
export function effectOf(kase: Case, commands: readonly Command[], setting: Setting): Effect {
  if (kase.settled) return { does: 'over' }
  if (commands.some(({ act }) => act === 'close')) return { does: 'ends' }
  const dueOn = dueOnOf(foresee(kase, commands, setting) ?? setting.clock)
  if (dueOn === null) return { does: 'nothing-yet' }
  return { does: dueOn === dueOnOf(setting.clock) ? 'nothing' : 'moves', dueOn }
}

/** Why an act would not be taken now, or undefined where it would. */
export function whyNotNow(act: FollowAct, kase: Case, setting: Setting): Refusal | undefined {
  if (act === 'redaction' && kase.received.right !== 'access') return 'not-an-access-request'
  return whyNot(kase, attempt(act, kase, setting), setting)
}

/** Which acts would be taken now: a page offers no other. */
export const actsOpen = (kase: Case, setting: Setting): readonly FollowAct[] =>
  followActs.filter((act) => whyNotNow(act, kase, setting) === undefined)

/** An act as it might be sent now, to ask the rules about. */
export function attempt(act: FollowAct, kase: Case, { today }: Pick<Setting, 'today'>): Command {
  const id = 'none'
  switch (act) {
    case 'narrowing':
      // The least that can be asked for; refused where there is nothing to leave out.
      return { act: 'narrow', activities: kase.activities.slice(0, 1) }
    case 'withdrawal':
      return { act: 'close', outcome: 'withdrawn' }
    case 'complaint':
      return { act: 'receive-complaint', complaint: id, on: today, channel: 'portal' }
    case 'move':
      return { act: 'receive-message', message: id, about: 'moved' }
    default:
      return { act: 'receive-message', message: id, about: act }
  }
}

import type { Clock } from '../clock/clock'
import { countPeriod } from '../clock/count'
import type { Holidays } from '../clock/holidays'
import { otherPeriods } from '../clock/period'
import { targetOn } from '../clock/target'
import { addDays, type Day } from '../day'
import type { Case } from './case'
import { openClarification } from './case'
import type { WatchKind } from './events'

/** How a controller wants to be reminded, in days. */
export type Watching = {
  /** Its own target, from the start; null for none. */
  readonly targetDays: number | null
  /** Before the last day for telling somebody of an extension. */
  readonly noticeDays: number
  /** Before an answer is due. */
  readonly dueDays: number
  /** Without an answer to a question, or the proof that was asked for. */
  readonly silentDays: number
  /** Before a complaint must have been acknowledged. */
  readonly complaintDays: number
}

export const usualWatching: Watching = { targetDays: null, noticeDays: 5, dueDays: 5, silentDays: 14, complaintDays: 7 }

/** One thing to remind of: on a day, of another day that it is about. `about` is a complaint or a question, else empty. */
export type Watch = { readonly kind: WatchKind; readonly about: string; readonly for: Day; readonly on: Day }

/** One reminder: of one kind, about one thing, for one day. Where the day moves, so does the reminder. */
export const reminderKey = (watch: Pick<Watch, 'kind' | 'about' | 'for'>): string =>
  [watch.kind, watch.about, watch.for].join(' ')

type Setting = { readonly clock: Clock; readonly watching: Watching; readonly holidays: Holidays }

/** Everything there is still to remind of on a case. Each reminder that was given is gone, and all of a case that was taken back. */
export const watchesOf = (kase: Case, setting: Setting): readonly Watch[] =>
  kase.desk.takenBackOn !== null
    ? []
    : [...requestWatches(kase, setting), ...complaintWatches(kase, setting)].filter(
        (watch) => !kase.reminded.has(reminderKey(watch)),
      )

function requestWatches(kase: Case, { clock, watching, holidays }: Setting): readonly Watch[] {
  if (kase.settled !== null) return []
  const silent = (kind: WatchKind, about: string, askedOn: Day): Watch => ({
    kind,
    about,
    for: askedOn,
    on: addDays(askedOn, watching.silentDays),
  })
  const open = openClarification(kase)
  const question = open ? [silent('clarification-silent', open.id, open.askedOn)] : []
  const proof = kase.identityAskedOn && !kase.identity ? [silent('identity-silent', '', kase.identityAskedOn)] : []
  if (clock.state !== 'running') return [...question, ...proof]

  const { dueOn, noticeLimitOn, extension } = clock
  const on = (kind: WatchKind, day: Day, of: Day): Watch => ({ kind, about: '', for: of, on: day })
  const { nation } = kase.received
  const target = targetOn(clock, watching.targetDays, { nation, holidays })
  return [
    ...question,
    ...proof,
    ...(target === null ? [] : [on('target', target, target)]),
    ...(noticeLimitOn === null || extension === 'in-time'
      ? []
      : [on('notice-limit', addDays(noticeLimitOn, -watching.noticeDays), noticeLimitOn)]),
    on('due-soon', addDays(dueOn, -watching.dueDays), dueOn),
    on('due', dueOn, dueOn),
    on('late', addDays(dueOn, 1), dueOn),
  ]
}

/** A complaint may come, and must be acknowledged, after the case is closed. */
const complaintWatches = (kase: Case, { watching, holidays }: Setting): readonly Watch[] =>
  kase.complaints
    .filter(({ acknowledgedOn }) => acknowledgedOn === null)
    .map(({ id, receivedOn }) => {
      const limit = acknowledgeBy(receivedOn, kase, holidays)
      return {
        kind: 'complaint-acknowledgement',
        about: id,
        for: limit,
        on: addDays(limit, -watching.complaintDays),
      }
    })

/** The last day for acknowledging a complaint on a case: Data Protection Act 2018 section 164A(3). */
export const acknowledgeBy = (receivedOn: Day, kase: Case, holidays: Holidays): Day =>
  countPeriod(otherPeriods['complaint-acknowledgement'], receivedOn, { nation: kase.received.nation, holidays }).on

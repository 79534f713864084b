import { dayOf, daysOf, type Nation, numberOf, workingFrom } from './walkedDays'

/**
 * The statutory clock once more, by other means and from nothing of `app/rules`: it walks the calendar from receipt, a day
 * at a time on whole numbers, and counts each day or leaves it out. Where the clock adds days to an end, the walk has
 * never heard of an end until it stands on it. UK GDPR Article 12A; Data Protection Act 2018 section 54; Regulation
 * 1182/71 Article 3.
 */
export type Walked =
  | { readonly state: 'not-started' }
  | { readonly state: 'paused'; readonly pausedOn: string; readonly extension: Extension }
  | {
      readonly state: 'running'
      readonly startedOn: string
      readonly endOn: string
      readonly dueOn: string
      readonly cautiousOn: string
      readonly noticeLimitOn: string | null
      readonly excludedDays: number
      readonly extension: Extension
    }
type Extension = 'in-time' | 'late' | 'not-allowed' | null

export type Happenings = {
  readonly right: string
  readonly regime?: string
  readonly nation: Nation
  readonly receivedOn: string
  readonly awaited?: readonly { readonly askedOn: string; readonly completeOn: string | null }[]
  readonly pauses?: readonly { readonly askedOn: string; readonly answeredOn: string | null }[]
  readonly extensionNotices?: readonly string[]
}
type Pause = { readonly from: number; readonly to: number }

/** A count that runs from the start to the day on which so many have been counted. */
type Count = {
  readonly start: number
  wanted: number
  counted: number
  excluded: number
  endedOn: number | null
  pauses: Pause[]
}

export function walkClock(given: Happenings): Walked {
  // It waits for nothing, and no question stops it: Article 21(3).
  const isMarketing = given.right === 'direct-marketing'
  const awaited = isMarketing ? [] : (given.awaited ?? [])
  if (awaited.some(({ completeOn }) => completeOn === null)) return { state: 'not-started' }
  const received = numberOf(given.receivedOn)
  const start = Math.max(received, ...awaited.map(({ completeOn }) => numberOf(completeOn ?? '')))
  const notices = (given.extensionNotices ?? []).map(numberOf)
  const asked = given.right === 'access' ? (given.pauses ?? []) : []
  const pauses = asked.map((p) => ({ from: numberOf(p.askedOn), to: p.answeredOn ? numberOf(p.answeredOn) : Infinity }))

  const due = newCount(start, daysOf(1, start))
  const notice = newCount(start, daysOf(1, start))
  let extension: Extension = null
  const last = Math.max(received, ...notices, ...pauses.map(({ from }) => from))
  for (let at = received; at <= last || (due.endedOn === null && openedOn(due) === null); at += 1) {
    // A question has effect where the count has not ended on an earlier day.
    for (const pause of pauses.filter(({ from }) => from === at)) {
      for (const count of [due, notice]) if (count.endedOn === null) count.pauses.push(pause)
    }
    walkOn(notice, at)
    for (const _ of notices.filter((n) => n === at)) {
      const before = extension
      extension = afterNotice(before, { at, endedOn: notice.endedOn, given, isMarketing })
      if (extension === 'in-time' && before !== 'in-time')
        Object.assign(due, { wanted: daysOf(3, start), endedOn: null })
    }
    walkOn(due, at)
  }

  const openOn = openedOn(due)
  if (openOn !== null) return { state: 'paused', pausedOn: dayOf(openOn), extension }
  const rolled = (endedOn: number | null) => dayOf(workingFrom(endedOn ?? start, given.nation))
  return {
    state: 'running',
    startedOn: dayOf(start),
    endOn: dayOf(due.endedOn ?? start),
    dueOn: rolled(due.endedOn),
    cautiousOn: rolled(cautiousEnd(due)),
    noticeLimitOn: isMarketing ? null : rolled(notice.endedOn),
    excludedDays: due.excluded,
    extension,
  }
}

const newCount = (start: number, wanted: number): Count => ({
  start,
  wanted,
  counted: 0,
  excluded: 0,
  endedOn: null,
  pauses: [],
})

/** The first day since which the count waits for an answer. */
const openedOn = ({ pauses }: Count): number | null =>
  pauses.filter(({ to }) => to === Infinity).reduce<number | null>((first, { from }) => first ?? from, null)

/** One day more: the day it starts on lies outside; each later one counts, or is left out. */
function walkOn(count: Count, at: number): void {
  if (at <= count.start) return
  if (count.pauses.some(({ from, to }) => from <= at && at <= to)) count.excluded += 1
  else count.counted += 1
  if (count.counted === count.wanted) count.endedOn ??= at
}

type Told = {
  readonly at: number
  readonly endedOn: number | null
  readonly given: Happenings
  readonly isMarketing: boolean
}

/** What the notices of an extension have come to, after one more. */
function afterNotice(before: Extension, { at, endedOn, given, isMarketing }: Told): Extension {
  if (before === 'in-time') return before
  // Part 3 can be extended since 5 February 2026.
  if (isMarketing || (given.regime === 'part-3' && dayOf(at) < '2026-02-05')) return before ?? 'not-allowed'
  return endedOn === null || at <= workingFrom(endedOn, given.nation) ? 'in-time' : 'late'
}

/**
 * The end where the day of each answer counts too, unless another question keeps it out: as many days on as were wanted
 * and are marked. Which questions have effect is as the statute has it.
 */
function cautiousEnd({ start, wanted, pauses }: Count): number {
  const marked = new Set(pauses.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return start + wanted + [...marked].filter((at) => at > start).length
}

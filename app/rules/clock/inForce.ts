import { addDays, addMonths, type Day, isAfter } from '../day'
import { rollOn, type Where } from './count'
import { daysIn, excludedRuns, type Pause } from './excluded'
import type { RequestPeriod } from './period'
import type { Step } from './step'

/** What became of the notices of an extension; null where there was none. */
export type Extended = 'in-time' | 'late' | 'not-allowed' | null

type Happened = { readonly pauses: readonly Pause[]; readonly notices: readonly Day[] }
export type Running = { readonly period: RequestPeriod; readonly where: Where; readonly startedOn: Day }

export type InForce = {
  /** The pauses that move the day the answer is due, in the order they were asked. */
  readonly pauses: readonly Pause[]
  /** Those of them that move the last day for a notice too: the ones begun before it. */
  readonly noticePauses: readonly Pause[]
  readonly extension: Extended
  readonly extendedOn: Day | null
  readonly pauseSteps: readonly Step[]
  readonly extensionSteps: readonly Step[]
}

type SoFar = { due: Pause[]; notice: Pause[]; extendedOn: Day | null; extension: Extended }

/**
 * Which pauses and which notice of an extension have effect, read day by day: a pause must begin on or before the end as
 * it then stands (the end itself, not the working day it is moved to, which is the cautious reading), a notice be given
 * on or before its limit as it then stands. On one day, questions come before notices.
 */
export function inForceOf({ pauses, notices }: Happened, running: Running): InForce {
  const { period, startedOn } = running
  const soFar: SoFar = { due: [], notice: [], extendedOn: null, extension: null }
  const pauseSteps: Step[] = []
  const extensionSteps: Step[] = []
  const shortEnd = addMonths(startedOn, period.length.months)
  const longEnd = addMonths(startedOn, period.extension?.months ?? period.length.months)

  for (const { on, pause } of inOrder(pauses, notices)) {
    if (pause === null) {
      const step = readNotice(on)
      if (step === null) Object.assign(soFar, { extendedOn: on, extension: 'in-time' })
      else extensionSteps.push(step)
    } else if (period.pause === null) {
      pauseSteps.push({ step: 'pause-not-counted', on, source: 'UK GDPR Article 12A(5)' })
    } else {
      const end = endSoFar(soFar.extendedOn === null ? shortEnd : longEnd, soFar.due, startedOn)
      if (end === null || !isAfter(on, end)) soFar.due.push(pause)
      else pauseSteps.push({ step: 'pause-late', on, end, source: period.pause })
      const noticeEnd = endSoFar(shortEnd, soFar.notice, startedOn)
      if (noticeEnd === null || !isAfter(on, noticeEnd)) soFar.notice.push(pause)
    }
  }
  return {
    pauses: soFar.due,
    noticePauses: soFar.notice,
    extension: soFar.extension,
    extendedOn: soFar.extendedOn,
    pauseSteps,
    extensionSteps,
  }

  /** Null where the notice extends the time; else why it doesn't. */
  function readNotice(on: Day): Step | null {
    const { extension } = period
    if (extension === null || (extension.from !== undefined && isAfter(extension.from, on))) {
      soFar.extension ??= 'not-allowed'
      return { step: 'extension-not-allowed', on, source: extension?.source ?? period.source }
    }
    if (soFar.extendedOn !== null) return { step: 'extension-again', on, source: extension.source }
    const limit = noticeLimitOf(soFar.notice, running)
    if (limit === null || !isAfter(on, limit)) return null
    soFar.extension = 'late'
    return { step: 'extension-late', on, limit, source: extension.noticeSource }
  }
}

/** The last day for telling the person of an extension; null while an unanswered question keeps moving it. */
export function noticeLimitOf(pauses: readonly Pause[], { period, where, startedOn }: Running): Day | null {
  const end = endSoFar(addMonths(startedOn, period.length.months), pauses, startedOn)
  return end === null ? null : rollOn(end, period, where)
}

/** An end with its pauses added; null while one of them is unanswered. */
function endSoFar(end: Day, pauses: readonly Pause[], startedOn: Day): Day | null {
  if (pauses.some(({ answeredOn }) => answeredOn === null)) return null
  return addDays(end, daysIn(excludedRuns(pauses, startedOn)))
}

/** By day. On one day questions stand before notices, as they do before they are sorted, and sooner answers first. */
function inOrder(pauses: readonly Pause[], notices: readonly Day[]) {
  const asked = pauses.map((pause) => ({ on: pause.askedOn, pause }))
  const given = notices.map((on) => ({ on, pause: null }))
  return [...asked, ...given].sort((a, b) => compare(keyOf(a), keyOf(b)))
}

const keyOf = ({ on, pause }: { readonly on: Day; readonly pause: Pause | null }) => on + (pause?.answeredOn ?? '~')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

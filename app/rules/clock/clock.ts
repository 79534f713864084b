import { addMonths, type Day, dayOfMonth, laterOf } from '../day'
import { type Holidays, type Nation, whyNotWorking, workingDayFrom } from './holidays'
import { periods, type Right } from './period'

/** What a clock is read from: days as they happened, never the day they were typed in. */
export type ClockFacts = {
  readonly right: Right
  readonly nation: Nation
  readonly receivedOn: Day
  /** Proof of identity asked for (Article 12(6)), and the day all of it had come. */
  readonly identity?: { readonly askedOn: Day; readonly completeOn: Day | null }
  /** The day the person was told of an extension (Article 12A(3) and (4)). */
  readonly extendedOn?: Day
}

/** One step of the working: what was done to get from day to day, and who says so. */
export type Step =
  | { readonly step: 'received'; readonly on: Day; readonly source: string }
  | { readonly step: 'identity-waiting'; readonly on: Day; readonly source: string }
  | { readonly step: 'identity-complete'; readonly on: Day; readonly source: string }
  | { readonly step: 'months'; readonly months: number; readonly to: Day; readonly source: string }
  | { readonly step: 'month-end'; readonly to: Day; readonly source: string }
  | { readonly step: 'extended'; readonly on: Day; readonly months: number; readonly to: Day; readonly source: string }
  | { readonly step: 'extension-late'; readonly on: Day; readonly limit: Day; readonly source: string }
  | { readonly step: 'rolled'; readonly from: Day; readonly because: string; readonly to: Day; readonly source: string }
  | { readonly step: 'due'; readonly on: Day; readonly source: string }

export type Clock =
  | { readonly state: 'not-started'; readonly working: readonly Step[] }
  | {
      readonly state: 'running'
      readonly startedOn: Day
      readonly dueOn: Day
      /** The last day on which the person can be told of an extension, Article 12A(4). */
      readonly noticeLimitOn: Day
      readonly extended: boolean
      readonly working: readonly Step[]
    }

const rolling = 'Regulation 1182/71 Article 3(4), by UK GDPR Article 4A'

/**
 * Reads the statutory clock: one month from the latest of receipt and identity (three when extended in time), the
 * same date of the month or its last day, moved once to the next working day of the nation where the council acts.
 * UK GDPR Articles 4A and 12A; Regulation 1182/71 Article 3.
 */
export function readClock(facts: ClockFacts, holidays: Holidays): Clock {
  const period = periods[facts.right]
  const list = holidays[facts.nation]
  const received: Step = { step: 'received', on: facts.receivedOn, source: period.startSource }
  if (facts.identity && facts.identity.completeOn === null) {
    const waiting: Step = { step: 'identity-waiting', on: facts.identity.askedOn, source: 'UK GDPR Article 12A(2)(b)' }
    return { state: 'not-started', working: [received, waiting] }
  }

  const startedOn = laterOf(facts.receivedOn, facts.identity?.completeOn ?? facts.receivedOn)
  const restart: Step[] =
    startedOn === facts.receivedOn
      ? []
      : [{ step: 'identity-complete', on: startedOn, source: 'UK GDPR Article 12A(2)(b)' }]

  const noticeLimitOn = workingDayFrom(addMonths(startedOn, period.months), list)
  const inTime = facts.extendedOn !== undefined && facts.extendedOn <= noticeLimitOn
  const months = inTime ? period.extendedMonths : period.months
  const endOn = addMonths(startedOn, months)
  const dueOn = workingDayFrom(endOn, list)
  return {
    state: 'running',
    startedOn,
    dueOn,
    noticeLimitOn,
    extended: inTime,
    working: [
      received,
      ...restart,
      ...countSteps({ facts, startedOn, endOn, months, noticeLimitOn }),
      ...rollSteps(endOn, dueOn, list),
      { step: 'due', on: dueOn, source: period.source },
    ],
  }
}

type Counted = {
  readonly facts: ClockFacts
  readonly startedOn: Day
  readonly endOn: Day
  readonly months: number
  readonly noticeLimitOn: Day
}

function countSteps({ facts, startedOn, endOn, months, noticeLimitOn }: Counted): Step[] {
  const period = periods[facts.right]
  const steps: Step[] = []
  if (facts.extendedOn !== undefined && months === period.months) {
    steps.push({ step: 'extension-late', on: facts.extendedOn, limit: noticeLimitOn, source: 'UK GDPR Article 12A(4)' })
  }
  if (facts.extendedOn !== undefined && months !== period.months) {
    steps.push({ step: 'extended', on: facts.extendedOn, months, to: endOn, source: period.extensionSource })
  } else {
    steps.push({ step: 'months', months, to: endOn, source: period.source })
  }
  if (dayOfMonth(startedOn) !== dayOfMonth(endOn)) {
    steps.push({ step: 'month-end', to: endOn, source: 'Regulation 1182/71 Article 3(2)(c)' })
  }
  return steps
}

function rollSteps(endOn: Day, dueOn: Day, list: ReadonlyMap<Day, string>): Step[] {
  const because = whyNotWorking(endOn, list)
  return because === null ? [] : [{ step: 'rolled', from: endOn, because, to: dueOn, source: rolling }]
}

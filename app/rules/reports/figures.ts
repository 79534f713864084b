import type { ComplaintResult } from '../case/desk'
import type { Channel, ObjectionResult, Outcome } from '../case/events'
import type { DecisionResult } from '../case/residents'
import type { AskedRight } from '../case/rights'
import type { Nation } from '../clock/holidays'
import type { Day } from '../day'

/** A complaint to the controller, with the last day for acknowledging it: Data Protection Act 2018 section 164A(3). */
export type ComplaintFigures = {
  readonly receivedOn: Day
  readonly acknowledgeBy: Day
  readonly acknowledgedOn: Day | null
  readonly answeredOn: Day | null
  readonly result: ComplaintResult | null
}

/** An answer that was looked at again, and whether another went out after it. */
export type ReviewFigures = {
  readonly openedOn: Day
  readonly endedOn: Day | null
  readonly result: 'answered-again' | 'nothing-more' | null
}

/** A service that was asked what it holds. */
export type SearchFigures = { readonly source: string; readonly openedOn: Day; readonly answeredOn: Day | null }

/** A stay of a case in one state; one that lasts has no end. */
export type StayFigures = { readonly state: string; readonly from: Day; readonly to: Day | null }

/**
 * What reports count of one case, as its events leave it: days, words of fixed lists and numbers, and nobody's name. Made
 * again at will from the events.
 */
export type Figures = {
  readonly caseId: string
  readonly controller: string
  readonly receivedOn: Day
  readonly right: AskedRight
  readonly nation: Nation
  readonly channel: Channel
  /** The day its time began; null while it waits for identity or authority. */
  readonly startedOn: Day | null
  /** By the bank holidays that held at settlement; null where the time stood still or had not begun. */
  readonly dueOn: Day | null
  /** The question that stops the time was asked. */
  readonly pausedOn: Day | null
  /** Days that questions which were answered took out of the time. */
  readonly pausedDays: number
  /** The day the person was told of an extension, where it had effect. */
  readonly extendedOn: Day | null
  /** When the time was over, by release or closing. */
  readonly settledOn: Day | null
  readonly closedOn: Day | null
  /** How it ended; an answer that went out and still waits to be collected counts as answered. */
  readonly outcome: Outcome | null
  readonly imported: boolean
  readonly takenBack: boolean
  readonly state: string
  readonly assignedTo: string | null
  readonly stays: readonly StayFigures[]
  readonly complaints: readonly ComplaintFigures[]
  readonly objectedOn: Day | null
  readonly objection: ObjectionResult | null
  readonly decidedOn: Day | null
  readonly decision: DecisionResult | null
  /** By exemption: marks that stand. */
  readonly exemptions: Readonly<Record<string, number>>
  /** Pages of documents gone through, and how many of them have something hidden. */
  readonly pagesRead: number
  readonly pagesHidden: number
  /** Of the first answer that went out. */
  readonly packPages: number | null
  readonly reviews: readonly ReviewFigures[]
  readonly searches: readonly SearchFigures[]
}

/** Answered, be it with a refusal: as against withdrawn, sent elsewhere, or given up. */
export const isAnswered = ({ settledOn, outcome }: Pick<Figures, 'settledOn' | 'outcome'>): boolean =>
  settledOn !== null && (outcome === 'answered' || outcome === 'refused')

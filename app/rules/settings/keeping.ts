import { z } from 'zod'
import { Outcome } from '~/app/rules/case/events'
import { keptDays } from '~/app/rules/drafts'

const days = z.int().min(0).max(365)
const years = z.int().min(1).max(30)

/**
 * How long a controller keeps what a request leaves behind. No statute sets it; a hold (a complaint, the regulator, a claim)
 * comes before all of it.
 */
export const Keeping = z.object({
  /** Copies of papers that show who somebody is, after they were checked. */
  paperDays: days,
  /** Working copies and what searches found, after the time to complain is over. */
  workingMonths: z.int().min(0).max(60),
  /** What was sent, the record of what was hidden and the decisions, after a request was closed: by how it ended. */
  closedYears: z.record(Outcome, years),
  /** Forms that were begun and never sent. */
  draftDays: z.int().min(1).max(365),
})
export type Keeping = z.infer<typeof Keeping>

const usualYears = 3

/** Papers go once they are checked; working copies after three months; the rest after three years: the usual practice. */
export const usualKeeping: Keeping = {
  paperDays: 0,
  workingMonths: 3,
  closedYears: {
    answered: usualYears,
    withdrawn: usualYears,
    refused: usualYears,
    transferred: usualYears,
    duplicate: usualYears,
    'no-reply': usualYears,
  },
  draftDays: keptDays,
}

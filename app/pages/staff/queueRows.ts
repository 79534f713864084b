import { states as allStates, steps } from '~/app/rules/case/reading'
import { dueLabel } from '~/app/rules/clock/label'
import type { Day } from '~/app/rules/day'
import type { QueueRow } from './Queue'
import { nextSteps, states } from './words/sayState'

type Row = {
  readonly reference: string
  readonly right_asked: string
  readonly subject_name: string
  readonly received_on: Day
  readonly due_on: Day | null
  readonly paused_on: Day | null
  readonly waiting_for: string | null
  readonly settled_on: Day | null
  readonly state: string
  readonly next_step: string | null
}

/** The rows of the queue in words. */
export const queueRows = (rows: readonly Row[], today: Day): readonly QueueRow[] =>
  rows.map((row) => ({
    reference: row.reference,
    right: row.right_asked === 'objection' ? 'objection' : 'access',
    subjectName: row.subject_name,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    due: dueLabel(
      { dueOn: row.due_on, pausedOn: row.paused_on, waitingFor: row.waiting_for, settledOn: row.settled_on },
      today,
    ),
    state: say(allStates, states, row.state),
    next: say(steps, nextSteps, row.next_step),
  }))

function say<Code extends string>(known: readonly Code[], words: Readonly<Record<Code, string>>, code: string | null) {
  const found = known.find((each) => each === code)
  return found === undefined ? '' : words[found]
}

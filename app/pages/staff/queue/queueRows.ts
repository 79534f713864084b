import { states as allStates, steps } from '~/app/rules/case/reading'
import { AskedRight } from '~/app/rules/case/rights'
import { type DueLabel, dueLabel } from '~/app/rules/clock/label'
import type { Day } from '~/app/rules/day'
import { nextSteps, rights, states } from '../words/sayState'

type Entry = {
  readonly reference: string
  readonly right_asked: string
  readonly subject_name: string | null
  readonly received_on: Day
  readonly due_on: Day | null
  readonly paused_on: Day | null
  readonly waiting_for: string | null
  readonly settled_on: Day | null
  readonly closed_on: Day | null
  readonly state: string
  readonly next_step: string | null
  readonly assigned_name: string | null
  readonly isOpen: boolean
}

/** A case as a line of the queue, in words. */
export type QueueRow = {
  readonly reference: string
  readonly right: string
  /** Null where the case is restricted and not open to the reader. */
  readonly subjectName: string | null
  readonly isOpen: boolean
  readonly receivedOn: Day
  readonly dueOn: Day | null
  readonly due: DueLabel
  readonly state: string
  readonly next: string
  readonly assignedTo: string | null
}

/** The lines of the queue in words. */
export const queueRows = (entries: readonly Entry[], today: Day): readonly QueueRow[] =>
  entries.map((entry) => ({
    reference: entry.reference,
    right: rights[AskedRight.parse(entry.right_asked)],
    subjectName: entry.isOpen ? entry.subject_name : null,
    isOpen: entry.isOpen,
    receivedOn: entry.received_on,
    dueOn: entry.due_on,
    due: dueLabel(
      {
        dueOn: entry.due_on,
        pausedOn: entry.paused_on,
        waitingFor: entry.waiting_for,
        settledOn: entry.settled_on ?? entry.closed_on,
      },
      today,
    ),
    state: stateWords(entry.state),
    next: nextWords(entry.next_step),
    assignedTo: entry.assigned_name,
  }))

export const stateWords = (code: string) => say(allStates, states, code)
export const nextWords = (code: string | null) => say(steps, nextSteps, code)

function say<Code extends string>(known: readonly Code[], words: Readonly<Record<Code, string>>, code: string | null) {
  const found = known.find((each) => each === code)
  return found === undefined ? '' : words[found]
}

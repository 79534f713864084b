import { expect, test } from 'vitest'
import type { CaseEvent, Recorded } from '~/app/rules/case/events'
import { anObjection } from '../kit/case'
import { deskBreachesOf } from '../kit/deskInvariants'

const on = '2026-11-24'
const started: CaseEvent = { type: 'restriction-started', on }
const notice: CaseEvent = { type: 'restriction-notice-given', on }
const lifted: CaseEvent = { type: 'restriction-lifted', on }

// Walks seldom start a restriction twice: what would tell of it is shown here.
test.each([
  [true, [started], []],
  [true, [started, started], ['3: restricted twice']],
  [true, [started, notice, lifted, started], []],
  [false, [started], []],
  [false, [started, started], ['3: restricted twice']],
  [false, [started, notice, lifted, started, started], ['6: restricted twice']],
] as const)('where the form asked for a restriction (%s), %j breaks: %j', (restrict, events, breaches) => {
  const all: readonly CaseEvent[] = [{ ...anObjection().received, restrict }, ...events]
  const history = all.map(
    (event, i): Recorded => ({ seq: i + 1, at: `${on}T12:00:00.000Z`, by: { kind: 'portal' }, event }),
  )
  expect(deskBreachesOf(history).filter((words) => words.includes('twice'))).toEqual(breaches)
})

import { expect, test } from 'vitest'
import { sayEvent } from '~/app/pages/staff/words/sayEvent'
import { nextSteps, states } from '~/app/pages/staff/words/sayState'
import { CaseEvent } from '~/app/rules/case/events'
import { states as knownStates, steps } from '~/app/rules/case/reading'

test('every state and every next step has words, none the same as another', () => {
  expect(Object.keys(states).toSorted()).toEqual([...knownStates].toSorted())
  expect(Object.keys(nextSteps).toSorted()).toEqual([...steps].toSorted())
  expect(new Set(Object.values(states)).size).toBe(knownStates.length)
  expect(new Set(Object.values(nextSteps)).size).toBe(steps.length)
})

const sha256 = '3f'.repeat(32)
const on = '2026-01-31'

test.each([
  [{ type: 'identity-verified', on, method: 'in-person' }, 'Identity verified: seen in person'],
  [{ type: 'extended', on, reason: 'number' }, 'Time extended: the person has made several requests'],
  [{ type: 'search-opened', search: 's1', source: 'early-help' }, 'Search opened: Early help case list'],
  [{ type: 'search-answered', search: 's1', found: [] }, 'Search answered: nothing held'],
  [{ type: 'search-answered', search: 's1', found: ['r1'] }, 'Search answered: 1 record found'],
  [{ type: 'objection-decided', on, result: 'partly' }, 'Objection decided: upheld in part'],
  [
    { type: 'pack-built', pack: 'p', sha256, pages: 3, registerVersion: 1, proof: 'failed' },
    'Pack built: 3 pages, leak check failed',
  ],
  [{ type: 'closed', on, outcome: 'withdrawn' }, 'Case closed: withdrawn'],
])('%o is said', (event, said) => {
  expect(sayEvent(CaseEvent.parse(event), () => 'Early help case list')).toBe(said)
})

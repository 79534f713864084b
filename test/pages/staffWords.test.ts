import { expect, test } from 'vitest'
import { lawWords } from '~/app/pages/staff/law/lawWords'
import { letterNames } from '~/app/pages/staff/words/sayDone'
import { sayEvent } from '~/app/pages/staff/words/sayEvent'
import { nextSteps, states } from '~/app/pages/staff/words/sayState'
import { refusals } from '~/app/pages/wording'
import { CaseEvent } from '~/app/rules/case/events'
import { states as knownStates, steps } from '~/app/rules/case/reading'
import { letterTemplates } from '~/app/rules/letters'

test('every state and every next step has words, none the same as another', () => {
  expect(Object.keys(states).toSorted()).toEqual([...knownStates].toSorted())
  expect(Object.keys(nextSteps).toSorted()).toEqual([...steps].toSorted())
  expect(new Set(Object.values(states)).size).toBe(knownStates.length)
  expect(new Set(Object.values(nextSteps)).size).toBe(steps.length)
})

test('every letter has a name', () => {
  const named = letterTemplates.map(letterNames)
  for (const name of named) expect(name).toMatch(/^[A-Z]/)
  expect(new Set(named).size).toBe(letterTemplates.length)
})

const sha256 = '3f'.repeat(32)
const on = '2026-01-31'

test.each([
  [{ type: 'identity-verified', on, method: 'in-person' }, 'Identity verified: seen in person'],
  [{ type: 'extended', on, reason: 'number' }, 'Time extended: the person has made several requests'],
  [
    { type: 'identity-verified', on, method: 'in-person', completeOn: '2026-01-29' },
    'Identity verified: seen in person. All the proof had come on Thursday 29 January 2026',
  ],
  [
    { type: 'clarification-asked', clarification: 'q', on, reason: 'which-years' },
    'Question asked, the time stands still: which years or events they mean',
  ],
  [
    { type: 'clarification-answered', clarification: 'q', on, channel: 'telephone' },
    'Question answered on Saturday 31 January 2026 by telephone, the time runs again',
  ],
  [
    { type: 'complaint-received', complaint: 'c', on, channel: 'counter' },
    'Complaint received on Saturday 31 January 2026 at the counter',
  ],
  [
    { type: 'reminded', kind: 'due', about: '', for: on },
    'Reminder: the answer is due on Saturday 31 January 2026, the last day',
  ],
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

test('the page of a child says exactly what is kept from a parent, and where that is not the law', () => {
  const { says } = lawWords.child[2]
  expect(says).toContain('in the expectation, or with the wish, that a parent would not be told')
  expect(says).toContain('would not be in the child’s best interests (paragraph 21, not in Scotland)')
  expect(refusals['child-must-agree']).toContain('A child’s own say')
})

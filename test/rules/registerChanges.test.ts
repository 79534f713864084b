import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changesBetween } from '~/app/rules/register/changes'
import { checkRegister } from '~/app/rules/register/check'
import { anActivity } from '../pack/anActivity'

const then = anActivity()

test('a register that says the same has not changed', () => {
  expect(changesBetween(then, anActivity())).toEqual([])
})

test('what is new and what is gone is told part by part, in the register\u2019s words', () => {
  const [first, ...purposes] = then.purposes
  const now = anActivity({
    purposes: [...purposes, { id: 'new', text: 'To check that rules are kept' }],
    recipients: [...then.recipients, { id: 'bank', name: 'The town bank', kind: 'named', receives: 'rent arrears' }],
    transfers: { abroad: 'no' },
  })
  expect(changesBetween(then, now)).toEqual([
    { part: 'purposes', added: ['To check that rules are kept'], removed: [first?.text] },
    { part: 'recipients', added: ['The town bank: rent arrears'], removed: [] },
    { part: 'other', added: [], removed: [then.transfers.stated, then.transfers.safeguards] },
  ])
})

test('a longer time of keeping is a change, and so is one more thing that research gets', () => {
  const [use] = then.research
  if (use === undefined) throw new Error('The activity has research')
  const now = anActivity({
    retention: then.retention.map((rule) => (rule.id === 'after' ? { ...rule, stated: 'Ten years' } : rule)),
    research: [{ ...use, shared: [...use.shared, 'Names'] }, ...then.research.slice(1)],
  })
  expect(changesBetween(then, now)).toEqual([
    {
      part: 'retention',
      added: ['Case files: Ten years: The schedule says six.'],
      removed: ['Case files: Seven years: The schedule says six.'],
    },
    { part: 'research', added: [`${use.title}: Names`], removed: [] },
  ])
})

test('an activity that the older version lacks is new as a whole', () => {
  expect(changesBetween(undefined, then)).toEqual([{ part: 'other', added: [then.title], removed: [] }])
})

test('what is added one way round is removed the other', () => {
  for (const controller of ['bolton', 'liverpool', 'sandwell', 'trafford', 'wakefield']) {
    const checked = checkRegister(readFileSync(`db/registers/${controller}.yaml`, 'utf8'))
    const [activity] = 'valid' in checked ? checked.valid.activities : []
    if (activity === undefined) throw new Error(`${controller} has a register`)
    const back = changesBetween(activity, then).map(({ part, added, removed }) => ({
      part,
      added: removed,
      removed: added,
    }))
    expect(changesBetween(then, activity)).toEqual(back)
    expect(back.length).toBeGreaterThan(4)
  }
})

import { describe, expect, test } from 'vitest'
import { outcomeOf, rightOf, trackerDay } from '~/app/rules/imports/cells'
import { guessMapping, mappingFault } from '~/app/rules/imports/columns'

describe('the day of a tracker', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T09:15:00', '2026-03-04'],
    ['4/3/2026', '2026-03-04'],
    ['04.03.2026 09:15', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['4 March 2026', '2026-03-04'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (cell, day) => expect(trackerDay(cell, { isRecent: true })).toBe(day))

  test.each(['29/2/2026', '3/13/2026', 'yesterday', '46054', '4/3', '4/3/226'])(
    '%s is none: it is never guessed',
    (cell) => expect(trackerDay(cell, { isRecent: true })).toBeNull(),
  )

  test('a birthday of two figures is not sure', () => {
    expect(trackerDay('4/3/26', { isRecent: true })).toBe('2026-03-04')
    expect(trackerDay('4/3/26', { isRecent: false })).toBeNull()
  })
})

test.each([
  ['', 'access'],
  ['DSAR', 'access'],
  ['Subject Access Request', 'access'],
  ['Right to be forgotten', 'erasure'],
  ['Objection to marketing', 'direct-marketing'],
  ['Objection', 'objection'],
  ['FOI', null],
])('the kind of request %s is %s', (cell, right) => expect(rightOf(cell)).toBe(right))

test.each([
  ['', 'answered'],
  ['Completed - full', 'answered'],
  ['Withdrawn by requester', 'withdrawn'],
  ['No response from requester', 'no-reply'],
  ['Transferred to NHS', 'transferred'],
  ['???', null],
])('the outcome %s is %s', (cell, outcome) => expect(outcomeOf(cell)).toBe(outcome))

describe('the columns of a tracker', () => {
  test('are guessed by their headings, none taken twice', () => {
    const mapping = guessMapping(['Ref. No', 'Data Subject', 'DATE RECEIVED', 'Requester', 'Colour'])
    expect(mapping).toEqual({ reference: 0, name: 1, received: 2 })
  })

  test('must hold a name and a day, and each one thing', () => {
    expect(mappingFault({ name: 0 })).toEqual({ missing: 'received' })
    expect(mappingFault({ name: 0, received: 1, closedOn: 1 })).toEqual({ twice: 1 })
    expect(mappingFault({ name: 0, received: 1 })).toBeNull()
  })
})

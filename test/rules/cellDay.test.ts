import { expect, test } from 'vitest'
import { dayInCell } from '~/app/rules/cellDay'

test.each([
  ['2025-03-04', '2025-03-04'],
  ['4 March 2025', '2025-03-04'],
  ['04 mar 2025', '2025-03-04'],
  ['04/03/2025', '2025-03-04'],
  ['4/3/2025', '2025-03-04'],
  [' 29 February 2024 ', '2024-02-29'],
])('%j is the day %s', (cell, day) => {
  expect(dayInCell(cell)).toBe(day)
})

test.each([
  '',
  'Spring 2025',
  'March 2025',
  '2025',
  '2025-3-4',
  '31/02/2025',
  '29 February 2025',
  '03/13/2025',
  '04/03/25',
  '4 Ma 2025',
  '4 Marchember 2025',
  'about 4 March 2025',
  '4 March 2025 and 5 March 2025',
  '2025-03-04T10:00:00Z',
])('%j is no day: none is guessed', (cell) => {
  expect(dayInCell(cell)).toBeNull()
})

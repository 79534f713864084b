import { expect, test } from 'vitest'
import { dayParts, readDay } from '~/app/rules/journey/readDay'

test.each([
  ['3', '11', '2026', { on: '2026-11-03' }],
  [' 03 ', 'November', '2026', { on: '2026-11-03' }],
  ['3', 'Tachwedd', '2026', { on: '2026-11-03' }],
  ['3', 'tach', '2026', { on: '2026-11-03' }],
  ['', '', '', { wrong: 'empty' }],
  ['3', '', '2026', { wrong: 'month' }],
  ['31', '2', '2026', { wrong: 'real' }],
  ['3', '11', '26', { wrong: 'real' }],
  ['3', 'no', '2026', { wrong: 'real' }],
])('the day "%s %s %s" is read', (day, month, year, outcome) => {
  expect(readDay({ day, month, year })).toEqual(outcome)
})

test('every month is known by its name and its first three letters, in English and in Welsh', () => {
  const names = [
    'January February March April May June July August September October November December',
    'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  ]
  for (const language of names) {
    language.split(' ').forEach((name, index) => {
      const on = `2026-${String(index + 1).padStart(2, '0')}-05`
      for (const month of [name, name.slice(0, 3), name.toUpperCase()]) {
        expect(readDay({ day: '5', month, year: '2026' }), month).toEqual({ on })
      }
    })
  }
})

test('a day read from its own boxes is itself', () => {
  expect(readDay(dayParts('2026-02-05'))).toEqual({ on: '2026-02-05' })
})

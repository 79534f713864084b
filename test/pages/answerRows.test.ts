import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { answerRows } from '~/app/pages/request/answerRows'
import type { Answers, Typist } from '~/app/rules/journey/answers'
import { path } from '~/app/rules/journey/path'
import { choices, register } from '../rules/journeyRows'
import { finished } from '../rules/journeyWalks'

const say = readLocales('templates')
const rowsIn = (language: 'en' | 'cy', answers: Answers, typist: Typist = 'resident') =>
  answerRows(answers, { register, t: say(language), typist, language })
const saidOf = (key: string, answers: Answers, language: 'en' | 'cy' = 'en') =>
  rowsIn(language, { rights: ['access', 'objection'], ...answers }).find((row) => row.key === key)?.value

const address = { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' }
const services = register.activities.map(({ localName }) => localName)

describe('each answer in words', () => {
  test.each<readonly [string, Answers, string, string]>([
    [
      'rights',
      {},
      'A copy of what you hold\nStop using something for good',
      "Copi o'r hyn sydd gennych\nPeidio â defnyddio rhywbeth byth eto",
    ],
    ['for', { for: 'me' }, 'Me', 'Fi'],
    ['scope', { scope: ['everything'] }, 'Everything', 'Popeth'],
    ['scope', { scope: [...choices.activities] }, services.join('\n'), services.join('\n')],
    ['years', { years: { from: '2009', to: 'May 2014' } }, '2009 to May 2014', '2009 hyd at May 2014'],
    ['years', { years: { from: '2009', to: '' } }, 'From 2009', 'O 2009'],
    ['years', { years: { from: '', to: '2014' } }, 'Up to 2014', 'Hyd at 2014'],
    ['years', { years: { from: '', to: '' } }, '', ''],
    ['words', { words: 'One\ntwo' }, 'One\ntwo', 'One\ntwo'],
    ['words', {}, '', ''],
    ['date-of-birth', { 'date-of-birth': '1987-05-14' }, 'Thursday 14 May 1987', 'dydd Iau 14 Mai 1987'],
    ['address', { address }, '4 Invented Row\nSale\nM33 0AA', '4 Invented Row\nSale\nM33 0AA'],
    ['safe', { safe: ['no-post'] }, 'Do not send me post', 'Peidiwch ag anfon post ataf'],
    ['safe', { safe: [] }, 'No, any way is safe', 'Nac oes, mae unrhyw ffordd yn ddiogel'],
    ['safe', {}, '', ''],
    ['restrict', { restrict: 'no' }, 'No', 'Nac ydw'],
    ['authority', { for: 'child', authority: [] }, '', ''],
    ['authority', { for: 'child', authority: [{ id: '1', name: 'a.pdf', size: 1 }] }, 'a.pdf', 'a.pdf'],
  ])('%s %j', (key, answers, english, welsh) => {
    expect(saidOf(key, answers)).toBe(english)
    expect(saidOf(key, answers, 'cy')).toBe(welsh)
  })

  test('an objection says of each thing what it is', () => {
    const [first = ''] = choices.targets
    expect(saidOf('targets', { targets: [first] })).toBe(`Our own use of the information: ${services[0]}`)
    expect(saidOf('targets', { targets: ['recipient:gone/gone'] })).toBe('')
  })
})

test('each question that is asked has a row with its name, but for the code that came by email', () => {
  for (const typist of ['resident', 'staff'] as const) {
    fc.assert(
      fc.property(finished(typist), (answers) => {
        const rows = rowsIn('cy', answers, typist)
        expect(rows.map(({ key }) => key)).toEqual(path(answers, typist).filter((step) => step !== 'email-code'))
        expect(rows.every(({ short }) => short.length > 1)).toBe(true)
        for (const { value } of rows) expect(value).not.toMatch(/request\.|undefined|\[object/)
      }),
      { numRuns: 100 },
    )
  }
})

test('a row is named for the person it is about', () => {
  const named = (whom: 'me' | 'child' | 'other') =>
    rowsIn('en', { rights: ['access'], for: whom }).find(({ key }) => key === 'name')?.short
  expect([named('me'), named('child'), named('other')]).toEqual([
    'Full name',
    "Child's full name",
    "Person's full name",
  ])
})

import { describe, expect, test } from 'vitest'
import type { Form, Step } from '~/app/rules/journey/answers'
import { readAnswer } from '~/app/rules/journey/readAnswer'

const choices = { activities: ['stronger-families', 'adult-learning'], targets: ['recipient:stronger-families/dluhc'] }
const read = (step: Step, form: Form) => readAnswer(step, { form, choices, today: '2026-11-23' })
const one = (step: Step, typed: string) => read(step, { [step]: [typed] })
const long = (length: number) => 'a'.repeat(length)

describe('one field', () => {
  test.each<readonly [Step, string, unknown]>([
    ['right', 'access', 'access'],
    ['right', ' objection ', 'objection'],
    ['restrict', 'no', 'no'],
    ['target', 'recipient:stronger-families/dluhc', 'recipient:stronger-families/dluhc'],
    ['words', '', ''],
    ['words', ' Two\r\nlines\u0000 ', 'Two\nlines'],
    ['words', long(4000), long(4000)],
    ['situation', 'He knows where I live.', 'He knows where I live.'],
    ['name', '  Siân \t O’Neill\u200b ', 'Siân O’Neill'],
    ['name', 'X', 'X'],
    ['name', long(200), long(200)],
    ['former-names', '', ''],
    ['former-names', 'Siân Okonkwo,\n Siân Price', 'Siân Okonkwo, Siân Price'],
    ['email', ' marged @example.org ', 'marged@example.org'],
    ['email', "o'neill+rights@example.org", "o'neill+rights@example.org"],
    ['telephone', '', ''],
    ['telephone', '+44 (0)113 496 0123 ext. 4', '+44 (0)113 496 0123 ext. 4'],
    ['telephone', '07700  900112', '07700 900112'],
  ])('%s: %j is kept as %j', (step, typed, kept) => {
    expect(one(step, typed)).toEqual({ answers: { [step]: kept } })
  })

  test.each<readonly [Step, string, string]>([
    ['right', '', 'empty'],
    ['right', 'erasure', 'empty'],
    ['restrict', 'maybe', 'empty'],
    ['target', '', 'empty'],
    ['target', 'recipient:stronger-families/nobody', 'empty'],
    ['target', '__proto__', 'empty'],
    ['words', long(4001), 'long'],
    ['situation', ' \n\u200b ', 'empty'],
    ['situation', long(4001), 'long'],
    ['name', ' \u0007 ', 'empty'],
    ['name', long(201), 'long'],
    ['former-names', long(201), 'long'],
    ['email', '', 'empty'],
    ['email', 'marged', 'format'],
    ['email', 'marged@example', 'format'],
    ['email', 'a@example.org, b@example.org', 'format'],
    ['email', 'Marged <marged@example.org>', 'format'],
    ['email', `${long(250)}@example.org`, 'format'],
    ['telephone', '12345', 'format'],
    ['telephone', 'ring my sister', 'format'],
    ['telephone', '0'.repeat(41), 'format'],
  ])('%s: %j is sent back: %s', (step, typed, problem) => {
    expect(one(step, typed)).toEqual({ errors: { [step]: `request.${step}.errors.${problem}` } })
  })

  test('sent twice: the first counts; not sent: as if empty', () => {
    expect(read('name', { name: ['Marged', 'Doreen'] })).toEqual({ answers: { name: 'Marged' } })
    expect(read('name', {})).toEqual({ errors: { name: 'request.name.errors.empty' } })
    expect(read('name', { name: [] })).toEqual({ errors: { name: 'request.name.errors.empty' } })
  })
})

describe('the scope', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [['everything'], ['everything']],
    [['stronger-families', 'nowhere'], ['stronger-families']],
    [
      ['adult-learning', 'stronger-families', 'adult-learning'],
      ['adult-learning', 'stronger-families'],
    ],
  ])('%j is kept as %j', (scope, kept) => {
    expect(read('scope', { scope })).toEqual({ answers: { scope: kept } })
  })

  test.each([[[]], [['nowhere']], [['', 'constructor']]])('%j is nothing chosen', (scope) => {
    expect(read('scope', { scope })).toEqual({ errors: { scope: 'request.scope.errors.empty' } })
  })
})

describe('a date of birth', () => {
  const born = (day: string, month: string, year: string) =>
    read('date-of-birth', {
      'date-of-birth-day': [day],
      'date-of-birth-month': [month],
      'date-of-birth-year': [year],
    })

  test.each([
    ['14', '5', '1987', '1987-05-14'],
    [' 04 ', ' 05 ', ' 1987 ', '1987-05-04'],
    ['14', 'May', '1987', '1987-05-14'],
    ['14', 'september', '1987', '1987-09-14'],
    ['14', 'SEPT', '1987', '1987-09-14'],
    ['14', 'jan', '1987', '1987-01-14'],
    ['29', '2', '2000', '2000-02-29'],
    ['29', 'Feb', '2024', '2024-02-29'],
    ['23', '11', '2026', '2026-11-23'],
    ['1', '1', '1907', '1907-01-01'],
  ])('%s %s %s is kept as %s', (day, month, year, kept) => {
    expect(born(day, month, year)).toEqual({ answers: { 'date-of-birth': kept } })
  })

  test.each([
    ['', '', '', 'date-of-birth', 'empty'],
    ['', '5', '1987', 'date-of-birth-day', 'day'],
    ['14', ' ', '1987', 'date-of-birth-month', 'month'],
    ['14', '5', '', 'date-of-birth-year', 'year'],
    ['', '', '1987', 'date-of-birth-day', 'day'],
    ['29', '2', '1900', 'date-of-birth', 'real'],
    ['29', '2', '2026', 'date-of-birth', 'real'],
    ['31', '4', '1987', 'date-of-birth', 'real'],
    ['0', '5', '1987', 'date-of-birth', 'real'],
    ['14', '13', '1987', 'date-of-birth', 'real'],
    ['14', 'mayhem', '1987', 'date-of-birth', 'real'],
    ['14', 'ju', '1987', 'date-of-birth', 'real'],
    ['14', 'Mai', '1987', 'date-of-birth', 'real'],
    ['14', '5', '87', 'date-of-birth', 'real'],
    ['14', '5', '19870', 'date-of-birth', 'real'],
    ['1e1', '5', '1987', 'date-of-birth', 'real'],
    ['-4', '5', '1987', 'date-of-birth', 'real'],
    ['24', '11', '2026', 'date-of-birth', 'past'],
    ['14', '5', '1850', 'date-of-birth-year', 'real'],
    ['14', '5', '0987', 'date-of-birth-year', 'real'],
  ])('%j %j %j is sent back at %s: %s', (day, month, year, field, problem) => {
    expect(born(day, month, year)).toEqual({ errors: { [field]: `request.date-of-birth.errors.${problem}` } })
  })
})

describe('an address', () => {
  const at = (given: Readonly<Record<string, string>>) => {
    const whole = { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA', ...given }
    return read(
      'address',
      Object.fromEntries(Object.entries(whole).map(([name, typed]) => [`address-${name}`, [typed]])),
    )
  }

  test.each([
    ['m330aa', 'M33 0AA'],
    [' M33   0aa ', 'M33 0AA'],
    ['ec1a1bb', 'EC1A 1BB'],
    ['W1A 0AX', 'W1A 0AX'],
    ['75008', '75008'],
    ['D02 AF30', 'D02 AF30'],
  ])('the postcode %j is kept as %j', (typed, postcode) => {
    expect(at({ postcode: typed })).toMatchObject({ answers: { address: { postcode } } })
  })

  test('is kept line by line, without spaces around', () => {
    expect(at({ line1: ' 4\tInvented  Row ', line2: 'Sale Moor' })).toEqual({
      answers: { address: { line1: '4 Invented Row', line2: 'Sale Moor', town: 'Sale', postcode: 'M33 0AA' } },
    })
  })

  test('every line to mend is named at once', () => {
    expect(at({ line1: '', town: ' ', postcode: '' })).toEqual({
      errors: {
        'address-line1': 'request.address.errors.line1',
        'address-town': 'request.address.errors.town',
        'address-postcode': 'request.address.errors.postcode',
      },
    })
    expect(at({ postcode: '!?' })).toEqual({ errors: { 'address-postcode': 'request.address.errors.real-postcode' } })
    expect(at({ line2: long(201) })).toEqual({ errors: { 'address-line2': 'request.address.errors.long' } })
  })
})

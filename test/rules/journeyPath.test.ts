import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import { firstUnanswered, isReachable, path, stepAfter, stepBefore, stepNamed } from '~/app/rules/journey/path'
import { activitiesAsked, choicesOf, personFrom, targetsOf } from '~/app/rules/journey/request'
import { valuesOf, valuesTyped } from '~/app/rules/journey/values'
import { aRegister } from '../kit/register'

const about = ['name', 'former-names', 'date-of-birth', 'address', 'email', 'telephone']
const address = { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' }
const person: Answers = {
  name: 'Marged Ellis',
  'date-of-birth': '1987-05-14',
  address,
  email: 'marged@example.org',
}
const access: Answers = { right: 'access', scope: ['everything'], ...person }

describe('the questions, in order', () => {
  test.each<readonly [string, Answers, readonly string[]]>([
    ['before the first answer', {}, ['right']],
    ['for information', { right: 'access' }, ['right', 'scope', 'words', ...about]],
    ['to object', { right: 'objection' }, ['right', 'target', 'situation', 'restrict', ...about]],
  ])('%s', (_, answers, steps) => {
    expect(path(answers)).toEqual(steps)
  })

  test('back and next are the neighbours, and nothing beyond the ends', () => {
    expect(stepBefore('right', access)).toBeNull()
    expect(stepBefore('scope', access)).toBe('right')
    expect(stepAfter('scope', access)).toBe('words')
    expect(stepAfter('telephone', access)).toBeNull()
    expect(stepBefore('name', { right: 'objection' })).toBe('restrict')
  })

  test('a step is known by its word only where the answers lead to it', () => {
    expect(stepNamed('scope', access)).toBe('scope')
    expect(stepNamed('situation', access)).toBeNull()
    for (const word of ['', 'Scope', '__proto__', 'constructor', 'check']) expect(stepNamed(word, access)).toBeNull()
  })

  test('what may be left empty is never what a request waits for', () => {
    expect(firstUnanswered(access)).toBeNull()
    expect(firstUnanswered({})).toBe('right')
    expect(firstUnanswered({ ...access, email: undefined })).toBe('email')
    expect(firstUnanswered({ right: 'objection', ...person })).toBe('target')
  })

  test('a question can be reached up to the first that needs an answer', () => {
    const begun: Answers = { right: 'access', scope: ['everything'] }
    expect(isReachable('words', begun)).toBe(true)
    expect(isReachable('name', begun)).toBe(true)
    expect(isReachable('former-names', begun)).toBe(false)
    expect(isReachable('telephone', access)).toBe(true)
  })

  test('whatever has been answered, next and back undo each other and no question is lost', () => {
    const some = fc.record(
      {
        right: fc.constantFrom('access' as const, 'objection' as const),
        scope: fc.constant<string[]>(['a']),
        name: fc.string(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, (answers) => {
        const steps = path(answers)
        expect(new Set(steps).size).toBe(steps.length)
        for (const step of steps) {
          const next = stepAfter(step, answers)
          if (next !== null) expect(stepBefore(next, answers)).toBe(step)
        }
        const first = firstUnanswered(answers)
        if (first !== null) expect(isReachable(first, answers)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what a register lets a form choose', () => {
  const register = aRegister('trafford')

  test('each activity, recipient and research use, each under a value of its own', () => {
    const values = targetsOf(register).map(({ value }) => value)
    expect(values).toContain('activity:stronger-families/stronger-families')
    expect(values).toContain('research:stronger-families/national-impact-study')
    expect(new Set(values).size).toBe(values.length)
    expect(choicesOf(register)).toEqual({ activities: ['stronger-families'], targets: values })
  })

  test('everything is every activity', () => {
    expect(activitiesAsked({ scope: ['everything', 'stronger-families'] }, register)).toEqual(['stronger-families'])
    expect(activitiesAsked({}, register)).toEqual(['stronger-families'])
    expect(activitiesAsked({ scope: ['another'] }, register)).toEqual(['another'])
  })
})

test('the person of a finished form; an unfinished one throws', () => {
  expect(personFrom({ ...access, 'former-names': '' })).toEqual({
    name: 'Marged Ellis',
    formerNames: null,
    dateOfBirth: '1987-05-14',
    addressLines: ['4 Invented Row', 'Sale'],
    postcode: 'M33 0AA',
    email: 'marged@example.org',
    telephone: null,
  })
  expect(() => personFrom({ right: 'access' })).toThrow('not finished')
})

test('a question is shown again as it was answered, or as it was typed', () => {
  expect(valuesOf('date-of-birth', access)).toEqual({
    'date-of-birth-day': '14',
    'date-of-birth-month': '5',
    'date-of-birth-year': '1987',
  })
  expect(valuesOf('address', access)).toEqual({
    'address-line1': '4 Invented Row',
    'address-line2': '',
    'address-town': 'Sale',
    'address-postcode': 'M33 0AA',
  })
  expect(valuesOf('email', {})).toEqual({ email: '' })
  expect(valuesTyped({ name: ['<b>'], scope: ['a', 'b'], none: [] })).toEqual({
    name: '<b>',
    scope: ['a', 'b'],
    none: [],
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '~/app/rules/journey/answers'
import { activitiesAsked, choicesOf, firstToMend, submissionFrom, targetsOf } from '~/app/rules/journey/request'
import { choices, register } from './journeyRows'
import { finished } from './journeyWalks'

const address = { line1: '4 Invented Row', line2: '', town: 'Sale', postcode: 'M33 0AA' }
const person: Answers = {
  name: 'Marged Ellis',
  'date-of-birth': '1987-05-14',
  address,
  email: 'marged@example.org',
  'email-code': 'marged@example.org',
  urgent: 'no',
  delivery: 'download',
}
const access: Answers = { rights: ['access'], for: 'me', scope: ['everything'], ...person }
const [first = '', second = ''] = choices.targets

describe('what a register lets a form choose', () => {
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

describe('a finished form', () => {
  test('for oneself', () => {
    expect(submissionFrom({ ...access, 'former-names': '', 'past-addresses': 'Leeds' }, register)).toEqual({
      person: {
        name: 'Marged Ellis',
        formerNames: null,
        dateOfBirth: '1987-05-14',
        addressLines: ['4 Invented Row', 'Sale'],
        postcode: 'M33 0AA',
        email: 'marged@example.org',
        telephone: null,
        pastAddresses: 'Leeds',
        identifiers: '',
      },
      requester: null,
      wishes: {
        ...{ delivery: 'download', formats: [], formatLanguage: '', support: '' },
        ...{ safe: [], safeHow: '', urgentWhy: null },
      },
      asks: [{ right: 'access', activities: ['stronger-families'], words: '' }],
    })
  })

  test('for a child, whose own view comes with it', () => {
    const child: Answers = {
      ...access,
      for: 'child',
      'acting-as': 'parent',
      'child-view': 'agrees',
      'your-name': 'Ann',
    }
    const none = { organisation: null, addressLines: null, postcode: null }
    expect(submissionFrom(child, register).requester).toEqual({
      ...{ actingAs: 'parent', name: 'Ann', childView: 'agrees', ...none },
    })
  })

  test('by a solicitor, who wants it on paper', () => {
    const other: Answers = {
      ...{ ...access, for: 'other', 'acting-as': 'solicitor', 'your-name': 'Ann', 'your-organisation': 'Fern LLP' },
      ...{ delivery: 'post', 'your-address': { ...address, line2: 'Floor 2' } },
    }
    expect(submissionFrom(other, register).requester).toEqual({
      ...{ actingAs: 'solicitor', name: 'Ann', organisation: 'Fern LLP', childView: null },
      ...{ addressLines: ['4 Invented Row', 'Floor 2', 'Sale'], postcode: 'M33 0AA' },
    })
  })

  test('a person objects to each thing apart; adverts are no activity', () => {
    const answers: Answers = {
      ...access,
      rights: ['direct-marketing', 'objection'],
      targets: [second, first],
      situation: 'He knows where I live.',
      restrict: 'yes',
      marketing: 'Emails',
    }
    const asks = submissionFrom(answers, register).asks
    expect(asks.map(({ right, words }) => [right, words])).toEqual([
      ['objection', 'He knows where I live.'],
      ['objection', 'He knows where I live.'],
      ['direct-marketing', 'Emails'],
    ])
    expect(asks[0]).toMatchObject({ target: { kind: 'activity' }, restrict: true, activities: ['stronger-families'] })
    expect(asks[2]?.activities).toEqual([])
  })

  test.each([
    ['2009', '2014', '2009 to 2014\nSchool'],
    ['2009', '', 'from 2009\nSchool'],
    ['', 'May 2014', 'to May 2014\nSchool'],
    ['', '', 'School'],
  ])('years %j to %j stand before the words', (from, to, words) => {
    const answers: Answers = { ...access, years: { from, to }, words: 'School', move: 'School' }
    expect(submissionFrom({ ...answers, rights: ['access', 'portability'] }, register).asks).toMatchObject([
      { right: 'access', words },
      { right: 'portability', words },
    ])
  })

  test('what was answered to a question that is asked no more is left aside', () => {
    const moved: Answers = {
      ...{ ...access, 'acting-as': 'parent', 'child-view': 'agrees', 'your-name': 'Ann', 'your-address': address },
      ...{ 'urgent-why': 'Court', 'safe-how': 'Ring', 'format-language': 'Polish', wrong: 'All', targets: [first] },
    }
    expect(submissionFrom(moved, register)).toEqual(submissionFrom(access, register))
  })

  test('from staff needs no email', () => {
    const { email, 'email-code': code, ...rest } = access
    const typedIn: Answers = { ...rest, channel: 'post', received: '2026-11-02', language: 'cy' }
    expect(submissionFrom(typedIn, register, 'staff').person.email).toBe('')
    expect(() => submissionFrom(typedIn, register)).toThrow('not finished')
  })

  test.each([{}, { rights: ['access'] }, { ...access, name: undefined }] as const)(
    'one that is not finished throws',
    (answers) => {
      expect(() => submissionFrom({ ...answers, rights: [...(answers.rights ?? [])] }, register)).toThrow(
        'not finished',
      )
    },
  )

  test('what a register no longer has is asked for again, and never dropped unsaid', () => {
    const object: Answers = { ...access, rights: ['objection'], situation: 'S', restrict: 'no' }
    expect(firstToMend({ ...access, scope: ['gone'] }, register)).toBe('scope')
    expect(firstToMend({ ...object, targets: [first, 'recipient:gone/gone'] }, register)).toBe('targets')
    expect(firstToMend({ ...access, targets: ['recipient:gone/gone'] }, register)).toBeNull()
    expect(firstToMend({ ...access, urgent: undefined }, register)).toBe('urgent')
    expect(() => submissionFrom({ ...object, targets: ['recipient:gone/gone'] }, register)).toThrow('not finished')
  })

  test.each(['resident', 'staff'] as const)(
    'of a %s, whatever was answered: an ask for each right, and one for each target',
    (typist) => {
      fc.assert(
        fc.property(finished(typist), (answers) => {
          const { asks, person, requester } = submissionFrom(answers, register, typist)
          const objections = asks.filter(({ right }) => right === 'objection')
          expect(asks.length).toBeGreaterThan(0)
          expect(new Set(asks.map(({ right }) => right))).toEqual(new Set(answers.rights))
          expect(objections.length).toBe(answers.rights?.includes('objection') ? answers.targets?.length : 0)
          expect(asks.length - objections.length).toBe(answers.rights?.filter((right) => right !== 'objection').length)
          expect(requester === null).toBe(answers.for === 'me')
          expect(person.name).toBe(answers.name)
        }),
        { numRuns: 300 },
      )
    },
  )
})

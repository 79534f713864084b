import { describe, expect, test } from 'vitest'
import { Answers, type Step } from '~/app/rules/journey/answers'
import { isOptional } from '~/app/rules/journey/path'
import { readAnswer } from '~/app/rules/journey/readAnswer'
import { valuesOf } from '~/app/rules/journey/values'
import { today } from './journeyRowKinds'
import { choices, rows } from './journeyRows'

const steps: readonly Step[] = Answers.keyof().options
const given = { choices, today }
const short = (form: unknown) => JSON.stringify(form).slice(0, 80)

test('every question of the form says here what it takes and what it sends back', () => {
  expect(Object.keys(rows).toSorted()).toEqual([...steps].toSorted())
  for (const step of steps) expect(rows[step].sentBack.length + rows[step].kept.length, step).toBeGreaterThan(0)
})

describe.each(steps)('%s', (step) => {
  const { kept, sentBack } = rows[step]

  if (kept.length > 0)
    test.each(kept.map(([form, answer]) => ({ form, answer, sent: short(form) })))(
      '$sent is kept',
      ({ form, answer }) => {
        expect(readAnswer(step, { form, ...given })).toEqual({ answers: { [step]: answer } })
      },
    )

  if (sentBack.length > 0)
    test.each(sentBack.map(([form, errors]) => ({ form, errors, sent: short(form) })))(
      '$sent is sent back: $errors',
      ({ form, errors }) => {
        const keys = Object.entries(errors).map(([field, why]) => [field, `request.${step}.errors.${why}`])
        expect(readAnswer(step, { form, ...given })).toEqual({ errors: Object.fromEntries(keys) })
      },
    )

  if (kept.length > 0)
    test('is shown again as it was answered, and kept the same when sent so', () => {
      for (const [, answer] of kept) {
        const answers = Answers.parse({ [step]: answer })
        const form = Object.entries(valuesOf(step, answers)).map(([name, value]) => [name, [value].flat()])
        expect(readAnswer(step, { form: Object.fromEntries(form), ...given })).toEqual({ answers })
      }
    })

  test('shows nothing where nothing has been answered', () => {
    expect(Object.values(valuesOf(step, {})).every((value) => value.length === 0)).toBe(true)
  })
})

test('a question may be left empty where its page says so, and nowhere else', () => {
  const takesNothing = steps.filter((step) => 'answers' in readAnswer(step, { form: {}, ...given }))
  // Papers may be sent later: their own page lets them be passed over.
  expect(takesNothing.toSorted()).toEqual(steps.filter((step) => isOptional(step) && step !== 'authority').toSorted())
})

test('staff may leave an address for email empty: a letter may hold none', () => {
  expect(readAnswer('email', { form: {}, ...given, typist: 'staff' })).toEqual({ answers: { email: '' } })
})

describe('answers that lean on others', () => {
  test.each([
    ['child', ['parent', 'guardian', 'someone-else']],
    ['other', ['solicitor', 'attorney', 'deputy', 'advocate', 'someone-else']],
  ] as const)('for %s one acts as %j', (whom, roles) => {
    const all = ['parent', 'guardian', 'solicitor', 'attorney', 'deputy', 'advocate', 'someone-else']
    const taken = all.filter((role) => {
      const read = readAnswer('acting-as', { form: { 'acting-as': [role] }, ...given, answers: { for: whom } })
      return 'answers' in read
    })
    expect(taken).toEqual(roles)
  })

  test('no paper is sent to somebody who said that none may come', () => {
    const at = (way: string) =>
      readAnswer('delivery', { form: { delivery: [way] }, ...given, answers: { safe: ['no-post'] } })
    expect(at('post')).toEqual({ errors: { delivery: 'request.delivery.errors.no-post' } })
    expect(at('collect')).toEqual({ answers: { delivery: 'collect' } })
  })

  test('"only at some times" has to say which', () => {
    const how = (form: Record<string, readonly string[]>) =>
      readAnswer('safe-how', { form, ...given, answers: { safe: ['only-at'] } })
    expect(how({})).toEqual({ errors: { 'safe-how': 'request.safe-how.errors.empty' } })
    expect(how({ 'safe-how': ['After 6pm'] })).toEqual({ answers: { 'safe-how': 'After 6pm' } })
  })
})

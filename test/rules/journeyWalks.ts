import fc from 'fast-check'
import { Answers, type Step, type Typist } from '~/app/rules/journey/answers'
import { isOptional, path } from '~/app/rules/journey/path'
import { readAnswer } from '~/app/rules/journey/readAnswer'
import { today } from './journeyRowKinds'
import { choices, rows } from './journeyRows'

export const steps: readonly Step[] = Answers.keyof().options
export const typists = fc.constantFrom<Typist>('resident', 'staff')

/** Answers that each question let through, whether or not they go together. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.tuple(fc.constantFrom(...steps), fc.nat()), { maxLength: 40 })
  .map((given) => {
    let answers: Answers = {}
    for (const [step, n] of given) answers = { ...answers, ...answerTo(step, answers, n) }
    return answers
  })

/** A form filled in to its end, over whatever had been answered before. */
export const finished = (typist: Typist): fc.Arbitrary<Answers> =>
  fc
    .tuple(someAnswers, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }))
    .map(([before, numbers]) => walk(before, typist, numbers))

/** Goes down the path, answering each question or passing over it where that is allowed. */
function walk(before: Answers, typist: Typist, numbers: readonly number[]): Answers {
  let answers = before
  numbers.forEach((n, index) => {
    const step = path(answers, typist)[index]
    if (step === undefined || (isOptional(step, typist) && n % 3 === 0)) return
    answers = { ...answers, ...answerTo(step, answers, n) }
  })
  return answers
}

function answerTo(step: Step, answers: Answers, n: number): Answers {
  if (step === 'email-code') return { 'email-code': answers.email }
  if (step === 'authority') return { authority: [{ id: 'a', name: 'Letter.pdf', size: n }] }
  const fitting = rows[step].kept.flatMap(([form]) => {
    const read = readAnswer(step, { form, choices, today, answers })
    return 'answers' in read ? [read.answers] : []
  })
  // What its table tries is for an adult: a child's parent is no solicitor.
  if (step === 'acting-as' && answers.for === 'child') return { 'acting-as': n % 2 === 0 ? 'parent' : 'guardian' }
  return fitting[n % fitting.length] ?? {}
}

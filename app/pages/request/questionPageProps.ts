import type { Answers, Typist } from '~/app/rules/journey/answers'
import { placeBefore, type Turn } from '~/app/rules/journey/turns'
import { valuesOf } from '~/app/rules/journey/values'
import type { Register } from '~/app/rules/register/schema'
import type { Words } from '../words'
import type { AskedStep, Question } from './question'
import { questionOf } from './questionOf'

export type Showing = {
  readonly step: AskedStep
  readonly answers: Answers
  readonly register: Register
  readonly typist: Typist
  /** Where the form begins, and the page before it. */
  readonly base: string
  readonly home: string
  readonly url: string
}

/** What a page of a question is given when it is first shown: the answer kept, ways back and on. */
export function questionPageProps({ step, answers, register, typist, base, home, url }: Showing) {
  const { searchParams } = new URL(url)
  const before = placeBefore(step, { answers, typist })
  const isChange = searchParams.has('change')
  return {
    step,
    question: questionOf(step, { register, answers, typist }),
    values: valuesOf(step, answers),
    errors: {},
    back: isChange ? `${base}/check` : before ? `${base}/${before}` : home,
    action: `${base}/${step}${searchParams.has('start') ? '?start' : isChange ? '?change' : ''}`,
    kept: keptIn(searchParams.get('kept')),
  }
}

/** Why somebody is shown this question after an answer to another was kept out of its turn. */
export type Kept = Exclude<Turn, 'asked'>

const keptIn = (word: string | null): Kept | null => (word === 'again' || word === 'moved' ? word : null)

/** The title of a question's page, from what its loader gave: the question, or that the form was sent. */
export const titleOf = (t: Words, page: unknown): string =>
  t(isQuestion(page) ? `${page.question.words}.heading` : 'form.over.heading')

const isQuestion = (page: unknown): page is { readonly question: Question } =>
  typeof page === 'object' && page !== null && 'question' in page

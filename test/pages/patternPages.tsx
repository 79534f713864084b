import type { ReactElement } from 'react'
import { Layout } from '~/app/pages/layout/Layout'
import type { AskedStep } from '~/app/pages/request/question'
import request from '~/templates/locales/en/request.json'
import { papersPages } from './papersPages'
import { askedSteps, fieldOf, filledPage, questionOf } from './questionPages'
import { render } from './render'
import { residentPages } from './residentPages'
import { savingPages } from './savingPages'

/** A page as a resident is sent it, in one of its states. */
export type PatternPage = {
  readonly name: string
  readonly html: string
  /** The question that it asks, for one's own request. */
  readonly step?: AskedStep
  readonly isWrong: boolean
}

const framed = (page: ReactElement): string =>
  render(
    <Layout demo={false} resident={{ here: '/' }}>
      {page}
    </Layout>,
  )

const asked = askedSteps.filter((step) => !['channel', 'received', 'language'].includes(step))

const questions: readonly PatternPage[] = asked.flatMap((step) => [
  { name: `question ${step}`, step, isWrong: false, html: framed(filledPage(step, {})) },
  ...Object.keys(request[step].errors).map((code) => ({
    name: `question ${step}, ${code}`,
    step,
    isWrong: true,
    html: framed(filledPage(step, { errors: { [fieldOf(questionOf(step), code)]: `request.${step}.errors.${code}` } })),
  })),
])

/** What staff alone see stands among the examples too. */
const ofStaff = /^(record|staff|mailbox)/

const others: readonly PatternPage[] = Object.entries({ ...residentPages, ...savingPages, ...papersPages })
  .filter(([name]) => !ofStaff.test(name))
  .map(([name, page]) => ({ name, html: framed(page), isWrong: false }))
  .map((page) => ({ ...page, isWrong: page.html.includes('govuk-error-summary') }))

/** Every question with each of its errors, and every other page that residents see. */
export const patternPages: readonly PatternPage[] = [...questions, ...others]

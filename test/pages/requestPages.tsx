import type { ReactElement } from 'react'
import { answerRows } from '~/app/pages/request/answerRows'
import { CheckAnswers } from '~/app/pages/request/CheckAnswers'
import { FormOver } from '~/app/pages/request/FormOver'
import { QuestionPage } from '~/app/pages/request/QuestionPage'
import { SentPage } from '~/app/pages/request/SentPage'
import type { SentRequest } from '~/app/pages/request/SentRequests'
import { ForSomebody } from '~/app/pages/staff/requests/ForSomebody'
import { RecordCheck } from '~/app/pages/staff/requests/RecordCheck'
import { RecordStart } from '~/app/pages/staff/requests/RecordStart'
import { AskedRight } from '~/app/rules/case/rights'
import type { Answers } from '~/app/rules/journey/answers'
import { accessAnswers, objectionAnswers } from '../kit/answers'
import { register } from '../rules/journeyRows'
import { working } from './followPages'
import { questionOf } from './questionPages'
import { words } from './render'

const base = '/ambridge/request'

const check = (answers: Answers, isKept = false): ReactElement => (
  <CheckAnswers
    rows={answerRows(answers, { register, t: words })}
    whom={answers.for ?? 'me'}
    base={base}
    onceKey="k1"
    isKept={isKept}
  />
)

export const sentRequest = (right: AskedRight, given: Partial<SentRequest> = {}): SentRequest => ({
  reference: `AMB-${right.slice(0, 4).toUpperCase()}-92`,
  right,
  receivedOn: '2026-01-31',
  dueOn: '2026-03-02',
  working,
  words: '',
  ...given,
})

const sent = (requests: readonly SentRequest[], lacksPapers = false): ReactElement => (
  <SentPage
    requests={requests}
    controllerName="Ambridge Council"
    contacts={[{ role: 'Information governance team', email: 'rights@ambridge.example.org' }]}
    lacksPapers={lacksPapers}
    base={base}
  />
)

const forChild: Answers = { ...accessAnswers, for: 'child', 'acting-as': 'parent', 'child-view': 'agrees' }
const forOther: Answers = { ...accessAnswers, for: 'other', 'acting-as': 'solicitor', 'your-name': 'Idris Vaughan' }
const recorded: Answers = { ...forOther, channel: 'post', received: '2026-01-30', language: 'cy' }
const recordRows = answerRows(recorded, { register, t: words, typist: 'staff' })

/** Every page of the form but its questions, in each state that reads differently. */
export const requestPages: Readonly<Record<string, ReactElement>> = {
  check: check(accessAnswers),
  'check-kept': check({ ...accessAnswers, years: { from: '', to: '2014' } }, true),
  'check-child': check({ ...forChild, years: { from: '2009', to: '' } }),
  'check-other': check({ ...forOther, years: { from: '2009', to: 'December 2017' } }),
  'check-several': check({ ...objectionAnswers, ...accessAnswers, rights: [...AskedRight.options], wrong: 'My name.' }),
  'sent-one': sent([sentRequest('access')]),
  'sent-not-started': sent([sentRequest('access', { dueOn: null, working: [] })]),
  'sent-all': sent(
    AskedRight.options.map((right) => sentRequest(right)),
    true,
  ),
  'sent-next-day': sent([sentRequest('direct-marketing', { dueOn: '2026-02-01' })]),
  over: <FormOver base={base} unsent={[]} />,
  'over-unsent': <FormOver base={base} unsent={['The school in Felpersham.']} />,
  'question-kept-again': <Kept kept="again" />,
  'question-kept-moved': <Kept kept="moved" />,
  'record-start': <RecordStart action="/staff/requests?index" begun={null} />,
  'record-begun': <RecordStart action="/staff/requests?index" begun="/staff/requests/name" />,
  'record-check': <RecordCheck rows={recordRows} base="/staff/requests" onceKey="k1" isForAnother />,
  'record-question': <Kept kept={null} above={<ForSomebody step="words" />} />,
}

function Kept({ kept, above }: { readonly kept: 'again' | 'moved' | null; readonly above?: ReactElement }) {
  return (
    <QuestionPage
      question={questionOf('words')}
      values={{}}
      errors={{}}
      back="/ambridge"
      action={`${base}/words`}
      kept={kept}
      maySave={above === undefined}
      above={above}
    />
  )
}

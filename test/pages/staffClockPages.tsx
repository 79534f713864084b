import type { ReactElement } from 'react'
import { ClarificationAnswerForm } from '~/app/pages/staff/acts/ClarificationAnswerForm'
import { ClarificationAskForm } from '~/app/pages/staff/acts/ClarificationAskForm'
import { ComplaintsPage } from '~/app/pages/staff/acts/ComplaintsPage'

const page = { reference: 'AMB-7Q3K-92', action: '/staff/cases/AMB-7Q3K-92/act', onceKey: 'k1', errors: {}, values: {} }

const open = {
  clarification: 'q1',
  askedOn: '2026-02-04',
  question: 'Which school do you mean?\nMill Lane, or Brook?',
  dueIfAnswered: '2026-03-09',
  dueIfDropped: '2026-03-02',
}

const complaint = {
  id: 'c1',
  receivedOn: '2026-02-04',
  channel: 'post',
  words: 'Nobody rang me back.',
  acknowledgeBy: '2026-03-06',
  isLate: false,
  acknowledgedOn: null,
} as const

/** The pages of questions and complaints, in each state that reads differently. */
export const clockPages: Readonly<Record<string, ReactElement>> = {
  'clarification-ask': <ClarificationAskForm {...page} dueOn="2026-03-02" />,
  'clarification-ask-errors': (
    <ClarificationAskForm {...page} dueOn={null} errors={{ reason: 'Select why', words: 'Write the question' }} />
  ),
  'clarification-not-now': <ClarificationAskForm {...page} dueOn="2026-03-02" notNow="pause-not-for-this-right" />,
  'clarification-answer': <ClarificationAnswerForm {...page} {...open} />,
  'clarification-answer-errors': (
    <ClarificationAnswerForm
      {...page}
      {...open}
      errors={{ on: 'The day must be a real date', channel: 'Select how', said: 'Write down what they said' }}
      values={{ 'on-day': '31', 'on-month': '2', 'on-year': '2026' }}
    />
  ),
  'complaints-none': <ComplaintsPage {...page} complaints={[]} />,
  complaints: (
    <ComplaintsPage
      {...page}
      complaints={[
        complaint,
        { ...complaint, id: 'c2', isLate: true },
        { ...complaint, id: 'c3', acknowledgedOn: '2026-02-05' },
      ]}
      errors={{ 'on-year': 'The day must include a year' }}
    />
  ),
}

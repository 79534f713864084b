import type { ReactElement } from 'react'
import { FollowPage, type FollowPageProps } from '~/app/pages/follow/FollowPage'

export const working = [
  { text: 'We got your request on Saturday 31 January 2026.', source: 'UK GDPR Article 12A(2)(a)' },
  { text: 'One month later is Saturday 28 February 2026.', source: 'UK GDPR Article 12A(1)' },
  { text: 'We must answer by the end of Monday 2 March 2026.', source: 'UK GDPR Article 12A(1)' },
]
const contacts = [{ role: 'Information governance team', email: 'rights@ambridge.example.org' }]

const received: FollowPageProps = {
  controllerName: 'Ambridge Council',
  reference: 'AMB-7Q3K-92',
  right: 'access',
  place: 'received',
  timing: { state: 'running', dueOn: '2026-03-02' },
  extension: null,
  wanted: null,
  question: null,
  working,
  welsh: {
    summary: 'Darllen hyn yn Gymraeg (drafft)',
    draft: "Drafft yw'r cyfieithiad hwn.",
    working: ['Cawsom eich cais.'],
  },
  contacts,
  regulator: { name: 'Information Commissioner', telephone: '0303 123 1113', web: 'https://ico.org.uk' },
  action: '/follow',
  onceKey: 'k1',
  errors: {},
  answer: '',
  isStale: false,
}
const question = { id: 'q1', askedOn: '2026-02-06', words: 'Which of your two schools\ndo you mean?' }
const paused: FollowPageProps = {
  ...received,
  place: 'waiting-answer',
  timing: { state: 'paused', since: '2026-02-06' },
  question,
}
const answered = { state: 'answered', on: '2026-03-03', dueOn: '2026-03-02' } as const

const states: Readonly<Record<string, FollowPageProps>> = {
  received,
  'waiting-identity': {
    ...received,
    place: 'waiting-identity',
    timing: { state: 'not-started' },
    wanted: 'A letter\nwith your address on it.',
  },
  'waiting-answer': paused,
  'answer-empty': { ...paused, errors: { answer: 'follow.question.errors.empty' } },
  'answer-long': { ...paused, errors: { answer: 'follow.question.errors.long' }, answer: 'x'.repeat(10_001) },
  'answer-stale': { ...received, place: 'looking', answer: 'The one in Felpersham.', isStale: true },
  'answer-stale-asked-again': { ...paused, answer: 'The one in Felpersham.', isStale: true },
  looking: { ...received, place: 'looking', extension: { on: '2026-02-20', reasons: 'Four schools hold files.' } },
  deciding: { ...received, right: 'objection', place: 'deciding' },
  late: { ...received, place: 'checking', timing: { state: 'late', dueOn: '2026-03-02' } },
  ready: { ...received, place: 'ready', timing: { ...answered, isLate: true } },
  done: { ...received, place: 'answered', timing: { ...answered, on: '2026-03-02', isLate: false } },
  withdrawn: { ...received, place: 'withdrawn', timing: { state: 'withdrawn', on: '2026-02-20' } },
}

/** How a request stands, in every place and time that reads differently. */
export const followPages: Readonly<Record<string, ReactElement>> = Object.fromEntries(
  Object.entries(states).map(([name, props]) => [`follow-${name}`, <FollowPage key={name} {...props} />]),
)

import type { ReactElement } from 'react'
import { FollowPage, type FollowPageProps } from '~/app/pages/follow/FollowPage'
import { AskedRight } from '~/app/rules/case/rights'
import { followActPages } from './followActPages'
import { aTrail } from './followTrail'

export const working = [
  { text: 'We got your request on Saturday 31 January 2026.', source: 'UK GDPR Article 12A(2)(a)' },
  { text: 'One month later is Saturday 28 February 2026.', source: 'UK GDPR Article 12A(1)' },
  { text: 'We must answer by the end of Monday 2 March 2026.', source: 'UK GDPR Article 12A(1)' },
]
const contacts = [{ role: 'Information governance team', email: 'rights@ambridge.example.org' }]

const received: FollowPageProps = {
  controllerName: 'Ambridge Council',
  reference: 'AMB-7Q3K-92AB',
  right: 'access',
  place: 'received',
  timing: { state: 'running', dueOn: '2026-03-02' },
  extension: null,
  wanted: null,
  question: null,
  services: null,
  complaints: [],
  others: [],
  trail: [],
  hasHidden: false,
  mayAskLink: false,
  maySendAuthority: false,
  acts: ['more', 'move', 'help', 'withdrawal', 'complaint'],
  working,
  contacts,
  regulator: { name: 'Information Commissioner', telephone: '0303 123 1113', web: 'https://ico.org.uk' },
  action: '/follow',
  onceKey: 'k1',
  errors: {},
  answer: '',
  isStale: false,
}
const question = {
  id: 'q1',
  askedOn: '2026-02-06',
  words: 'Which of your two schools\ndo you mean?',
  effect: { does: 'moves', dueOn: '2026-03-09' },
} as const
const paused: FollowPageProps = {
  ...received,
  place: 'waiting-answer',
  timing: { state: 'paused', since: '2026-02-06' },
  question,
}
const looking: FollowPageProps = { ...received, place: 'looking' }
const answered = { state: 'answered', on: '2026-03-03', dueOn: '2026-03-02' } as const
const afterwards = ['more', 'move', 'help', 'redaction', 'review', 'complaint'] as const
const complaint = {
  id: 'c1',
  receivedOn: '2026-03-10',
  acknowledgeBy: '2026-04-09',
  acknowledgedOn: null,
  isLate: false,
}

const states: Readonly<Record<string, FollowPageProps>> = {
  received,
  'waiting-identity': {
    ...received,
    place: 'waiting-identity',
    timing: { state: 'not-started' },
    wanted: 'A letter\nwith your address on it.',
  },
  'waiting-authority': {
    ...received,
    place: 'waiting-authority',
    timing: { state: 'not-started' },
    wanted: 'The order of the court.',
  },
  'waiting-answer': paused,
  'answer-empty': { ...paused, errors: { answer: 'follow.question.errors.empty' } },
  'answer-long': { ...paused, errors: { answer: 'follow.question.errors.long' }, answer: 'x'.repeat(10_001) },
  'answer-stale': { ...looking, answer: 'The one in Felpersham.', isStale: true },
  'answer-stale-asked-again': { ...paused, answer: 'The one in Felpersham.', isStale: true },
  looking: {
    ...looking,
    maySendAuthority: true,
    acts: ['narrowing', ...received.acts],
    extension: { on: '2026-02-20', reasons: 'Four schools hold files.' },
    services: { asked: 5, answered: 3 },
  },
  'looking-one': { ...looking, services: { asked: 1, answered: 0 } },
  'looking-some': { ...looking, services: { asked: 2, answered: 1 } },
  'looking-all': { ...looking, services: { asked: 5, answered: 5 } },
  deciding: { ...received, right: 'objection', place: 'deciding' },
  late: { ...received, place: 'checking', timing: { state: 'late', dueOn: '2026-03-02' } },
  ready: { ...received, acts: afterwards, place: 'ready', timing: { ...answered, isLate: true } },
  done: {
    ...received,
    hasHidden: true,
    mayAskLink: true,
    acts: afterwards,
    place: 'answered',
    timing: { ...answered, on: '2026-03-02', isLate: false },
    complaints: [complaint],
    trail: aTrail,
  },
  'complaint-late': {
    ...received,
    complaints: [
      { ...complaint, isLate: true },
      { ...complaint, id: 'c2', acknowledgedOn: '2026-03-12' },
    ],
  },
  others: {
    ...received,
    others: AskedRight.options.map((right, at) => ({ reference: `AMB-7Q3K-93A${at + 2}`, right })),
  },
  ended: { ...received, acts: [], place: 'ended', timing: { state: 'withdrawn', on: '2026-02-20' } },
  withdrawn: { ...received, acts: [], place: 'withdrawn', timing: { state: 'withdrawn', on: '2026-02-20' } },
}

/** How a request stands, in every place and time that reads differently, and what can be done there. */
export const followPages: Readonly<Record<string, ReactElement>> = {
  ...Object.fromEntries(
    Object.entries(states).map(([name, props]) => [`follow-${name}`, <FollowPage key={name} {...props} />]),
  ),
  ...followActPages,
}

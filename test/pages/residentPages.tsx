import type { ReactElement } from 'react'
import { AccessibilityPage } from '~/app/pages/AccessibilityPage'
import { CollectCode } from '~/app/pages/collect/CollectCode'
import { CollectGone } from '~/app/pages/collect/CollectGone'
import { CollectStart } from '~/app/pages/collect/CollectStart'
import { AnsweredPage } from '~/app/pages/follow/AnsweredPage'
import { FollowGone } from '~/app/pages/follow/FollowGone'
import { FollowStart } from '~/app/pages/follow/FollowStart'
import { MailboxPage } from '~/app/pages/MailboxPage'
import { Forbidden } from '~/app/pages/problems/Forbidden'
import { NotFound } from '~/app/pages/problems/NotFound'
import { Problem } from '~/app/pages/problems/Problem'
import { CheckAnswers } from '~/app/pages/request/CheckAnswers'
import { ControllerStart } from '~/app/pages/request/ControllerStart'
import { SentPage } from '~/app/pages/request/SentPage'
import { StartPage } from '~/app/pages/request/StartPage'
import { collectPages } from './collectPages'
import { followPages, working } from './followPages'

const controllerName = 'Ambridge Council'
const contacts = [
  {
    role: 'Information governance team',
    for: 'information rights',
    email: 'rights@ambridge.example.org',
    telephone: '020 7946 0123',
    post: 'Town Hall\nAmbridge\nAA1 1AA',
    web: 'https://ambridge.example.org/rights',
  },
  { role: 'Data protection officer', email: 'dpo@ambridge.example.org' },
]

/** Every resident page but the questions, in each state that reads differently. */
export const residentPages: Readonly<Record<string, ReactElement>> = {
  start: (
    <StartPage
      controllers={[
        { id: 'ambridge', name: 'Ambridge Council' },
        { id: 'borchester', name: "Borchester Children's Trust" },
      ]}
    />
  ),
  'controller-start': (
    <ControllerStart
      controller={{ id: 'ambridge', name: controllerName }}
      activities={[
        { title: 'Early help for families', localName: 'Family First' },
        { title: 'Youth justice', localName: 'Youth justice' },
      ]}
      contacts={contacts}
    />
  ),
  check: (
    <CheckAnswers
      rows={[
        {
          key: 'right',
          value: 'Ask for a copy of what you hold about me and why',
          changeHref: '/ambridge/request/right',
        },
        { key: 'scope', value: 'Early help for families\nYouth justice', changeHref: '/ambridge/request/scope' },
        { key: 'words', value: '', changeHref: '/ambridge/request/words' },
        { key: 'name', value: 'Rowan Marsh', changeHref: '/ambridge/request/name' },
        { key: 'former-names', value: '', changeHref: '/ambridge/request/former-names' },
        { key: 'date-of-birth', value: '27 March 1987', changeHref: '/ambridge/request/date-of-birth' },
        { key: 'address', value: '4 Mill Lane\nAmbridge\nAA1 1AA', changeHref: '/ambridge/request/address' },
        { key: 'email', value: 'rowan@example.org', changeHref: '/ambridge/request/email' },
        { key: 'telephone', value: '', changeHref: '/ambridge/request/telephone' },
      ]}
      action="/ambridge/request/check"
      onceKey="k1"
      errors={{}}
    />
  ),
  'check-errors': (
    <CheckAnswers
      rows={[
        { key: 'target', value: '', changeHref: '/ambridge/request/target' },
        { key: 'situation', value: 'It worries me.', changeHref: '/ambridge/request/situation' },
        { key: 'restrict', value: 'Yes', changeHref: '/ambridge/request/restrict' },
      ]}
      action="/ambridge/request/check"
      onceKey="k1"
      errors={{ target: 'check.errors.missing', send: 'check.errors.not-kept' }}
    />
  ),
  'sent-access': (
    <SentPage
      reference="AMB-7Q3K-92"
      right="access"
      controllerName={controllerName}
      dueOn="2026-03-02"
      working={working}
      contacts={contacts}
    />
  ),
  'sent-objection': <SentPage reference="AMB-7Q3K-93" right="objection" controllerName={controllerName} dueOn={null} />,
  'collect-start': <CollectStart action="/collect/token" controllerName={controllerName} />,
  'collect-code': <CollectCode action="/collect/token/code" errors={{}} expired={false} />,
  ...Object.fromEntries(
    ['empty', 'format', 'wrong', 'expired', 'many'].map((code) => [
      `collect-code-${code}`,
      <CollectCode
        key={code}
        action="/collect/token/code"
        errors={{ code: `collect.code.errors.${code}` }}
        expired={false}
      />,
    ]),
  ),
  'collect-code-run-out': <CollectCode action="/collect/token/code" errors={{}} expired />,
  ...collectPages,
  'collect-gone': <CollectGone />,
  ...followPages,
  'follow-start': <FollowStart action="/follow/token" controllerName={controllerName} />,
  'follow-gone': <FollowGone />,
  'follow-gone-unsent': <FollowGone unsent="The school in Felpersham." />,
  'follow-answered': (
    <AnsweredPage
      reference="AMB-7Q3K-92"
      controllerName={controllerName}
      answeredOn="2026-02-10"
      dueOn="2026-03-06"
      before="2026-03-02"
      working={working}
    />
  ),
  'follow-answered-same': (
    <AnsweredPage
      reference="AMB-7Q3K-92"
      controllerName={controllerName}
      answeredOn="2026-02-10"
      dueOn="2026-03-02"
      before="2026-03-02"
      working={working}
    />
  ),
  accessibility: <AccessibilityPage />,
  'not-found': <NotFound />,
  problem: <Problem incident="7f3a" />,
  forbidden: <Forbidden incident="7f3a" />,
  mailbox: (
    <MailboxPage
      letters={[
        {
          id: '1',
          to: 'rowan@example.org',
          subject: 'We have your request',
          text: 'Dear Rowan Marsh,\n\nYour reference number is AMB-7Q3K-92.',
          at: '2026-01-31T09:30:00.000Z',
        },
        {
          id: '2',
          to: 'rowan@example.org',
          subject: 'Your answer is ready',
          text: 'Get it here: https://ambridge.example.org/collect/abc_123-x.\nIt works until 30 April.',
          at: '2026-02-20T15:05:00.000Z',
        },
      ]}
    />
  ),
  'mailbox-empty': <MailboxPage letters={[]} />,
}

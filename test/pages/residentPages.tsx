import type { ReactElement } from 'react'
import { AccessibilityPage } from '~/app/pages/AccessibilityPage'
import { CollectCode } from '~/app/pages/collect/CollectCode'
import { CollectGone } from '~/app/pages/collect/CollectGone'
import { CollectStart } from '~/app/pages/collect/CollectStart'
import { AnsweredPage } from '~/app/pages/follow/AnsweredPage'
import { FollowGone } from '~/app/pages/follow/FollowGone'
import { FollowStart } from '~/app/pages/follow/FollowStart'
import { NewLink } from '~/app/pages/follow/NewLink'
import { ProveStart } from '~/app/pages/follow/ProveStart'
import { MailboxPage } from '~/app/pages/MailboxPage'
import { Forbidden } from '~/app/pages/problems/Forbidden'
import { NotFound } from '~/app/pages/problems/NotFound'
import { Problem } from '~/app/pages/problems/Problem'
import { StaffNotFound } from '~/app/pages/problems/StaffNotFound'
import { ControllerStart } from '~/app/pages/request/ControllerStart'
import { StartPage } from '~/app/pages/request/StartPage'
import type { AccessibilityRun } from '~/app/rules/accessibilityRun'
import { collectPages } from './collectPages'
import { followPages, working } from './followPages'
import { papersPages } from './papersPages'
import { registerPages } from './registerPages'
import { requestPages } from './requestPages'
import { savingPages } from './savingPages'

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

const lastRun: AccessibilityRun = {
  ranOn: '2026-01-31',
  pages: 40,
  states: 96,
  violations: 0,
  languages: ['en', 'cy'],
  tool: 'axe-core 4.13.0',
  browser: 'Chromium 140',
}

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
  ...requestPages,
  ...savingPages,
  ...papersPages,
  'collect-start': <CollectStart action="/collect/token" controllerName={controllerName} />,
  'follow-prove': <ProveStart action="/follow/code" />,
  'follow-new-link': <NewLink isSent={false} isMany={false} onceKey="k1" />,
  'follow-new-link-sent': <NewLink isSent isMany={false} onceKey="k1" />,
  'follow-new-link-many': <NewLink isSent={false} isMany onceKey="k1" />,
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
  ...registerPages,
  accessibility: <AccessibilityPage run={lastRun} controllers={[{ id: 'ambridge', name: controllerName }]} />,
  'accessibility-one-problem': (
    <AccessibilityPage run={{ ...lastRun, languages: ['en'], violations: 1 }} controllers={[]} />
  ),
  'accessibility-never-run': <AccessibilityPage run={null} controllers={[]} />,
  'not-found': <NotFound />,
  'not-here': <StaffNotFound />,
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

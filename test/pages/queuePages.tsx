import type { ReactElement } from 'react'
import { BulkDonePage } from '~/app/pages/staff/queue/BulkDonePage'
import { BulkPage } from '~/app/pages/staff/queue/BulkPage'
import { ExportPage } from '~/app/pages/staff/queue/ExportPage'
import { FeedPage } from '~/app/pages/staff/queue/FeedPage'
import { Queue } from '~/app/pages/staff/queue/Queue'
import { queuePage } from '~/app/pages/staff/queue/queuePage'
import { ViewPage } from '~/app/pages/staff/queue/ViewPage'
import { ViewsPage } from '~/app/pages/staff/queue/ViewsPage'
import { usualAsk } from '~/app/rules/queue'

const today = '2026-03-04'
type Read = Parameters<typeof queuePage>[0]
type Entry = Read['rows'][number]

export const anEntry = (given: Partial<Entry> = {}): Entry => ({
  reference: 'AMB-7Q3K-92',
  right_asked: 'access',
  subject_name: 'Rowan Marsh',
  received_on: '2026-01-31',
  due_on: '2026-03-02',
  paused_on: null,
  waiting_for: null,
  settled_on: null,
  closed_on: null,
  state: 'redacting',
  next_step: 'redact',
  assigned_name: 'Asha Patel',
  isOpen: true,
  ...given,
})

/** A case of each tone, one that belongs to nobody, one that is restricted. */
const entries = [
  anEntry(),
  anEntry({ reference: 'AMB-7Q3K-93', right_asked: 'objection', due_on: '2026-03-05', assigned_name: null }),
  anEntry({ reference: 'AMB-7Q3K-95', due_on: '2026-03-25', state: 'received', next_step: 'verify-identity' }),
  anEntry({ reference: 'AMB-7Q3K-97', due_on: null, paused_on: '2026-03-01', next_step: 'await-clarification' }),
  anEntry({ reference: 'AMB-7Q3K-96', due_on: null, waiting_for: 'identity', subject_name: null, isOpen: false }),
]

export const aRead = (given: Partial<Read> = {}): Read => ({
  ask: usualAsk,
  counts: {
    mine: 2,
    team: 1234,
    unassigned: 1,
    'due-this-week': 1,
    overdue: 1,
    paused: 2,
    'waiting-for-service': 0,
    'ready-for-review': 0,
    complaints: 0,
  },
  people: [{ id: 'asha', name: 'Asha Patel' }],
  saved: [
    {
      id: 'v1',
      name: 'Erasure that is late',
      ask: 'view=overdue&right=erasure',
      isOwn: true,
      owner_name: 'Asha Patel',
    },
    { id: 'v2', name: 'Friday list', ask: '', isOwn: false, owner_name: 'Bryn Okafor' },
  ],
  rows: entries,
  next: 'a place',
  previous: null,
  isMore: false,
  may: { record: true, assign: true, chase: true, export: true },
  ...given,
})

export const theQueue = (given: Partial<Read> = {}) => <Queue {...queuePage(aRead(given), today)} />

const filtered = { ...usualAsk, view: 'overdue', right: 'access', assignedTo: '', sort: 'received' } as const
const none = { record: false, assign: false, chase: false, export: false }
const foreseen = [
  { reference: 'AMB-7Q3K-92', seen: 4, skip: null, whom: 'services' },
  { reference: 'AMB-7Q3K-93', seen: 2, skip: 'no-account', whom: null },
  { reference: 'AMB-7Q3K-96', seen: 2, skip: 'not-open', whom: null },
] as const
const bulk = {
  cases: foreseen,
  isMore: false,
  people: [{ id: 'asha', name: 'Asha Patel' }],
  query: 'case=A',
  onceKey: 'k',
  error: '',
}
const doneCases = foreseen.map((each) => ({
  ...each,
  isOpen: each.skip !== 'not-open',
  isUndone: false,
  notUndone: null,
}))
const done = {
  id: 'b1',
  act: 'chase',
  givenTo: null,
  until: '2026-03-04T12:10:00.000Z',
  undoneAt: null,
  canUndo: true,
  cases: doneCases,
} as const
const view = {
  views: [{ id: 'v1', name: 'Friday list', ask: '', isShared: true }],
  done: '',
  onceKey: 'k',
  errors: {},
  values: {},
}

/** Every page of the queue and of what is done from it, in each state that reads differently. */
export const queuePages: Readonly<Record<string, ReactElement>> = {
  queue: theQueue(),
  'queue-filtered': theQueue({ ask: filtered, next: null, previous: 'a place' }),
  'queue-found': theQueue({ ask: { ...usualAsk, text: 'Marsh' }, next: null }),
  'queue-found-none': theQueue({ ask: { ...usualAsk, text: 'Nobody' }, rows: [], next: null }),
  'queue-empty': theQueue({ rows: [], next: null, saved: [], may: none }),
  'bulk-assign': <BulkPage act="assign" {...bulk} />,
  'bulk-assign-error': <BulkPage act="assign" {...bulk} error="Choose who the cases go to, or nobody" />,
  'bulk-chase': <BulkPage act="chase" {...bulk} isMore />,
  'bulk-none': <BulkPage act="chase" {...bulk} cases={[]} />,
  'bulk-done': <BulkDonePage {...done} />,
  'bulk-undone': <BulkDonePage {...done} canUndo={false} undoneAt="2026-03-04T12:01:00.000Z" />,
  'bulk-over': <BulkDonePage {...done} canUndo={false} />,
  export: (
    <ExportPage
      cases={1234}
      view="team"
      query="all=view"
      before={[{ id: 'e1', at: '2026-03-03T09:00:00.000Z', format: 'csv', cases: 12, by: 'Asha Patel' }]}
    />
  ),
  'export-none': <ExportPage cases={0} view={null} query="" before={[]} />,
  views: <ViewsPage {...view} saving={{ query: 'view=overdue', says: 'Overdue, the first due first' }} />,
  'views-errors': (
    <ViewsPage
      {...view}
      saving={{ query: '', says: 'Team' }}
      errors={{ name: 'Give the view a name' }}
      values={{ name: '' }}
    />
  ),
  'view-change': <ViewPage id="v1" errors={{}} values={{ name: 'Friday list', shared: 'team' }} />,
  'calendar-none': <FeedPage feed={null} isEnded={false} />,
  'calendar-made': (
    <FeedPage
      feed={{ scope: 'mine', madeAt: '2026-03-04T12:00:00.000Z' }}
      isEnded={false}
      address="https://requests.example.org/calendar/secret.ics"
    />
  ),
}

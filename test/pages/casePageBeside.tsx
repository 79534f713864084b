import type { ReactElement } from 'react'
import { StaffNotFound } from '~/app/pages/problems/StaffNotFound'
import { AccessPage } from '~/app/pages/staff/beside/AccessPage'
import { AssignmentForm } from '~/app/pages/staff/beside/AssignmentForm'
import { AttachmentsPage } from '~/app/pages/staff/beside/AttachmentsPage'
import { EmptySearchPage } from '~/app/pages/staff/beside/EmptySearchPage'
import { LinksPage } from '~/app/pages/staff/beside/LinksPage'
import { NamedPersonPage } from '~/app/pages/staff/beside/NamedPersonPage'
import { NotesPage } from '~/app/pages/staff/beside/NotesPage'
import { PeoplePage } from '~/app/pages/staff/beside/PeoplePage'
import { PresenceLine } from '~/app/pages/staff/beside/PresenceLine'
import { ServiceDocumentPage } from '~/app/pages/staff/beside/ServiceDocumentPage'
import { WaitingSearchesPage } from '~/app/pages/staff/beside/WaitingSearchesPage'
import { casePage } from './staffExamples'

const page = {
  reference: 'AMB-7Q3K-92',
  action: '/staff/cases/AMB-7Q3K-92/act',
  onceKey: 'k1.4',
  errors: {},
  values: {},
}
const colleagues = [
  { value: 's1', label: 'Sam Oyelaran' },
  { value: 's2', label: 'Kit Marlow' },
]
const other = { id: 'c2', reference: 'AMB-7Q3K-95', right: 'access', receivedOn: '2026-01-02', isClosed: true } as const
const attachment = {
  id: 'a1',
  name: 'Letter of 3 February.pdf',
  size: 215_000,
  addedAt: '2026-02-03T10:00:00.000Z',
  addedBy: 'Asha Patel',
  scannedAt: null,
}
const files = { ...page, attachments: [attachment], mayWrite: true, endings: ['.pdf'], problems: [] }
const named = {
  name: 'Delyth Invented-Rees',
  relation: 'Former partner',
  kind: 'other-adult',
  consentAsked: { words: 'Wrote to her on 2 February.', at: '2026-02-02T10:00:00.000Z' },
  consentAnswer: null,
  decided: null,
} as const

/** Every page of what stands beside a case, in each state that reads differently. */
export const besidePages: Readonly<Record<string, ReactElement>> = {
  case: casePage,
  assignment: <AssignmentForm {...page} now="Sam Oyelaran" mayTakeIt colleagues={colleagues} />,
  access: <AccessPage {...page} isRestricted={false} colleagues={colleagues} />,
  'access-restricted': <AccessPage {...page} isRestricted colleagues={colleagues} values={{ people: ['s1'] }} />,
  notes: (
    <NotesPage
      {...page}
      colleagues={colleagues}
      notes={[
        { id: 'n1', words: 'Rang the school.', at: '2026-02-04T09:12:00.000Z', by: 'Asha Patel', mentions: ['Sam'] },
      ]}
      errors={{ mentions: 'Mention only people who work here and may open this case' }}
      values={{ words: 'What was typed', mentions: 's1' }}
    />
  ),
  attachments: <AttachmentsPage {...files} />,
  'attachments-problems': <AttachmentsPage {...files} problems={['“x.exe” is not a PDF', '“y.pdf” is empty']} />,
  links: (
    <LinksPage
      {...page}
      links={[{ ...other, kind: 'repeat' }]}
      samePerson={[{ ...other, id: 'c3', reference: 'AMB-7Q3K-96' }]}
    />
  ),
  people: (
    <PeoplePage
      {...page}
      subject={{ name: 'Rowan Marsh', formerNames: 'Rowan Field' }}
      requester={null}
      named={[{ id: 'p1', ...named }]}
    />
  ),
  person: <NamedPersonPage {...page} person={named} />,
  'person-decided': (
    <NamedPersonPage
      {...page}
      person={{ ...named, decided: { shown: false, reason: 'refused', words: 'She said no.' } }}
    />
  ),
  searches: (
    <WaitingSearchesPage
      isOwn
      searches={[
        {
          id: 's1',
          reference: 'AMB-7Q3K-92',
          title: 'School admissions',
          openedAt: '2026-02-03T10:00:00.000Z',
          dueOn: '2026-03-02',
          isFailed: true,
          name: 'Rowan Marsh',
          dateOfBirth: '1987-03-27',
          asked: 'Everything about me.',
        },
      ]}
    />
  ),
  'searches-none': <WaitingSearchesPage isOwn={false} searches={[]} />,
  'search-empty': (
    <EmptySearchPage
      reference="AMB-7Q3K-92"
      source="Housing"
      subjectName="Rowan Marsh"
      fault={null}
      documentHref="/d"
    />
  ),
  'search-document': (
    <ServiceDocumentPage {...page} source="Housing" subjectName="Rowan Marsh" errors={{ file: 'Choose a PDF' }} />
  ),
  presence: <PresenceLine href="/p" others={['Sam is on this case too (since 10:02).']} />,
  missing: <StaffNotFound />,
  changed: (
    <AssignmentForm
      {...page}
      now={null}
      mayTakeIt
      colleagues={colleagues}
      values={{ to: 'somebody', who: 's2' }}
      refusal="changed-meanwhile"
      changed={['Sam Oyelaran, Tuesday 3 February 2026 at 10:02am: Identity verified: seen in person.']}
    />
  ),
}

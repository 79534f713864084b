import { cloneElement } from 'react'
import { CasePage } from '~/app/pages/staff/case/CasePage'
import { lackingWords } from '~/app/pages/staff/redaction/lackingWords'
import { RedactionPage } from '~/app/pages/staff/redaction/RedactionPage'
import { splitWords } from '~/app/pages/staff/redaction/words'
import { StaffFrame } from '~/app/pages/staff/StaffFrame'

const exemptions = [
  {
    id: 'S2-16',
    title: 'Rights of others',
    plain: 'This is about somebody else, and it would not be fair to them to tell you.',
    test: 'reasonable without consent?',
    decidedBy: 'controller',
    consult: 'none to seek consent in every case, but steps taken are a listed factor',
    guards: ['reasoning', 'para-17', 'consent-considered'],
  },
  {
    id: 'S2-19',
    title: 'Legal professional privilege',
    plain: 'This is private advice between the council and its lawyers.',
    test: 'none',
    decidedBy: 'controller on legal advice',
    consult: 'legal services',
    guards: [],
  },
  {
    id: 'S3-5',
    title: 'Health data: serious harm',
    plain: 'A health professional has said that seeing this could cause serious harm to you or somebody else.',
    test: 'likely to cause serious harm',
    decidedBy: 'controller with an opinion',
    consult: 'the appropriate health professional',
    guards: ['reasoning', 'health-opinion'],
  },
] as const

const visit =
  'Visited on 9 June. Mrs Jean Aldous of 12 Mill Lane said that she was worried. Rowan was well and at school.'

/** A case half way through, with something in every panel. */
export const casePage = (
  <StaffFrame
    staffName="Asha Patel"
    controllerName="Ambridge Council"
    staffRole="officer"
    path="/staff/cases/AMB-7Q3K-92"
  >
    <CasePage
      done="Identity is verified."
      header={{
        reference: 'AMB-7Q3K-92',
        right: 'access',
        subjectName: 'Rowan Marsh',
        state: 'Gathering',
        due: { label: 'due in 5 days', tone: 'soon' },
      }}
      next={{ steps: [{ text: 'Go through the records found', href: '/staff/cases/AMB-7Q3K-92/records' }] }}
      clock={{
        working: [
          { text: 'Received on Saturday 31 January 2026.', source: 'UK GDPR Article 12A(2)(a)' },
          { text: 'One month from then is Saturday 28 February 2026.', source: 'UK GDPR Article 12(3)' },
          {
            text: 'Saturday 28 February 2026 is no working day (Saturday), so it moves to Monday 2 March 2026.',
            source: 'Regulation 1182/71 Article 3(4), by UK GDPR Article 4A',
          },
        ],
        standing: 'Due on Monday 2 March 2026',
        due: { label: 'due in 5 days', tone: 'soon' },
        notes: ['Extended to three months from the start.'],
        days: [
          { name: 'Date by law', on: '2026-03-02' },
          { name: 'Cautious date', on: '2026-02-27', why: 'If the day of the answer counts.' },
        ],
        complaints: [{ id: 'c1', receivedOn: '2026-02-01', acknowledgeBy: '2026-03-03', isLate: false }],
        complaintsHref: '/staff/cases/AMB-7Q3K-92/complaints',
      }}
      person={{
        person: {
          name: 'Rowan Marsh',
          formerNames: null,
          dateOfBirth: '1987-03-27',
          addressLines: ['4 Mill Lane', 'Ambridge'],
          postcode: 'AA1 1AA',
          email: 'rowan@example.org',
          telephone: null,
        },
        asked: [
          { key: 'About', value: 'Early help for families' },
          { key: 'In their words', value: 'Everything from the summer of 2024,\nand who came to our house.' },
        ],
      }}
      searches={{
        searches: [
          { id: 's1', source: 'Early help case list', state: 'answered', outcome: '2 records found', href: '/s1' },
          { id: 's2', source: 'Youth justice contacts', state: 'confirmed', outcome: 'Nothing held' },
          {
            id: 's3',
            source: 'School admissions',
            state: 'failed',
            outcome: 'Failed.',
            error: 'Row 12 has too few columns.',
            omitHref: '/s3/omission',
          },
          { id: 's4', source: 'Housing', state: 'open', outcome: 'Not answered yet' },
          { id: 's5', source: 'Youth club', state: 'given-up', outcome: 'Not searched.' },
        ],
        openHref: '/staff/cases/AMB-7Q3K-92/searches',
      }}
      summary={{
        rows: [
          {
            key: 'Assigned to',
            values: [{ text: 'Asha Patel' }],
            action: { href: '/staff/cases/AMB-7Q3K-92/assignment', text: 'Change', hidden: 'whose case it is' },
          },
          {
            key: 'Who may open it',
            values: [{ text: 'Restricted: only Asha Patel, Sam Oyelaran' }],
            action: { href: '/staff/cases/AMB-7Q3K-92/access', text: 'Change', hidden: 'who may open it' },
          },
          {
            key: 'Linked cases',
            values: [
              { text: 'AMB-7Q3K-95 (access, related)', href: '/staff/cases/AMB-7Q3K-95' },
              { text: '1 other request may be by this person', href: '/staff/cases/AMB-7Q3K-92/links#same-person' },
            ],
          },
          {
            key: 'On hold',
            values: [{ text: 'Since Tuesday 3 February 2026', href: '/staff/cases/AMB-7Q3K-92/hold' }],
            isPressing: true,
          },
        ],
      }}
      notes={{
        notes: [
          {
            id: 'n1',
            words: 'Rang the school.\nThey will send their file on Monday.',
            at: '2026-02-04T09:12:00.000Z',
            by: 'Asha Patel',
            mentions: ['Sam Oyelaran'],
          },
        ],
        total: 4,
        href: '/staff/cases/AMB-7Q3K-92/notes',
        mayWrite: true,
      }}
      files={{
        files: [
          { id: 'a1', text: 'Letter of 3 February.pdf (210 KB)', href: '/staff/cases/AMB-7Q3K-92/attachments/a1' },
        ],
        href: '/staff/cases/AMB-7Q3K-92/attachments',
        mayWrite: true,
      }}
      timeline={{
        entries: [
          {
            at: '2026-02-04T11:12:00.000Z',
            text: 'Opened by Sam Oyelaran and 2 others',
            by: 'Sam Oyelaran, Kit Marlow, Jo Bede',
          },
          { at: '2026-02-04T10:12:00.000Z', text: 'Question asked', words: 'Which school?', by: 'Asha Patel' },
          { at: '2026-02-03T10:12:00.000Z', text: 'Search opened: Early help case list', by: 'Asha Patel' },
          { at: '2026-02-02T14:05:00.000Z', text: 'Identity verified: already known to us', by: 'Asha Patel' },
          { at: '2026-01-31T09:30:00.000Z', text: 'Access request received', by: 'The person who asked' },
        ],
      }}
      letters={{
        letters: [
          { id: 'l1', subject: 'We have your request', to: 'rowan@example.org', sentAt: '2026-01-31T09:31:00.000Z' },
          { id: 'l2', subject: 'A new request', to: 'the team', sentAt: null },
        ],
      }}
      acts={[
        { text: 'Extend the time to answer', href: '/staff/cases/AMB-7Q3K-92/extension' },
        { text: 'Close the case', href: '/staff/cases/AMB-7Q3K-92/closure' },
      ]}
    />
  </StaffFrame>
)

/** A record with words ticked, words hidden, and errors in both forms. */
export const redactionPage = (
  <RedactionPage
    reference="AMB-7Q3K-92"
    action="/staff/cases/AMB-7Q3K-92/records/r1"
    onceKey="k1"
    record={{
      id: 'r1',
      ref: 'Record 2',
      title: 'Visit, 9 June 2024',
      fields: [
        { name: 'Worker', label: 'Worker', words: splitWords('A. Patel', []) },
        {
          name: 'What happened',
          label: 'What happened',
          words: splitWords(visit, [{ start: 18, end: 33, mark: 'm1', letter: 'A', exemption: 'Rights of others' }]),
        },
      ],
    }}
    exemptions={exemptions}
    links={{ position: 2, total: 3, previousHref: '/r0', nextHref: '/r2' }}
    values={{
      words: ['What happened:38-40', 'What happened:41-45', 'What happened:46-50'],
      'everywhere-text': 'Aldous',
    }}
    errors={{ exemption: 'Choose an exemption', 'everywhere-reason': 'Say why it applies here' }}
  />
)

/** The same record, where what was chosen in each form asks further questions, some of them answered. */
export const redactionAsking = cloneElement(redactionPage, {
  values: {
    exemption: 'S2-16',
    reason: 'She asked us not to say.',
    about: 'official',
    'everywhere-text': 'Aldous',
    'everywhere-exemption': 'S3-5',
    'everywhere-reason': 'Her report is on the file.',
    'everywhere-opinionBy': 'Consultant psychiatrist',
    'everywhere-opinionOn-day': '22',
    'everywhere-opinionOn-month': '5',
    'everywhere-opinionOn-year': '2026',
  },
  errors: {
    harm: lackingWords['official-without-harm'].words,
    consent: lackingWords['consent-missing'].words,
    'everywhere-opinionOn': lackingWords['opinion-too-old'].words,
    'everywhere-opinionSays': lackingWords['opinion-says-missing'].words,
  },
})

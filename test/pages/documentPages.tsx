import type { ReactElement } from 'react'
import { DocumentsPage } from '~/app/pages/staff/documents/DocumentsPage'
import { OverviewPage } from '~/app/pages/staff/documents/OverviewPage'
import { PlacesPage } from '~/app/pages/staff/documents/PlacesPage'
import { WorkPage } from '~/app/pages/staff/documents/WorkPage'
import type { ExemptionChoice } from '~/app/pages/staff/redaction/exemptionChoices'

const reference = 'AMB-7Q3K-92'
const base = `/staff/cases/${reference}/documents`
const fresh = (page: string) => ({ reference, action: `${base}${page}`, onceKey: 'k1', errors: {}, values: {} })
const exemptions: readonly ExemptionChoice[] = [
  {
    id: 'S2-16',
    title: 'Rights of others (DPA Sch 2 Pt 3 para 16)',
    plain: 'This is about somebody else.',
    test: 'Is it reasonable?',
    decidedBy: 'The council',
    consult: 'none',
    guards: ['para-17', 'consent-considered'],
  },
]
const document = { title: 'Family file.pdf', source: 'Housing', href: `${base}/d1` }
const mark = {
  id: 'm1',
  page: 2,
  words: '“Joe Grundy”',
  exemption: 'Rights of others',
  reason: 'He rang in confidence.',
  madeBy: 'Asha Patel',
  madeAt: '2026-03-02T10:00:00.000Z',
  reach: 'its whole line',
}
const burn = { waiting: false, isOutOfDate: false, proof: null, undecided: ['2 suggestions not decided yet.'] }
const proof = {
  passed: false,
  sha256: '3f'.repeat(32),
  engines: ['pdf.js 5'],
  channels: [{ name: 'Bookmarks', passed: false, reason: 'It could not be read.' }],
  findings: [{ text: 'Bookmarks: the outline' }],
}
const overview = {
  ...fresh('/d1'),
  title: document.title,
  source: 'Housing',
  progress: '1 of 2 pages and 3 of 4 suggestions decided',
  pages: [
    { number: 1, href: `${base}/d1/pages/1`, flag: 'disclose', open: 0, marks: 0 },
    { number: 2, href: `${base}/d1/pages/2`, flag: null, open: 1, marks: 2 },
  ],
  nextHref: `${base}/d1/pages/2`,
  marks: [mark],
  elsewhere: [],
  burn,
  documentsHref: base,
}
const suggestion = { words: '0161 496 0123', kind: 'telephone', why: 'Digits.', reason: null, decidedBy: '' }
const work = {
  ...fresh('/d1/pages/2'),
  title: document.title,
  links: {
    number: 2,
    total: 3,
    overviewHref: `${base}/d1`,
    previousHref: `${base}/d1/pages/1`,
    nextUndecidedHref: `${base}/d1/pages/3`,
    otherView: { href: `${base}/d1/pages/2?view=two`, text: 'Before and after' },
  },
  sheet: {
    picture: `${base}/d1/pages/2/picture`,
    number: 2,
    width: 595,
    height: 842,
    marks: [{ left: 1, top: 2, right: 30, bottom: 40 }],
    suggestions: [{ left: 5, top: 6, right: 70, bottom: 80 }],
  },
  suggestions: [
    { ...suggestion, id: 's1', state: 'open' as const },
    { ...suggestion, id: 's2', words: '', kind: 'look-here', state: 'open' as const },
    {
      ...suggestion,
      id: 's3',
      state: 'rejected' as const,
      reason: 'The council’s own number.',
      decidedBy: 'Asha Patel',
    },
    { ...suggestion, id: 's4', state: 'hidden' as const },
  ],
  lines: [
    {
      line: 0,
      words: [
        { number: 0, text: 'Joe', isHidden: true },
        { number: 1, text: 'rang', isHidden: false },
      ],
    },
  ],
  exemptions,
  becomes: 'Undecided',
  flag: null,
  flagReason: null,
  marks: [mark],
  twoUp: false,
}
const places = [
  {
    value: 'd1:1:4.5',
    title: document.title,
    page: 2,
    href: '#',
    before: 'told ',
    phrase: 'Joe Grundy',
    after: '',
    isHidden: false,
  },
  {
    value: 'd1:2:7.8',
    title: document.title,
    page: 3,
    href: '#',
    before: '',
    phrase: 'joe grundy',
    after: ' left',
    isHidden: true,
  },
]
const found = { ...fresh('/places'), phrase: 'Joe Grundy', places, exemptions, documentsHref: base }

/** Every page of documents, in each state that reads differently. */
export const documentPages: Readonly<Record<string, ReactElement>> = {
  'documents-none': <DocumentsPage {...fresh('')} documents={[]} />,
  documents: (
    <DocumentsPage
      {...fresh('')}
      documents={(['waiting', 'refused', 'open', 'failed', 'ready'] as const).map((state) => ({
        ...document,
        id: state,
        state,
        words: `About ${state}.`,
      }))}
      errors={{ file: 'Choose a PDF', source: 'Enter the service that it came from' }}
      done="The document is added."
    />
  ),
  overview: <OverviewPage {...overview} />,
  'overview-aside': <OverviewPage {...overview} aside="It is locked with a password." />,
  'overview-waiting': <OverviewPage {...overview} marks={[]} burn={{ ...burn, waiting: true }} />,
  'overview-failed': (
    <OverviewPage
      {...overview}
      refusal="page-to-consult-on"
      burn={{ ...burn, fault: 'Page 2: A page of it can’t be read.', isOutOfDate: true, proof }}
      elsewhere={[{ words: 'Joe Grundy', pages: [{ number: 2, href: '#' }], allowHref: '#' }]}
    />
  ),
  'overview-passed': (
    <OverviewPage {...overview} burn={{ ...burn, proof: { ...proof, passed: true, findings: [] }, burnedHref: '#' }} />
  ),
  page: <WorkPage {...work} done="Saved." />,
  'page-two-up': <WorkPage {...work} twoUp />,
  'page-nothing': <WorkPage {...work} suggestions={[]} lines={[]} marks={[]} />,
  'page-errors': (
    <WorkPage
      {...work}
      errors={{
        chosen: 'Select what must not be shown',
        exemption: 'Choose an exemption',
        reason: 'Say why it applies here',
      }}
      values={{ drawn: '0.1000 0.1000 0.2000 0.2000', words: '1' }}
    />
  ),
  'page-reject-errors': (
    <WorkPage
      {...work}
      errors={{ suggestions: 'Select the suggestions to reject', rejectReason: 'Say why they need not be hidden' }}
    />
  ),
  'page-flag-errors': (
    <WorkPage {...work} errors={{ flag: 'Select what is to become of the page', flagReason: 'Say why' }} />
  ),
  'places-before': <PlacesPage {...found} phrase="" places={null} />,
  places: <PlacesPage {...found} />,
  'places-none': <PlacesPage {...found} places={[]} />,
  'places-errors': (
    <PlacesPage
      {...found}
      errors={{ chosen: 'Select the places to hide', exemption: 'Choose an exemption' }}
      values={{ chosen: [] }}
    />
  ),
}

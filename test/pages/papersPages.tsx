import type { ReactElement } from 'react'
import { AuthorityPage, type AuthorityPageProps } from '~/app/pages/papers/AuthorityPage'
import type { PaperProblem } from '~/app/pages/papers/problems'
import { SendPapersPage, type SendPapersPageProps } from '~/app/pages/papers/SendPapersPage'
import { AuthorityPage as StaffAuthority } from '~/app/pages/staff/papers/AuthorityPage'
import { PapersPage, type PapersPageProps } from '~/app/pages/staff/papers/PapersPage'

const papers = [
  { id: 'p1', name: 'letter they signed.pdf', size: 81_204 },
  { id: 'p2', name: 'birth certificate.jpg', size: 3_250_585 },
]
/** One of each kind, as one form may have them. */
const everyFault: readonly PaperProblem[] = [
  { fault: 'type', name: 'note.docx' },
  { fault: 'large', name: 'scan.pdf' },
  { fault: 'blank', name: 'nothing.pdf' },
  { fault: 'virus', name: 'bad.pdf' },
  { fault: 'locked', name: 'locked.pdf' },
  { fault: 'failed', name: 'late.png' },
]
const one = (fault: PaperProblem['fault']): readonly PaperProblem[] => [{ fault, name: null }]

const authority: AuthorityPageProps = {
  back: '/ambridge/request/your-name',
  action: '/ambridge/request/authority',
  papers: [],
  problems: [],
}
const sending: SendPapersPageProps = {
  reference: 'AMB-7Q3K-92AB',
  controllerName: 'Ambridge Council',
  action: '/follow/papers',
  onceKey: 'k1',
  wanted: [{ kind: 'identity', words: 'A bill with your address.\nOr your library card.' }],
  sent: [],
  problems: [],
  kind: '',
  isDone: false,
}
const both = { ...sending, wanted: [...sending.wanted, { kind: 'authority' as const, words: '' }] }

/** The pages of papers that residents see, in each state that reads differently. */
export const papersPages: Readonly<Record<string, ReactElement>> = {
  'authority-papers': <AuthorityPage {...authority} />,
  'authority-papers-added': <AuthorityPage {...authority} papers={papers} />,
  'authority-papers-empty': <AuthorityPage {...authority} problems={one('empty')} />,
  'authority-papers-many': <AuthorityPage {...authority} papers={papers} problems={one('many')} />,
  'authority-papers-wrong': <AuthorityPage {...authority} papers={papers} problems={everyFault} />,
  'send-papers': <SendPapersPage {...sending} />,
  'send-papers-both': <SendPapersPage {...both} />,
  'send-papers-kind': <SendPapersPage {...both} problems={one('kind')} />,
  'send-papers-wrong': <SendPapersPage {...sending} problems={everyFault} />,
  'send-papers-failed': <SendPapersPage {...sending} problems={one('failed')} />,
  'send-papers-empty': <SendPapersPage {...sending} problems={one('empty')} />,
  'send-papers-many': <SendPapersPage {...sending} problems={one('many')} />,
  'send-papers-done': <SendPapersPage {...sending} sent={papers} isDone />,
  'send-papers-not-wanted': <SendPapersPage {...sending} wanted={[]} />,
}

const came = { kind: 'identity', size: 81_204, addedAt: '2026-01-31T14:05:00.000Z', deletedAt: null } as const
const looking: PapersPageProps = {
  reference: 'AMB-7Q3K-92AB',
  action: '/staff/cases/AMB-7Q3K-92AB/papers',
  onceKey: 'k1',
  papers: [
    { ...came, id: 'p1', name: 'passport.pdf', scannedAt: null },
    { ...came, id: 'p2', name: 'letter.jpg', kind: 'authority', scannedAt: '2026-01-31T14:05:00.000Z' },
    { ...came, id: 'p3', name: '', scannedAt: null, deletedAt: '2026-02-02T09:00:00.000Z' },
  ],
  problems: [],
  kind: '',
  mayAdd: ['identity', 'authority'],
}
const acting = {
  reference: 'AMB-7Q3K-92AB',
  action: '/staff/cases/AMB-7Q3K-92AB/authority',
  onceKey: 'k1',
  errors: {},
  values: {},
  askedOn: null,
  mayAsk: true,
}

/** Those that staff see. */
export const staffPapersPages: Readonly<Record<string, ReactElement>> = {
  papers: <PapersPage {...looking} />,
  'papers-none': <PapersPage {...looking} papers={[]} mayAdd={[]} />,
  'papers-kind': <PapersPage {...looking} problems={one('kind')} />,
  'papers-wrong': <PapersPage {...looking} problems={everyFault} kind="identity" />,
  authority: <StaffAuthority {...acting} />,
  'authority-asked': <StaffAuthority {...acting} askedOn="2026-01-31" mayAsk={false} />,
  'authority-wrong': <StaffAuthority {...acting} errors={{ method: 'Select how they showed that they may act' }} />,
  'authority-no-words': <StaffAuthority {...acting} errors={{ words: 'Say what you ask for' }} />,
  'authority-nobody-acts': <StaffAuthority {...acting} mayAsk={false} notNow="nobody-acts" />,
}

import type {
  CourtDocument,
  CourtFacts,
  CourtRecord,
  HidingDecision,
  InternalFacts,
  InternalSearch,
} from '~/app/pack/sections/internal/facts'

export const aSearchDone = (changes: Partial<InternalSearch> = {}): InternalSearch => ({
  source: 'Early help case system',
  asked: 'Early help team, by email',
  askedOn: '2026-10-28',
  answeredOn: '2026-11-03',
  outcome: 'found',
  records: 4,
  ...changes,
})

export const aDecision = (changes: Partial<HidingDecision> = {}): HidingDecision => ({
  place: 'R1, Worker\u2019s note',
  exemption: 'Data Protection Act 2018, Schedule 2 paragraph 16',
  reason: 'Names a neighbour who has not agreed.',
  by: 'Anwen Pryce, officer',
  on: '2026-11-10',
  ...changes,
})

export const internalFacts = (changes: Partial<InternalFacts> = {}): InternalFacts => ({
  reference: 'HAR-2026-0042',
  version: 2,
  controller: 'Harrowmere Borough Council',
  subject: 'Priya Fairweather',
  asked: { who: 'Priya Fairweather', on: '2026-10-26' },
  askedFor: 'Everything that you hold about me.',
  built: { who: 'Anwen Pryce, officer', on: '2026-11-20' },
  approved: { who: 'Tomos Achebe, reviewer', on: '2026-11-21' },
  released: { who: 'Tomos Achebe, reviewer', on: '2026-11-23' },
  fingerprint: '0123456789abcdef'.repeat(4),
  files: [{ name: 'volume-1.pdf', pages: 12, size: 34_567, sha256: 'ab12'.repeat(16) }],
  proof: {
    passed: true,
    channels: [
      { channel: 'page text', passed: true },
      { channel: 'poppler', passed: false, reason: 'could not open it' },
    ],
    engines: [{ name: 'pdf.js', version: '5.6.205' }],
    absent: ['qpdf'],
    tooShort: 1,
  },
  searches: [
    aSearchDone(),
    aSearchDone({
      source: 'Youth service files',
      answeredOn: undefined,
      outcome: 'not-searched',
      records: 0,
      fault: 'The server did not answer.',
      givenUp: { on: '2026-11-18', because: 'The system was switched off in 2021.' },
    }),
  ],
  decisions: [aDecision(), aDecision({ place: 'D1, page 4', elsewhere: 'The person told us the name.' })],
  receivedOn: '2026-10-26',
  dueOn: '2026-11-26',
  extended: false,
  working: ['One month later is Thursday 26 November 2026.'],
  history: [
    { on: '2026-10-26', by: 'Priya Fairweather', said: 'Access request received' },
    { on: '2026-10-28', by: 'Anwen Pryce', said: 'Search opened: Early help case system' },
    { on: '2026-10-28', by: 'Anwen Pryce', said: 'Search opened: Youth service files' },
  ],
  ...changes,
})

export const aCourtRecord = (changes: Partial<CourtRecord> = {}): CourtRecord => ({
  ref: 'R1',
  title: 'Assessment, 4 March 2024',
  date: '2024-03-04',
  source: 'Early help case system',
  activity: 'Family support',
  fields: [
    { label: 'Worker\u2019s note', value: 'Priya said that Mr Ortolan shouted at her.' },
    { label: 'Next visit', value: null },
  ],
  ...changes,
})

export const aCourtDocument = (changes: Partial<CourtDocument> = {}): CourtDocument => ({
  ref: 'D1',
  title: 'Letter from the school',
  source: 'Early help case system',
  file: 'D1.pdf',
  pages: 3,
  sha256: 'cd34'.repeat(16),
  ...changes,
})

export const courtFacts = (changes: Partial<CourtFacts> = {}): CourtFacts => ({
  reference: 'HAR-2026-0042',
  controller: 'Harrowmere Borough Council',
  subject: 'Priya Fairweather',
  taken: { who: 'Tomos Achebe, reviewer', on: '2026-12-01' },
  madeFor: 'County Court at Harrowmere, claim K00HM123',
  records: [aCourtRecord(), aCourtRecord({ ref: 'R2', title: '', date: undefined })],
  documents: [aCourtDocument()],
  ...changes,
})

import { readPackWords } from '~/app/outside/packWords.server'
import type {
  Decision,
  KeyEntry,
  ObjectionOutcome,
  PackDocument,
  PackFacts,
  PackRecord,
  PackSearch,
} from '~/app/pack/facts'
import type { Register } from '~/app/rules/register/schema'
import { anActivity } from './anActivity'

export { anActivity }

type AccessFacts = Extract<PackFacts, { kind: 'access' }>
type ObjectionFacts = Extract<PackFacts, { kind: 'objection' }>
type DecisionFacts = Extract<PackFacts, { kind: 'decision' }>

export const english = () => readPackWords('templates', { language: 'en', audience: 'adult' })
export const welsh = () => readPackWords('templates', { language: 'cy', audience: 'adult' })

/** The words that a pack's own facts ask for. */
export const wordsFor = ({ language, audience }: Pick<PackFacts, 'language' | 'audience'>) =>
  readPackWords('templates', { language, audience })

/** An invented council. */
export const aController = (changes: Partial<Register['controller']> = {}): Register['controller'] => ({
  id: 'harrowmere',
  name: 'Harrowmere Borough Council',
  prefix: 'HAR',
  kind: 'council',
  nation: 'EW',
  contacts: [
    {
      role: 'Information governance team',
      for: 'Requests for your information, and complaints',
      post: 'Civic Hall, Weir Street, Harrowmere, HM1 2ZZ',
      email: 'information@harrowmere.example.org',
      telephone: '0113 496 0100',
      web: 'https://harrowmere.example.org/your-information',
    },
    { role: 'Data protection officer', email: 'dpo@harrowmere.example.org' },
  ],
  regulator: {
    name: 'Information Commissioner',
    post: 'Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF',
    telephone: '0303 123 1113',
    web: 'https://ico.org.uk/make-a-complaint',
    stated: 'You can complain to the commissioner at any time.',
  },
  ...changes,
})

export const aRecord = (changes: Partial<PackRecord> = {}): PackRecord => ({
  ref: 'R1',
  title: 'Assessment, 4 March 2024',
  source: 'Early help case system',
  activity: 'stronger-families',
  setAs: 'table',
  fields: [
    { name: 'name', label: 'Name', segments: [{ text: 'Priya Fairweather' }] },
    {
      name: 'note',
      label: 'Worker\u2019s note',
      segments: [
        { text: 'Priya said that ' },
        { redacted: 'A' },
        { text: ' shouted at her. She was calm and asked for help with the rent.' },
      ],
    },
    { name: 'next', label: 'Next visit', segments: [] },
  ],
  ...changes,
})

export const aSearch = (changes: Partial<PackSearch> = {}): PackSearch => ({
  source: 'Early help case system',
  searchedOn: '2026-11-03',
  outcome: 'found',
  records: 1,
  ...changes,
})

export const aKeyEntry = (changes: Partial<KeyEntry> = {}): KeyEntry => ({
  letter: 'A',
  reference: 'Data Protection Act 2018, Schedule 2 paragraph 16',
  title: 'Somebody else\u2019s information',
  plain: 'These words are about another person, who has not agreed that we may show them to you.',
  uses: 1,
  decidedBy: 'Information governance officer',
  ...changes,
})

const common = {
  reference: 'HAR-2026-0042',
  version: 1,
  language: 'en',
  audience: 'adult',
  print: 'standard',
  extended: false,
  found: {},
  builtOn: '2026-11-20',
  receivedOn: '2026-10-26',
  dueOn: '2026-11-26',
  working: ['We got your request on Monday 26 October 2026.', 'One month later is Thursday 26 November 2026.'],
  subject: { name: 'Priya Fairweather', addressLines: ['14 Sluice Lane', 'Harrowmere', 'HM3 4ZZ'] },
  asked: 'Everything that you hold about me and my time with the family support team.',
  register: { version: 4, sha256: 'c0ffee5eed00'.padEnd(64, 'b'), loadedOn: '2026-09-01' },
} as const

export const accessFacts = (changes: Partial<AccessFacts> = {}): AccessFacts => ({
  ...common,
  controller: aController(),
  activities: [anActivity()],
  kind: 'access',
  searches: [aSearch(), aSearch({ source: 'Youth service files', outcome: 'nothing-held', records: 0 })],
  records: [aRecord()],
  documents: [],
  key: [aKeyEntry()],
  ...changes,
})

export const anObjection = (changes: Partial<ObjectionOutcome> = {}): ObjectionOutcome => ({
  to: 'National study of family support',
  kind: 'research',
  situation: 'My former partner works for the research company and could find out where I live.',
  outcome: 'partly',
  reach: 'reaches',
  compelling: '',
  provision: '',
  grounds: 'The study is a task carried out for reasons of public interest, but your safety comes first.',
  effect: 'Your address will not be sent. The dates of your support will be.',
  told: ['The research company'],
  notTold: [],
  restrictedMeanwhile: true,
  decidedOn: '2026-11-18',
  ...changes,
})

export const objectionFacts = (changes: Partial<ObjectionFacts> = {}): ObjectionFacts => ({
  ...common,
  controller: aController(),
  activities: [anActivity()],
  kind: 'objection',
  objection: anObjection(),
  ...changes,
})

export const aDocument = (changes: Partial<PackDocument> = {}): PackDocument => ({
  ref: 'D1',
  title: 'Minutes of the family meeting',
  date: '2024-04-11',
  source: 'Early help case system',
  pages: 3,
  leftOut: 0,
  disclosed: 'full',
  letters: [],
  shown: [],
  ...changes,
})

export const aDecision = (changes: Partial<Decision> = {}): Decision => ({
  right: 'rectification',
  outcome: 'partly',
  asked: 'My date of birth is wrong, and the note of 4 March leaves out what I said.',
  decidedOn: '2026-11-17',
  grounds: 'Your birth certificate shows the right date. The note is what the worker heard.',
  effect: 'The date is put right. Your own words now stand beside the note.',
  told: ['Weirdale Police'],
  ...changes,
})

export const decisionFacts = (changes: Partial<DecisionFacts> = {}): DecisionFacts => ({
  ...common,
  controller: aController(),
  activities: [anActivity()],
  kind: 'decision',
  decision: aDecision(),
  ...changes,
})

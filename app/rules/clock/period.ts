import type { Day } from '../day'

/** The rights that a person can use, each answered within a limit. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'direct-marketing',
  'automated-decisions',
] as const
export type Right = (typeof rights)[number]

/** The general law, or Part 3 of the Data Protection Act 2018: what is held to prevent, detect or punish crime. */
export type Regime = 'uk-gdpr' | 'part-3'

/** What a request may wait for before its time starts. */
export const restarts = ['identity', 'authority', 'fee'] as const
export type Restart = (typeof restarts)[number]

/** How long. `working` days leave out weekends, bank holidays and the days that its caller says are closed. */
export type Length = { readonly months: number } | { readonly days: number } | { readonly working: number }

/**
 * A limit in law as data, read by `countPeriod` and `readClock`: how long, from when, what may move it, who says so.
 */
export type Period = {
  readonly length: Length
  /**
   * Which day is the first: the day `after` the event (Regulation 1182/71 Article 3(1)), the day `of` it, or `back`: the
   * period ends with the day given and its beginning is what is wanted.
   */
  readonly counted: 'after' | 'of' | 'back'
  /** Who has Regulation 1182/71 Article 3(4) move it to a working day where it ends on none; null where nobody does. */
  readonly rolls: string | null
  /** Whose holidays: the nation where the council acts, or a day that is a holiday in any nation is none. */
  readonly holidays: 'nation' | 'any'
  /** What, once asked for, makes the time start on the day that all of it has come. */
  readonly restarts: Readonly<Partial<Record<Restart, string>>>
  /** Who says that days spent waiting for a clarification don't count; null where they do. */
  readonly pause: string | null
  /** The whole length when extended, from the start; and from which day a council may extend, where not always. */
  readonly extension: Extension | null
  readonly source: string
  readonly startSource: string
  /** Who says that a refusal must come within the same limit. */
  readonly refusalSource: string | null
}

type Extension = {
  readonly months: number
  readonly from?: Day
  readonly source: string
  readonly noticeSource: string
}

/** The limit of a request, which is in months. */
export type RequestPeriod = Period & { readonly length: { readonly months: number } }

const alike = { counted: 'after', rolls: 'UK GDPR Article 4A', holidays: 'nation' } as const
const byTheAct = 'Data Protection Act 2018 section 205(2)'

const article12: RequestPeriod = {
  ...alike,
  length: { months: 1 },
  restarts: {
    identity: 'UK GDPR Article 12A(2)(b)',
    // The statute names identity alone; the Information Commissioner's guidance on time limits adds authority.
    authority: "Information Commissioner's guidance on the right of access, time limits",
    fee: 'UK GDPR Article 12A(2)(c)',
  },
  pause: null,
  extension: { months: 3, source: 'UK GDPR Article 12A(3)', noticeSource: 'UK GDPR Article 12A(4)' },
  source: 'UK GDPR Article 12A(1)',
  startSource: 'UK GDPR Article 12A(2)',
  refusalSource: 'UK GDPR Article 12(4)',
}

const part3: RequestPeriod = {
  ...article12,
  rolls: byTheAct,
  restarts: {
    identity: 'Data Protection Act 2018 sections 52(4) and 54(3)',
    authority: article12.restarts.authority,
    fee: 'Data Protection Act 2018 sections 53 and 54(3)',
  },
  // Before that day only regulations could lengthen the time: Data (Use and Access) Act 2025 section 76, SI 2026/82.
  extension: {
    months: 3,
    from: '2026-02-05',
    source: 'Data Protection Act 2018 section 54',
    noticeSource: 'Data Protection Act 2018 section 54',
  },
  source: 'Data Protection Act 2018 section 54',
  startSource: 'Data Protection Act 2018 section 54(3)',
  refusalSource: 'Data Protection Act 2018 section 53(6)',
}

/** The time to answer a request under the UK GDPR, by its right: Articles 12(3), 12(4) and 12A. */
const general: Readonly<Record<Right, RequestPeriod>> = {
  access: { ...article12, pause: 'UK GDPR Article 12A(5)' },
  rectification: article12,
  erasure: article12,
  restriction: article12,
  portability: article12,
  objection: article12,
  // It must stop at once, whoever asks; what has a limit is the answer. More time would serve nothing: Article 21(3).
  'direct-marketing': { ...article12, restarts: {}, extension: null, source: 'UK GDPR Articles 12A(1) and 21(3)' },
  'automated-decisions': article12,
}

/** The time to answer a request under Part 3, which knows four rights: sections 45 to 48 and 54. */
const lawEnforcement: Readonly<Partial<Record<Right, RequestPeriod>>> = {
  access: { ...part3, pause: 'Data Protection Act 2018 sections 45(1) and 54' },
  rectification: part3,
  erasure: part3,
  restriction: part3,
}

/** The limit of a right, or null where a regime doesn't know it. A refusal has the same limit as the answer. */
export const periodOf = (right: Right, regime: Regime = 'uk-gdpr'): RequestPeriod | null =>
  (regime === 'part-3' ? lawEnforcement : general)[right] ?? null

const plain = { ...alike, rolls: byTheAct, restarts: {}, pause: null, extension: null, refusalSource: null } as const

/** Every other limit that a council meets. */
export const otherPeriods = {
  /**
   * A complaint about how data was used: acknowledged within 30 days, of which the first is the day after it came, and
   * answered without undue delay. Section 164A says "beginning when the complaint is received"; section 205(2) reads it
   * by Regulation 1182/71, as the Information Commissioner does.
   */
  'complaint-acknowledgement': {
    ...plain,
    length: { days: 30 },
    source: 'Data Protection Act 2018 section 164A(3)',
    startSource: 'Data Protection Act 2018 section 205(2) and Regulation 1182/71 Article 3(1)',
  },
  /** Scotland: the Principal Reporter is told of the question within 14 days of its arising. */
  'principal-reporter': {
    ...plain,
    length: { days: 14 },
    source: 'Data Protection Act 2018 Schedule 3 paragraphs 12(2) and 20(2)',
    startSource: 'Regulation 1182/71 Article 3(1)',
  },
  /** A health professional's opinion serves if it was given within six months ending with the day it is relied on. */
  'health-opinion': {
    ...plain,
    length: { months: 6 },
    counted: 'back',
    // Regulation 1182/71 is left out here: section 205(2)(j).
    rolls: null,
    source: 'Data Protection Act 2018 Schedule 3 paragraphs 5(4) and 6(4)',
    startSource: 'Data Protection Act 2018 section 205(2)(j)',
  },
  /** Examination marks asked for before they are announced: the earlier of this and the next. */
  'examination-question': {
    ...plain,
    length: { months: 5 },
    source: 'Data Protection Act 2018 Schedule 2 paragraph 25(3)(a)',
    startSource: 'Regulation 1182/71 Article 3(1)',
  },
  'examination-announcement': {
    ...plain,
    length: { days: 40 },
    source: 'Data Protection Act 2018 Schedule 2 paragraph 25(3)(b)',
    startSource: 'Regulation 1182/71 Article 3(1)',
  },
  /** A parent's own right to a maintained school's record of a pupil: 15 school days. */
  'education-record': {
    ...plain,
    length: { working: 15 },
    rolls: null,
    source: 'Education (Pupil Information) (England) Regulations 2005 regulation 5',
    startSource: 'Education (Pupil Information) (England) Regulations 2005 regulation 5',
  },
  /** A deceased person's health record: 40 days of which the first is the day of the application. */
  'health-record': {
    ...plain,
    length: { days: 40 },
    counted: 'of',
    rolls: null,
    source: 'Access to Health Records Act 1990 section 3(5)(b)',
    startSource: 'Access to Health Records Act 1990 section 3(5)(b)',
  },
  /** The same where the record was made wholly in the last 40 days. */
  'recent-health-record': {
    ...plain,
    length: { days: 21 },
    counted: 'of',
    rolls: null,
    source: 'Access to Health Records Act 1990 section 3(5)(a)',
    startSource: 'Access to Health Records Act 1990 section 3(5)(a)',
  },
  /** A request for information that was sent to the wrong door. A bank holiday anywhere in the kingdom is no working day. */
  'freedom-of-information': {
    ...plain,
    length: { working: 20 },
    rolls: null,
    holidays: 'any',
    source: 'Freedom of Information Act 2000 section 10(1)',
    startSource: 'Freedom of Information Act 2000 section 10(6)',
  },
} as const satisfies Readonly<Record<string, Period>>
export type OtherPeriod = keyof typeof otherPeriods

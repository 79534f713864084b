import { z } from 'zod'

/**
 * The shape of one controller's register of processing: Article 30 UK GDPR (what a controller must keep a record of)
 * and Article 15 (what a person may ask to be told), in the statute's words. One file a controller under `db/registers`.
 *
 * A fact is kept as its source states it. Where the source is wrong (a statute mistyped, an article that does not
 * exist) `stated` holds its words and `correction` stands beside it: a register never mends silently.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const words = z.string().trim().min(1, 'say something here or leave the line out')
const day = z.iso.date('write the date as YYYY-MM-DD')
const month = z.string().regex(/^\d{4}-\d{2}$/, 'write the month as YYYY-MM')
const year = z.number().int().min(1900).max(2200)
const when = z.union([day, month, year], 'write a day as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY')

/** What a notice says that is wrong or out of date, and what it should say. */
const correction = z.strictObject({ shouldSay: words, because: words })

/** A correction of words that stand in a list or a sentence, so it repeats what is `stated` there. */
export const Correction = z.strictObject({ id, stated: words, ...correction.shape })

export const Contact = z.strictObject({
  /** A role, never a person's name: a named person in a notice enters the register by role. */
  role: words,
  for: words.optional(),
  post: words.optional(),
  email: z.email().optional(),
  telephone: words.optional(),
  web: words.optional(),
})

export const Category = z.strictObject({
  id,
  name: words,
  /**
   * special: Article 9(1); criminal: Article 10; identifier: a number that singles somebody out. health: special, and none of
   * it leaves without a decision (DPA 2018 Schedule 3 paragraph 6).
   */
  kinds: z.array(z.enum(['special', 'criminal', 'identifier', 'health'])).default([]),
  about: z.array(z.enum(['adult', 'child', 'parent', 'family', 'professional'])).min(1),
  note: words.optional(),
})

export const LawfulBasis = z.strictObject({
  id,
  /** Article 6(1)(a) to (f), 9(2)(a) to (j), 10, or a paragraph of a Schedule to the Data Protection Act 2018. */
  provision: words,
  stated: words,
  for: z.enum(['personal', 'special', 'criminal']),
  /** Whether the right to object reaches it: Article 21(1) reaches public task and legitimate interests only. */
  objection: z.enum(['yes', 'no', 'unclear']),
  /** Who relies on it, where that isn't the controller itself. */
  reliedOnBy: words.optional(),
  correction: correction.optional(),
})

export const Statute = z.strictObject({ id, stated: words, correction: correction.optional() })

export const Recipient = z.strictObject({
  id,
  name: words,
  /** named: one organisation; category: a kind of organisation (Article 15(1)(c)). */
  kind: z.enum(['named', 'category']),
  receives: words.optional(),
  why: words.optional(),
  note: words.optional(),
  correction: correction.optional(),
})

export const Source = z.strictObject({ id, name: words, gives: words.optional() })

export const ResearchUse = z.strictObject({
  id,
  title: words,
  level: z.enum(['national', 'local']),
  purpose: words,
  controllers: z.array(words).default([]),
  processors: z.array(words).default([]),
  shared: z.array(words).default([]),
  frequency: words.optional(),
  linkedWith: z
    .array(z.strictObject({ organisation: words, dataset: words.optional(), why: words.optional() }))
    .default([]),
  safeguards: z.array(words).default([]),
  destruction: z.array(words).default([]),
  agreements: words.optional(),
  notes: z.array(words).default([]),
  corrections: z.array(Correction).default([]),
  /** Whether the notice says a family's data is used although it never took part. */
  reachesThoseNotTakingPart: z.boolean().default(false),
})

const ruleParts = { id, applies: words, stated: words, note: words.optional(), correction: correction.optional() }
export const RetentionRule = z.discriminatedUnion('kind', [
  /** Kept from one year (or month, or day) until another. */
  z.strictObject({
    kind: z.literal('until-date'),
    ...ruleParts,
    from: when.optional(),
    until: when,
  }),
  /** Kept for a period that starts with an event, for example seven years after the service ends. */
  z.strictObject({
    kind: z.literal('period-after'),
    ...ruleParts,
    period: z
      .strictObject({ years: z.int().min(1).optional(), months: z.int().min(1).optional() })
      .refine((period) => period.years || period.months, 'say how many years or months'),
    after: words,
  }),
  z.strictObject({ kind: z.literal('as-law-requires'), ...ruleParts }),
  /** Nothing may be deleted while a hold stands. */
  z.strictObject({ kind: z.literal('suspended-by-hold'), ...ruleParts, hold: words }),
  /** Set out in a schedule that stands elsewhere. */
  z.strictObject({ kind: z.literal('by-schedule'), ...ruleParts, schedule: words }),
])

export const Activity = z.strictObject({
  id,
  title: words,
  localName: words,
  about: words,
  notice: z.strictObject({
    title: words,
    reviewedOn: when.optional(),
    modifiedOn: when.optional(),
    version: words.optional(),
    notes: z.array(words).default([]),
  }),
  purposes: z.array(z.strictObject({ id, text: words })).min(1),
  /** How the activity works and whom it reaches: eligibility, lead workers, who is told. */
  howItWorks: z.array(words).default([]),
  categories: z.array(Category).min(1),
  lawfulBases: z.array(LawfulBasis).default([]),
  statutes: z.array(Statute).default([]),
  recipients: z.array(Recipient).min(1),
  sharingRules: z.array(words).default([]),
  sources: z.array(Source).default([]),
  research: z.array(ResearchUse).default([]),
  retention: z.array(RetentionRule).default([]),
  transfers: z.strictObject({
    abroad: z.enum(['yes', 'no', 'not-stated']),
    stated: words.optional(),
    safeguards: words.optional(),
  }),
  automatedDecisions: z.strictObject({
    used: z.enum(['yes', 'no', 'not-stated']),
    stated: words.optional(),
    logic: words.optional(),
  }),
  storage: z.array(words).default([]),
  notProviding: words.optional(),
  /** What the notice promises about the person's rights. */
  rights: z.array(words).default([]),
  contacts: z.array(Contact).default([]),
  /** What the notice gets wrong in a place that has no correction of its own. */
  corrections: z.array(Correction).default([]),
})

/** The supervisory authority: its name and address are data, because its name is due to change by law. */
export const Regulator = z.strictObject({
  name: words,
  post: words,
  telephone: words.optional(),
  web: words,
  stated: words.optional(),
})

export const Register = z.strictObject({
  controller: z.strictObject({
    id,
    name: words,
    /** The short name in a case reference, three capital letters. */
    prefix: z.string().regex(/^[A-Z]{3}$/, 'use three capital letters'),
    kind: z.enum(['council', 'trust']),
    /** Whose bank holidays count: Article 3(4) of Regulation 1182/71. */
    nation: z.enum(['EW', 'SC', 'NI']),
    contacts: z.array(Contact).min(1),
    regulator: Regulator,
  }),
  source: z.strictObject({ notice: words, note: words.optional() }),
  activities: z.array(Activity).min(1),
})

/** What is said to people of a category's kinds: health is said as special, which it is. */
export const saidKinds = ({ kinds }: Pick<Category, 'kinds'>) => kinds.filter((kind) => kind !== 'health')

export type Register = z.infer<typeof Register>
export type Activity = z.infer<typeof Activity>
export type ResearchUse = z.infer<typeof ResearchUse>
export type Correction = z.infer<typeof Correction>
export type Statute = z.infer<typeof Statute>
export type Recipient = z.infer<typeof Recipient>
export type Category = z.infer<typeof Category>
export type RetentionRule = z.infer<typeof RetentionRule>
export type Contact = z.infer<typeof Contact>
export type LawfulBasis = z.infer<typeof LawfulBasis>

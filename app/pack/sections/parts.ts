import type { FoundAbout, PackDocument, PackFacts, PackRecord } from '../facts'
import type { Quote } from '../quoted'
import type { Block, Inline, Row, Words } from '../tree'
import { row } from '../tree'
import type { Say } from '../words'

export type AccessFacts = Extract<PackFacts, { kind: 'access' }>
/** Facts of what was found and may be seen: the first answer, or what a review adds to it. */
export type DisclosedFacts = Extract<PackFacts, { kind: 'access' | 'difference' }>
export type ObjectionFacts = Extract<PackFacts, { kind: 'objection' }>
export type Contact = PackFacts['controller']['contacts'][number]

type Correction = { readonly shouldSay: string; readonly because: string }

type Stated = { readonly stated: string; readonly correction?: Correction }

/** What stands beside what the register says of an activity: how its words are quoted, what was found about the person. */
export type Beside = { readonly quote: Quote; readonly found?: FoundAbout }

/** What the register says as its notice states it, with what it should say beside it where the notice is wrong. */
export const stated = (say: Say, quote: Quote, { stated: words, correction }: Stated): Words =>
  correction
    ? [{ strong: say('correction.says') }, ' ', quote.words(words), '\n', ...corrected(say, quote, correction)]
    : [quote.words(words)]

export const corrected = (say: Say, quote: Quote, correction: Correction): Words => [
  { strong: say('correction.shouldSay') },
  ' ',
  quote.words(correction.shouldSay),
  '\n',
  { strong: say('correction.because') },
  ' ',
  quote.words(correction.because),
]

/** Corrections of words that stand elsewhere, each with the words themselves. */
export const mistakes = (
  say: Say,
  quote: Quote,
  found: readonly (Correction & { readonly stated: string })[],
): readonly Words[] => found.map((mistake) => stated(say, quote, { stated: mistake.stated, correction: mistake }))

/** Words that stand out; quoted ones are marked as quoted instead. */
export const strongly = (quote: Quote, text: string): Inline => {
  const words = quote.words(text)
  return typeof words === 'string' ? { strong: words } : words
}

/** Several values in one cell, a line each. */
export const lines = (values: readonly Inline[]): Words =>
  values.flatMap((value, index): readonly Inline[] => (index === 0 ? [value] : ['\n', value]))

/** How to reach somebody: one line each of what is known. */
export const contactBlocks = (say: Say, contacts: readonly Contact[]): readonly Block[] =>
  contacts.map((contact) => ({ kind: 'keyvalue', rows: contactRows(say, contact) }))

/** How to reach somebody, in one line. */
export const contactLine = (contact: Contact): Words => {
  const reached: readonly Inline[] = [
    ...(contact.telephone ? [contact.telephone] : []),
    ...(contact.email ? [emailLink(contact.email)] : []),
    // A name with no way to reach it helps nobody: some notices give a page or an address only.
    ...(contact.telephone || contact.email || !contact.web ? [] : [webLink(contact.web)]),
    ...(contact.telephone || contact.email || !contact.post ? [] : [contact.post]),
  ]
  return [{ strong: contact.role }, ...reached.flatMap((inline): readonly Inline[] => [', ', inline])]
}

const contactRows = (say: Say, contact: Contact): readonly Row[] => [
  ...row(say('contact.role'), contact.role),
  ...row(say('contact.for'), contact.for),
  ...row(say('contact.post'), contact.post),
  ...row(say('contact.email'), contact.email ? [emailLink(contact.email)] : undefined),
  ...row(say('contact.telephone'), contact.telephone),
  ...row(say('contact.web'), contact.web ? [webLink(contact.web)] : undefined),
]

const emailLink = (email: string): Inline => ({ link: `mailto:${email}`, text: email })

/** A link where the words are an address on the web, or else the words. */
export const webLink = (web: string): Inline => {
  if (/^https?:\/\/\S+$/.test(web)) return { link: web, text: web }
  return /^www\.\S+$/.test(web) ? { link: `https://${web}`, text: web } : web
}

/** The letters of the key that a record or a document uses, each once, in order. */
export const lettersIn = (shown: PackRecord | PackDocument): readonly string[] =>
  [
    ...new Set(
      'letters' in shown
        ? shown.letters
        : shown.fields.flatMap((field) =>
            field.segments.flatMap((segment) => ('redacted' in segment ? [segment.redacted] : [])),
          ),
    ),
  ].toSorted()

/** How many marks stand in records. */
export const marksIn = (records: readonly PackRecord[]): number =>
  records
    .flatMap((record) => record.fields.flatMap((field) => field.segments))
    .filter((segment) => 'redacted' in segment).length

/** How many marks stand in the whole answer, documents too: each letter's uses. */
export const marksInAll = ({ key }: Pick<DisclosedFacts, 'key'>): number => key.reduce((sum, { uses }) => sum + uses, 0)

/** The version of the register that a pack cites: its number, its day and the start of its fingerprint. */
export const shortSha = (facts: PackFacts): string => facts.register.sha256.slice(0, 12)

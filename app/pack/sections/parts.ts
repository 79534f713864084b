import type { PackFacts, PackRecord } from '../facts'
import type { Block, Inline, Row, Words } from '../tree'
import { row } from '../tree'
import type { Say } from '../words'

export type AccessFacts = Extract<PackFacts, { kind: 'access' }>
export type ObjectionFacts = Extract<PackFacts, { kind: 'objection' }>
export type Contact = PackFacts['controller']['contacts'][number]

type Correction = { readonly shouldSay: string; readonly because: string }

/** What the register says as its notice states it, with what it should say beside it where the notice is wrong. */
export const stated = (say: Say, words: string, correction: Correction | undefined): Words =>
  correction ? [{ strong: say('correction.says') }, ` ${words}`, '\n', ...corrected(say, correction)] : [words]

export const corrected = (say: Say, correction: Correction): Words => [
  { strong: say('correction.shouldSay') },
  ` ${correction.shouldSay}`,
  '\n',
  { strong: say('correction.because') },
  ` ${correction.because}`,
]

/** Corrections of words that stand elsewhere, each with the words themselves. */
export const mistakes = (say: Say, found: readonly (Correction & { readonly stated: string })[]): readonly Words[] =>
  found.map((mistake) => stated(say, mistake.stated, mistake))

/** Several values in one cell, a line each. */
export const lines = (values: readonly string[]): Words =>
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

/** The letters of the key that a record uses, each once, in order. */
export const lettersIn = (record: PackRecord): readonly string[] =>
  [
    ...new Set(
      record.fields.flatMap((field) =>
        field.segments.flatMap((segment) => ('redacted' in segment ? [segment.redacted] : [])),
      ),
    ),
  ].toSorted()

export const marksIn = (records: readonly PackRecord[]): number =>
  records
    .flatMap((record) => record.fields.flatMap((field) => field.segments))
    .filter((segment) => 'redacted' in segment).length

/** The version of the register that a pack cites: its number, its day and the start of its fingerprint. */
export const shortSha = (facts: PackFacts): string => facts.register.sha256.slice(0, 12)

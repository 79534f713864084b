import type { Language } from '../sayDay'
import type { Exemption } from './schema'

/** A controller's choice: the ids of exemptions of which it neither confirms nor denies that they were used. */
export type NeitherSetting = { readonly notConfirmed: ReadonlySet<string> }

/** What the key says of a mark. Marks of one `group` share a letter, so that a letter of its own gives nothing away. */
export type KeyWords = {
  readonly group: string
  readonly title: string
  readonly reference: string
  readonly plain: string
}

/**
 * The words of the key for an exemption: its own, or general ones where the controller neither confirms nor denies it.
 * A setting changes nothing of an exemption that leaves existence to be confirmed (`neither` is never).
 */
export function keyWordsFor(exemption: Exemption, setting: NeitherSetting, language: Language = 'en'): KeyWords {
  if (exemption.neither === 'may' && setting.notConfirmed.has(exemption.id)) return general[language]
  const { id, title, ref, plain, plain_cy } = exemption
  return { group: id, title, reference: ref, plain: language === 'cy' ? plain_cy.draft : plain }
}

/** Names no exemption and no schedule: each of those behind it has to be as likely as any other. */
const general: Readonly<Record<Language, KeyWords>> = {
  en: {
    group: 'general',
    title: 'Kept back by law',
    reference: 'Data Protection Act 2018',
    plain: 'The law lets us keep some things back without saying more about why.',
  },
  cy: {
    group: 'general',
    title: 'Cedwir yn ôl o dan y gyfraith',
    reference: 'Deddf Diogelu Data 2018',
    plain: "Mae'r gyfraith yn gadael i ni gadw rhai pethau yn ôl heb ddweud mwy am y rheswm.",
  },
}

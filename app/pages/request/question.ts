import type { Choice, Width } from '../govuk/field'

/**
 * One question, asked on one page. Its words stand in the locale file under `request.<step>`. A date is sent as
 * name-day, name-month and name-year; an address as name-line1, name-line2, name-town and name-postcode.
 */
export type Question = {
  readonly step: string
  readonly kind: 'radios' | 'checkboxes' | 'text' | 'textarea' | 'email' | 'date' | 'address' | 'tel'
  readonly name: string
  /** Labels, hints and groups are words, or keys of the locale file. */
  readonly options?: readonly Choice[]
  readonly optional?: boolean
  readonly width?: Width
  readonly autocomplete?: string
  /** False where no dictionary knows the words: names. */
  readonly spellcheck?: boolean
  /** "or" before the last option, which stands for all or none of the others. */
  readonly lastStandsApart?: boolean
}

/** The steps of the public form, by the words of their URLs. */
export const steps = [
  'right',
  'scope',
  'words',
  'target',
  'situation',
  'restrict',
  'name',
  'former-names',
  'date-of-birth',
  'address',
  'email',
  'telephone',
] as const
export type Step = (typeof steps)[number]

import type { Step } from '~/app/rules/journey/answers'
import type { Kind } from '~/app/rules/journey/kinds'
import type { Choice, Width } from '../govuk/field'

/** A step that is asked as a question; an email's code and papers of authority have pages of their own. */
export type AskedStep = Exclude<Step, 'email-code' | 'authority'>

/**
 * One question, asked on one page. A date is sent as name-day, name-month and name-year; an address as name-line1,
 * name-line2, name-town and name-postcode; years as name-from and name-to.
 */
export type Question = {
  readonly step: AskedStep
  readonly kind: Exclude<Kind, 'apart'>
  readonly name: string
  /** The key under which its heading, hint and short name stand: a child's name is asked for in other words than one's own. */
  readonly words: string
  /** Labels, hints and groups are words, or keys of the locale file. */
  readonly options?: readonly Choice[]
  readonly optional?: boolean
  readonly width?: Width
  /**
   * What the browser may fill in, where it is asked of the one who types (WCAG 1.3.5). A date and an address give each of
   * their boxes its own: any value here says that they may.
   */
  readonly autocomplete?: string
  /** False where no dictionary knows the words: names. */
  readonly spellcheck?: boolean
  /** "or" before the last option, which stands for all or none of the others. */
  readonly lastStandsApart?: boolean
  /** Keys of what can't be asked for here, each saying whom to ask instead. */
  readonly signposts?: readonly string[]
}

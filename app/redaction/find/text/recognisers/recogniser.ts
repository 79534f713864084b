import type { Kind } from '../hit'

/** How one kind of thing is told from other words. The text that it reads is normal (`normalise`). */
export type Recogniser = {
  readonly kind: Kind
  /**
   * Global. What is meant is the whole match, or the group `it`, which ends it, or the match with the group `lead`, which
   * stands before it (a sign that is rare is looked for first, and what leads up to it afterwards).
   */
  readonly pattern: RegExp
  /** A character without which the text can't hold any: spares a pass. */
  readonly needs?: string
  /** What the pattern alone can't say: check digits, months, areas. */
  readonly valid?: (found: string) => boolean
  /** Words that tell, among the `reach` characters before it or after it. The text given to each ends or begins at it. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Words before it that make it something else, unless the words that tell are there too. */
  readonly unless?: RegExp
  /** The score without words that tell (0: none without), and with them. */
  readonly alone: number
  readonly beside: number
  /** What it looks like, and what it stands beside, for the person who decides. */
  readonly looks: string
  readonly near?: string
}

/** How far off a word still tells, in characters. */
export const reach = 40

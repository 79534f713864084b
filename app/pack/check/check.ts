import type { OpenFile } from './open'

/** What is wrong and what to do about it, in words that repeat nothing of what the file says. */
export type Fault = {
  /** Counted from 1. */
  readonly page?: number | undefined
  /** The number of the object that is at fault. */
  readonly object?: number | undefined
  readonly says: string
}

/** One rule that a file has to keep. */
export type Check = {
  readonly id: string
  readonly title: string
  /** Where the rule stands: clauses of ISO 14289-1 (PDF/UA-1) and ISO 19005-3 (PDF/A-3), and Matterhorn Protocol numbers. */
  readonly source: string
  /** A fault of this kind is told but fails no file: none of the standards that a pack is built to asks for it. */
  readonly isAdvice?: true
  readonly run: (file: OpenFile) => Iterable<Fault>
}

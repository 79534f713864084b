import type { Say } from '../words'

/** The few words that the copies for programs need. */
export type DataWords = {
  /** What stands where words were taken out, for a letter of the key. */
  readonly mark: (letter: string) => string
  /** The headings of the first two columns of a table. */
  readonly reference: string
  readonly date: string
}

export const dataWords = (say: Say): DataWords => ({
  mark: (letter) => say('mark.text', { letter }),
  reference: say('files.column.reference'),
  date: say('files.column.date'),
})

import { z } from 'zod'
import { editableLetters } from '~/app/rules/letterWords'

/** A controller's own words for the part of each letter that may be edited, by language. Empty is the usual words. */
export const LetterWords = z.partialRecord(
  z.enum(editableLetters),
  z.object({ en: z.string().default(''), cy: z.string().default('') }),
)
export type LetterWords = z.infer<typeof LetterWords>

import { z } from 'zod'
import { faultInWords } from '~/app/rules/letterWords'

/** The boxes that ready words can be put into: why more time is needed, a question to the person, why a request is closed. */
export const readyFor = ['extension', 'clarification', 'closing'] as const
export type ReadyFor = (typeof readyFor)[number]

const mostTexts = 20
const mostCharacters = 500

const texts = z
  .array(z.string().trim().min(1).max(mostCharacters, `has a text of more than ${mostCharacters} characters`))
  .max(mostTexts, `has more than ${mostTexts} texts`)
  .refine((all) => all.every((text) => faultInWords(text) === null), 'has a web address or double curly brackets in it')
  .default([])
const both = z.object({ en: texts, cy: texts }).default({ en: [], cy: [] })

/** Texts that staff can put into a letter's words as they stand, for each box, by language. */
export const ReadyWords = z.object({ extension: both, clarification: both, closing: both })
export type ReadyWords = z.infer<typeof ReadyWords>

export const noReadyWords: ReadyWords = ReadyWords.parse({})

import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { wordFiles } from '~/app/pack/wordList'
import type { WordFile } from '~/app/pack/words'

/** The sets of the pack's words that are in the portal: two languages whole, and over each what a child reads otherwise. */
export const sets = ['en', 'cy', 'en-child', 'cy-child'] as const
export type WordSet = (typeof sets)[number]

export const namesIn = (set: WordSet): readonly string[] =>
  readdirSync(`templates/pack/${set}`).map((file) => file.replace(/\.yaml$/, ''))

/** The files of a set as they lie there. */
export const filesOf = (set: WordSet): readonly WordFile[] =>
  Object.keys(wordFiles)
    .filter((name) => namesIn(set).includes(name))
    .map((name) => {
      const path = `templates/pack/${set}/${name}.yaml`
      return { name, path, text: readFileSync(path, 'utf8') }
    })

/** The sentences of a set by key, with their blanks open. */
export const sentencesOf = (set: WordSet): ReadonlyMap<string, string> =>
  new Map(
    filesOf(set).flatMap(({ text }) => {
      const read: unknown = parseDocument(text ?? '').toJS()
      return Object.entries(Object(read)).map(([key, words]): [string, string] => [key, String(words)])
    }),
  )

/** The blanks of a sentence, in order of their names, each once. */
export const blanksIn = (words: string): readonly string[] =>
  [...new Set(Array.from(words.matchAll(/\{\{\s*(\w+)\s*\}\}/g), (match) => match[1] ?? ''))].toSorted()

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { placeholders, wordFiles } from './wordList'

type Placeholders = typeof placeholders
export type WordId = keyof Placeholders

/** A pack's fixed sentences, and for each the file and line that it stands on, for whoever has to mend it. */
export type PackWords = {
  readonly words: Readonly<Record<WordId, string>>
  readonly at: Readonly<Record<string, string>>
}

/** One file of sentences: its name as in `wordFiles`, its path as a reader is told it, its text. */
export type WordFile = { readonly name: string; readonly path: string; readonly text: string }

type Needs<Id extends WordId> = Placeholders[Id][number]
type Given<Id extends WordId> = [Needs<Id>] extends [never]
  ? []
  : [values: Readonly<Record<Needs<Id>, string | number>>]

/** Says one of the pack's sentences with its blanks filled in. The blanks each sentence needs are checked by type. */
export type Say = <Id extends WordId>(id: Id, ...given: Given<Id>) => string

/** A sentence that can't be said: names the template's file and line, and nothing of the case. */
export class WordsFault extends Error {}

const blank = /\{\{\s*(\w+)\s*\}\}/g

/**
 * Reads the pack's fixed words from the files of one language. Throws a WordsFault that lists every fault with its file
 * and line: a key that is missing, empty, unknown or in the wrong file, or that asks for a blank which the pack can't
 * fill.
 */
export const parsePackWords = (files: readonly WordFile[]): PackWords => {
  const read = files.map(readWordFile)
  const said = read.flatMap(({ said }) => said)
  const given = new Map(said.map((one) => [one.key, one]))
  const missing = Object.entries(wordFiles).flatMap(([name, keys]) => {
    const path = files.find((file) => file.name === name)?.path ?? `${name}.yaml`
    return Object.keys(keys)
      .filter((key) => !given.has(key))
      .map((key) => `${path}: "${key}" is missing`)
  })
  const faults = [...read.flatMap((file) => file.faults), ...missing]
  const words = Object.fromEntries(said.map(({ key, text }) => [key, text]))
  if (faults.length > 0 || !isWhole(words)) throw new WordsFault(faults.join('\n'))
  return { words, at: Object.fromEntries(said.map(({ key, at }) => [key, at])) }
}

/** Says sentences out of a language's words. A blank that nothing fills, or that is filled with nothing, throws a WordsFault. */
export const sayWith =
  ({ words, at }: PackWords): Say =>
  (id, ...given) => {
    const values: Readonly<Record<string, string | number>> = given[0] ?? {}
    return words[id].trim().replace(blank, (_, name: string) => {
      const value = values[name]
      if (value === undefined || String(value).trim() === '') {
        throw new WordsFault(`${at[id] ?? ''}: "${id}" asks for {{${name}}}, which nothing fills`)
      }
      return String(value)
    })
  }

type Said = { readonly key: string; readonly text: string; readonly at: string }

const readWordFile = ({
  name,
  path,
  text,
}: WordFile): { readonly said: readonly Said[]; readonly faults: readonly string[] } => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map((error) => `${path} line ${error.linePos?.[0].line ?? 1}: ${error.code}`)
  if (broken.length > 0) return { said: [], faults: broken }
  if (!isMap(document.contents)) return { said: [], faults: [`${path}: is not a list of keys and words`] }
  const known = new Map(Object.entries(wordFiles)).get(name) ?? {}
  const allowed = new Map<string, readonly string[]>(Object.entries(known))
  const said: Said[] = []
  const faults: string[] = []
  for (const { key, value } of document.contents.items) {
    const id = isScalar(key) ? String(key.value) : ''
    const at = `${path} line ${lines.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0).line}`
    const words = isScalar(value) && typeof value.value === 'string' ? value.value : ''
    const blanks = allowed.get(id)
    if (blanks === undefined) faults.push(`${at}: "${id}" is not a key of this file`)
    else if (words.trim() === '') faults.push(`${at}: "${id}" has no words`)
    else faults.push(...strangeBlanks(words, blanks).map((strange) => `${at}: "${id}" ${strange}`))
    said.push({ key: id, text: words, at })
  }
  return { said, faults }
}

const strangeBlanks = (words: string, blanks: readonly string[]): readonly string[] =>
  Array.from(words.matchAll(blank), (match) => match[1] ?? '')
    .filter((name) => !blanks.includes(name))
    .map((name) => `asks for {{${name}}}; it may use ${blanks.map((known) => `{{${known}}}`).join(', ') || 'none'}`)

const isWhole = (words: Readonly<Record<string, string>>): words is Readonly<Record<WordId, string>> =>
  Object.keys(placeholders).every((key) => words[key] !== undefined)

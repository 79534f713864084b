import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { remembered } from '~/app/rules/remembered'
import { placeholders, wordFiles } from './wordList'

type Placeholders = typeof placeholders
export type WordId = keyof Placeholders

/** A pack's fixed sentences, and for each the file and line that it stands on, for whoever has to mend it. */
export type PackWords = {
  readonly words: Readonly<Record<WordId, string>>
  readonly at: Readonly<Record<string, string>>
}

/** One file of sentences: its name as in `wordFiles`, its path as a reader is told it, its text if there is such a file. */
export type WordFile = { readonly name: string; readonly path: string; readonly text: string | undefined }

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
 * Reads the pack's fixed words: the files of one language, whole, and `over` them those of a set whose readers need
 * other words, with only the sentences that differ. Throws a WordsFault that lists every fault with its file and line: a
 * key that is missing, empty, unknown or in the wrong file, or that asks for a blank which the pack can't fill.
 */
export const parsePackWords = (files: readonly WordFile[], over: readonly WordFile[] = []): PackWords => {
  const whole = files.map(readWordFile)
  const read = [...whole, ...over.map(readWordFile)]
  const said = read.flatMap(({ said }) => said)
  const given = new Set(whole.flatMap(({ said }) => said.map(({ key }) => key)))
  const missing = whole
    .filter(({ isRead }) => isRead)
    .flatMap(({ name, path }) =>
      Object.keys(keysOf(name))
        .filter((key) => !given.has(key))
        .map((key) => `${path}: "${key}" is missing`),
    )
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
type ReadFile = {
  readonly name: string
  readonly path: string
  /** Whether it could be read at all: what is missing from it is only then worth telling. */
  readonly isRead: boolean
  readonly said: readonly Said[]
  readonly faults: readonly string[]
}

const readWordFile = ({ name, path, text }: WordFile): ReadFile =>
  text === undefined
    ? { name, path, isRead: false, said: [], faults: [`${path}: the file is missing`] }
    : readText([name, path, text].join('\0'))

// Adults' words are read under a child's too, and again by every portal that this process opens.
const readText = remembered(100, (file: string): ReadFile => {
  const [name = '', path = '', text = ''] = file.split('\0')
  const unread = (...faults: readonly string[]): ReadFile => ({ name, path, isRead: false, said: [], faults })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const broken = document.errors.map((error) => `${path} line ${error.linePos?.[0].line ?? 1}: ${error.code}`)
  if (broken.length > 0) return unread(...broken)
  if (!isMap(document.contents)) return unread(`${path} line 1: is not a list of keys and words`)
  const allowed = new Map(Object.entries(keysOf(name)))
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
  return { name, path, isRead: true, said, faults }
})

const keysOf = (name: string): Readonly<Record<string, readonly string[]>> =>
  new Map<string, Readonly<Record<string, readonly string[]>>>(Object.entries(wordFiles)).get(name) ?? {}

const strangeBlanks = (words: string, blanks: readonly string[]): readonly string[] => [
  ...Array.from(words.matchAll(blank), (match) => match[1] ?? '')
    .filter((name) => !blanks.includes(name))
    .map((name) => `asks for {{${name}}}; it may use ${blanks.map((known) => `{{${known}}}`).join(', ') || 'none'}`),
  // Such as {name} or {{na me}}: a resident would read it as it stands.
  ...(/[{}]/.test(words.replace(blank, '')) ? ['has a brace that belongs to no blank'] : []),
]

const isWhole = (words: Readonly<Record<string, string>>): words is Readonly<Record<WordId, string>> =>
  Object.keys(placeholders).every((key) => words[key] !== undefined)

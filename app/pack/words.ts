import { parse } from 'yaml'
import { placeholders } from './wordList'

type Placeholders = typeof placeholders
export type WordId = keyof Placeholders
export type PackWords = Readonly<Record<WordId, string>>

type Needs<Id extends WordId> = Placeholders[Id][number]
type Given<Id extends WordId> = [Needs<Id>] extends [never]
  ? []
  : [values: Readonly<Record<Needs<Id>, string | number>>]

/** Says one of the pack's sentences with its blanks filled in. The blanks each sentence needs are checked by type. */
export type Say = <Id extends WordId>(id: Id, ...given: Given<Id>) => string

const blank = /\{\{\s*(\w+)\s*\}\}/g

/**
 * Reads the pack's fixed words, one file a language. Throws an Error that lists every fault with the file and the key: a
 * key that is missing, empty, unknown, or that asks for a blank which the pack can't fill.
 */
export const parsePackWords = (text: string, file = 'templates/pack/en.yaml'): PackWords => {
  const found: unknown = parse(text)
  const faults = faultsIn(found)
  if (faults.length > 0 || !isPackWords(found)) {
    throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'))
  }
  return found
}

export const sayWith =
  (words: PackWords): Say =>
  (id, ...given) => {
    const values: Readonly<Record<string, string | number>> = given[0] ?? {}
    return words[id].trim().replace(blank, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`"${id}" asks for {{${name}}}, which nothing fills`)
      return String(value)
    })
  }

const faultsIn = (found: unknown): readonly string[] => {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return ['is not a list of keys and words']
  const given = new Map<string, unknown>(Object.entries(found))
  const known = Object.entries<readonly string[]>(placeholders)
  const unknown = [...given.keys()].filter((key) => !Object.hasOwn(placeholders, key))
  return [
    ...known.flatMap(([key, blanks]) => faultOf(key, given.get(key), blanks)),
    ...unknown.map((key) => `"${key}" is not a key that the pack uses`),
  ]
}

const faultOf = (key: string, words: unknown, blanks: readonly string[]): readonly string[] => {
  if (words === undefined) return [`"${key}" is missing`]
  if (typeof words !== 'string' || words.trim() === '') return [`"${key}" has no words`]
  return Array.from(words.matchAll(blank), (match) => match[1] ?? '')
    .filter((name) => !blanks.includes(name))
    .map(
      (name) =>
        `"${key}" asks for {{${name}}}; it may use ${blanks.map((known) => `{{${known}}}`).join(', ') || 'none'}`,
    )
}

const isPackWords = (found: unknown): found is PackWords => faultsIn(found).length === 0

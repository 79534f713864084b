import { parseDocument } from 'yaml'
import { z } from 'zod'
import { internalWords } from '../../lists/internal'
import { WordsFault } from '../../words'

type Blanks = typeof internalWords
type WordId = keyof Blanks
type Given<Id extends WordId> = [Blanks[Id][number]] extends [never]
  ? []
  : [values: Readonly<Record<Blanks[Id][number], string | number>>]

/** Says a sentence of the copies that stay with the council or go to a court. */
export type InternalSay = <Id extends WordId>(id: Id, ...given: Given<Id>) => string

const blank = /\{\{\s*(\w+)\s*\}\}/g

/**
 * Reads the sentences from the text of their file; `path` is how a reader is told of it. Throws a WordsFault that lists
 * every key that is missing, unknown or empty or asks for a blank that nothing fills. What it gives throws one, too,
 * where a blank is filled with nothing.
 */
export const parseInternalWords = (text: string, path: string): InternalSay => {
  const document = parseDocument(text)
  const [broken] = document.errors
  if (broken) throw new WordsFault(`${path} line ${broken.linePos?.[0].line ?? 1}: ${broken.code}`)
  const read = z.record(z.string(), z.unknown()).safeParse(document.toJS())
  if (!read.success) throw new WordsFault(`${path} line 1: is not a list of keys and words`)
  const words = new Map(Object.entries(read.data))
  const faults = [
    ...[...words].flatMap(([id, said]) => faultsOf(id, said).map((fault) => `${path}: "${id}" ${fault}`)),
    ...Object.keys(internalWords).flatMap((id) => (words.has(id) ? [] : [`${path}: "${id}" is missing`])),
  ]
  if (faults.length > 0) throw new WordsFault(faults.join('\n'))
  return (id, ...given) => {
    const values: Readonly<Record<string, string | number>> = given[0] ?? {}
    return String(words.get(id))
      .trim()
      .replace(blank, (_, name: string) => {
        const value = String(values[name] ?? '')
        if (value.trim() === '') throw new WordsFault(`${path}: "${id}" asks for {{${name}}}, which nothing fills`)
        return value
      })
  }
}

const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(internalWords))

const faultsOf = (id: string, said: unknown): readonly string[] => {
  const blanks = known.get(id)
  if (blanks === undefined) return ['is not a key of this file']
  if (typeof said !== 'string' || said.trim() === '') return ['has no words']
  return Array.from(said.matchAll(blank), ([, name = '']) => name)
    .filter((name) => !blanks.includes(name))
    .map((name) => `asks for {{${name}}}; it may use ${blanks.map((one) => `{{${one}}}`).join(', ') || 'none'}`)
}

import type { CasePeople } from './casePeople'
import { type Phrase, phrasesOf, type Way, ways } from './phrases'

/** A phrase and what the case says of it: how it names one of the others, how it names the subject. */
export type Entry = {
  readonly words: readonly string[]
  readonly reversed: boolean
  readonly way: Way | undefined
  readonly subjectWay: Way | undefined
}

/** Every phrase that names somebody of the case, by its first word, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly Entry[]>

export const phraseBookOf = ({ subject, people }: CasePeople): PhraseBook => {
  const entries = new Map<string, Entry>()
  const add = ({ words, way, reversed = false }: Phrase, isSubject: boolean) => {
    const key = words.join(' ')
    const known = entries.get(key) ?? { words, reversed, way: undefined, subjectWay: undefined }
    const both = { ...known, reversed: known.reversed && reversed }
    entries.set(
      key,
      isSubject ? { ...both, subjectWay: stronger(way, known.subjectWay) } : { ...both, way: stronger(way, known.way) },
    )
  }
  for (const person of people) for (const phrase of phrasesOf(person)) add(phrase, false)
  for (const phrase of subject ? phrasesOf(subject) : []) add(phrase, true)
  const book = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const first = entry.words[0]
    if (!first) continue
    const rest = book.get(first) ?? []
    rest.push(entry)
    book.set(first, rest)
  }
  for (const rest of book.values()) rest.sort((a, b) => b.words.length - a.words.length)
  return book
}

const stronger = (a: Way, b: Way | undefined): Way => (b && ways[b].score > ways[a].score ? b : a)

/**
 * The way in which an entry is suggested, if at all. What names the subject is left out: their full name, the surname
 * that they share, their initials. A first name or a short form may be the other's: a low suggestion.
 */
export const suggestedWay = ({ way, subjectWay }: Entry): Way | undefined => {
  if (!way || !subjectWay) return way
  const mayBeOthers = (subjectWay === 'first' || subjectWay === 'nickname') && (way === 'first' || way === 'called')
  return mayBeOthers ? 'shared' : undefined
}

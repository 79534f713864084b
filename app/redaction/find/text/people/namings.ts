import { fold } from './fold'
import { titles } from './name'
import { ordinaryWords } from './ordinaryWords'
import type { Entry, PhraseBook } from './phraseBook'

/** Somebody of the case, named in a text: where, by which entry, and whether a title stands before a surname. */
export type Naming = { readonly start: number; readonly end: number; readonly entry: Entry; readonly titled: boolean }

type Word = { readonly start: number; readonly end: number; readonly folded: string }

/** Every place of a normal text where the book's people are named, the longest phrase at each. */
export const namingsIn = (text: string, book: PhraseBook): readonly Naming[] => {
  const words = wordsAt(fold(text))
  const namings: Naming[] = []
  for (let at = 0; at < words.length; at++) {
    const entry = book.get(words[at]?.folded ?? '')?.find((candidate) => isAt({ text, words, at }, candidate))
    if (!entry) continue
    const naming = namingOf({ text, words, at }, entry)
    if (!naming) continue
    namings.push(naming)
    at += entry.words.length - 1
  }
  return namings
}

const wordsAt = (folded: string): readonly Word[] =>
  Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0],
  }))

type Spot = { readonly text: string; readonly words: readonly Word[]; readonly at: number }

const anyGap = /^[ \t\n]?[.,'-]?[ \t\n]?$/
const commaGap = /^(?:,[ \t\n]?|[ \t\n])$/
const withinSurname = /^['-]$/

const isAt = ({ text, words, at }: Spot, { words: sought, reversed }: Entry): boolean =>
  sought.every((word, offset) => {
    const here = words[at + offset]
    if (here?.folded !== word) return false
    const before = words[at + offset - 1]
    const gap = offset > 0 && before ? text.slice(before.end, here.start) : ' '
    const joined = reversed ? commaGap.test(gap) || (word.length > 1 && withinSurname.test(gap)) : anyGap.test(gap)
    return joined && (word.length > 1 || isCapital(text, here))
  })

const namingOf = (spot: Spot, entry: Entry): Naming | undefined => {
  const { text, words, at } = spot
  const first = words[at]
  const last = words[at + entry.words.length - 1]
  if (!first || !last) return undefined
  const way = entry.way ?? entry.subjectWay
  if (way === 'initials' && !/^\p{Lu}+$/u.test(text.slice(first.start, last.end))) return undefined
  const before = words[at - 1]
  const titled = before !== undefined && titles.has(before.folded) && /^\.? $/.test(text.slice(before.end, first.start))
  if (entry.words.length === 1 && !titled && isOnlyAWord(spot, first)) return undefined
  const dotted = way === 'dotted' || (entry.reversed && entry.words.at(-1)?.length === 1)
  const dot = dotted && text.charAt(last.end) === '.' ? 1 : 0
  return { start: titled ? before.start : first.start, end: last.end + dot, entry, titled }
}

const street =
  /^(?: \p{Lu}[\p{L}']+)? (?:Street|St|Road|Rd|Avenue|Lane|Close|Drive|Way|Court|Crescent|Gardens|Grove|Place|Terrace|Square|House|School|Academy|Park|Ward|Surgery|Centre|Hospital)\b/u

/** True where the words of a normal text after `end` make a street or a place of a name: "Rees Street", "Mo Farah Way". */
export const isStreetNext = (text: string, end: number): boolean => street.test(text.slice(end, end + 40))

// A name that is an everyday word needs a capital, and more than a sentence's beginning. A street is nobody.
const isOnlyAWord = ({ text }: Spot, word: Word): boolean => {
  if (isStreetNext(text, word.end)) return true
  if (!ordinaryWords.has(word.folded)) return word.end - word.start < 4 && !isCapital(text, word)
  if (!isCapital(text, word)) return true
  const begins = word.start === 0 || /[.!?:;\n] ?["'(]?$/.test(text.slice(Math.max(0, word.start - 3), word.start))
  return (
    begins &&
    /^ (?:the|a|an|this|that|it|he|she|they|we|you|i|be|not|his|her|their|there|all|any)\b/i.test(
      text.slice(word.end, word.end + 8),
    )
  )
}

const isCapital = (text: string, { start }: Word): boolean => /^\p{Lu}/u.test(text.slice(start, start + 2))

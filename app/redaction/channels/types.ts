import type { ScannedFile } from '../bytes/scan'
import { type Needle, plain, withLinesJoined } from '../needle'
import type { OpenedPdf } from './open'

/** One place where a hidden string was found, or (`hidden` -1) where the file is built as it may not be. */
export type Finding = { readonly hidden: number; readonly where: string }

/** What a channel reads: the bytes, what the byte scan made of them, and the file as pdf.js opened it. */
export type Reading = {
  readonly bytes: Uint8Array
  readonly file: ScannedFile
  readonly pdf: OpenedPdf
  readonly needles: readonly Needle[]
  /** Words rightly disclosed elsewhere. */
  readonly allowed: readonly Needle[]
}

/** One way of reading a file. Throws where it can't read it, in words for the proof's record. */
export type Channel = { readonly name: string; readonly look: (reading: Reading) => Promise<readonly Finding[]> }

/** The needles that a text holds, as findings. */
export const findIn = (reading: Reading, text: string, where: string): readonly Finding[] => {
  const seen = plain(text)
  const joined = withLinesJoined(seen)
  return reading.needles.flatMap((needle) =>
    counts(seen, needle, reading.allowed) || (joined !== seen && counts(joined, needle, reading.allowed))
      ? [{ hidden: needle.hidden, where }]
      : [],
  )
}

// A place is excused only where the whole of it lies inside allowed words: with the surname allowed, the full name is not.
const counts = (text: string, needle: Needle, allowed: readonly Needle[]): boolean => {
  if (!needle.pattern.test(text)) return false
  const excused = allowed.flatMap((words) => places(text, words))
  return places(text, needle).some((place) => !excused.some((by) => by.start <= place.start && place.end <= by.end))
}

const places = (text: string, needle: Needle) =>
  Array.from(text.matchAll(new RegExp(needle.pattern, 'gu')), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))

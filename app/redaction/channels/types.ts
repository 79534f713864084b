import type { Drawing, PlacedPicture } from '../bytes/drawn'
import type { Model, ModelPage } from '../bytes/model'
import type { Pixels } from '../bytes/pixels'
import type { ScannedFile } from '../bytes/scan'
import { type PageMark, type Rect, upright } from '../mark'
import { coreOf, type Needle, plain, withLinesJoined } from '../needle'
import type { Engines } from '../programs/engines'
import type { OpenedPdf } from './open'

/** One place where a hidden string was found, or (`hidden` -1) where the file is built as it may not be. */
export type Finding = { readonly hidden: number; readonly where: string }

/** What a channel reads: the bytes, what the byte scan made of them, and the file as pdf.js opened it. */
export type Reading = {
  readonly bytes: Uint8Array
  readonly file: ScannedFile
  readonly pdf: OpenedPdf
  /** How the file is built. Throws, each time it is asked for, where that can't be read. */
  readonly model: () => Model
  readonly needles: readonly Needle[]
  /** Words rightly disclosed elsewhere. */
  readonly allowed: readonly Needle[]
  readonly marks: readonly PageMark[]
  readonly engines: Engines
  /** Programs that must have read the file: where one is not there, its channel fails. */
  readonly compulsory: readonly Program[]
  /** Names of attachments that the file may carry. */
  readonly embedded: readonly string[]
}

export const programs = ['poppler', 'qpdf'] as const
export type Program = (typeof programs)[number]

/** One rectangle to be hidden. `number` is its mark's place in the list, counted from 1. */
export type MarkedRect = { readonly number: number; readonly rect: Rect }

/** One page as our own reader draws it. */
export type DrawnPage = {
  readonly page: ModelPage
  readonly model: Model
  readonly drawing: Drawing
  readonly marked: readonly MarkedRect[]
  /** Unpacks a picture of the page; once, however often it is asked for. Throws where it can't be. */
  readonly pixels: (picture: PlacedPicture) => Promise<Pixels>
}

/** A look at every page in turn, so that no more than one of them is held; and what is left to say at the end. */
export type PageLook = {
  readonly page: (drawn: DrawnPage) => readonly Finding[] | Promise<readonly Finding[]>
  readonly end?: () => readonly Finding[] | Promise<readonly Finding[]>
}

/**
 * One way of reading a file, as a whole or page by page. Throws where it can't read it, in words for the proof's record.
 * One that needs a program is left out where that is absent, unless it is compulsory.
 */
export type Channel = { readonly name: string; readonly needs?: Program } & (
  | { readonly look: (reading: Reading) => Promise<readonly Finding[]> }
  | { readonly lookByPage: (reading: Reading) => PageLook }
)

/** The rectangles marked on one page (counted from 0), with the numbers of their marks. */
export const markedOn = (marks: readonly PageMark[], page: number): readonly MarkedRect[] =>
  marks.flatMap((mark, index) =>
    mark.page === page ? mark.rects.map((rect) => ({ number: index + 1, rect: upright(rect) })) : [],
  )

/** The needles that a text holds, as findings. */
export const findIn = (
  reading: Pick<Reading, 'needles' | 'allowed'>,
  text: string,
  where: string,
): readonly Finding[] => {
  if (text === '' || reading.needles.length === 0) return []
  const seen = plain(text)
  const core = coreOf(seen)
  const near = nearIn(core, reading.needles)
  if (near.length === 0) return []
  const joined = withLinesJoined(seen)
  return near.flatMap((needle) =>
    counts(seen, needle, reading.allowed) || (joined !== seen && counts(joined, needle, reading.allowed))
      ? [{ hidden: needle.hidden, where }]
      : [],
  )
}

// A long document has thousands of hidden strings: a text is walked once for all of them, by their first letters.
const nearIn = (core: string, needles: readonly Needle[]): readonly Needle[] => {
  const { byStart, lengths } = startsOf(needles)
  const near = new Set<Needle>()
  for (let at = 0; at < core.length; at += 1) {
    for (const length of lengths) {
      for (const needle of byStart.get(core.slice(at, at + length)) ?? []) {
        if (!near.has(needle) && core.startsWith(needle.core, at)) near.add(needle)
      }
    }
  }
  return needles.filter((needle) => near.has(needle))
}

const longestStart = 4

type Starts = { readonly byStart: ReadonlyMap<string, readonly Needle[]>; readonly lengths: readonly number[] }
const starts = new WeakMap<readonly Needle[], Starts>()

const startsOf = (needles: readonly Needle[]): Starts => {
  const made = starts.get(needles)
  if (made) return made
  const byStart = new Map<string, Needle[]>()
  for (const needle of needles) {
    const start = needle.core.slice(0, longestStart)
    const same = byStart.get(start)
    if (same) same.push(needle)
    else byStart.set(start, [needle])
  }
  const indexed = { byStart, lengths: [...new Set(Array.from(byStart.keys(), (start) => start.length))] }
  starts.set(needles, indexed)
  return indexed
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

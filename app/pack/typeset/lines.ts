import type { Inline, Words } from '../tree'
import { atTheRight, directionOf, hasRightToLeft, placed } from './bidi'
import { bodyFace, type Face, faceRuns } from './fonts'
import type { TextStyle } from './style'

/** A stretch of one line in one face: `x` from the line's start. */
export type Run = {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly colour: string
  readonly x: number
  readonly width: number
  readonly link?: string
  /** A mark in place of words taken out: drawn on a ground of its own. */
  readonly mark?: boolean
  /** Words that an earlier answer hid: on another ground, with a rule under them. */
  readonly added?: boolean
  /** The language of the words, where it is not the pack's. */
  readonly lang?: 'en' | 'cy'
  /** The letters as they are read, where they are drawn in another order. */
  readonly actual?: string
  /** What is drawn with it and stands in the same tag; `actual` has their letters too. */
  readonly rest?: readonly Run[]
}

export type Line = readonly Run[]

/** The width of text in a face and size. */
export type Ruler = (text: string, face: Face, size: number) => number

type Chunk = Omit<Run, 'x'> & { readonly space: boolean; readonly ends: boolean }

/**
 * Words broken into lines no wider than `width`. A word that is wider by itself is broken inside. A line keeps the space
 * that ends it, so that words do not run together where the file is read without its places. Its runs are in the order
 * that they are read in; those of words from right to left have their places in that order.
 */
export const breakLines = (words: Words, style: TextStyle, width: number, ruler: Ruler): readonly Line[] => {
  const lines: Line[] = []
  let line: Run[] = []
  let used = 0
  const text = words.map((inline) => manner(inline, style).text).join(' ')
  const base = directionOf(text)
  const place = hasRightToLeft(text) ? (done: Line) => placed(done, base, ruler) : (done: Line) => done
  const finish = () => {
    lines.push(place(line))
    line = []
    used = 0
  }
  for (const unit of units(words, style, ruler)) {
    const wide = unit.reduce((sum, chunk) => sum + chunk.width, 0)
    const [first] = unit
    if (first?.ends) {
      if (line.length > 0) append(line, used, first)
      finish()
    } else if (first?.space) {
      if (line.length > 0) used = append(line, used, first)
    } else {
      if (line.length > 0 && used + wide > width) finish()
      for (const chunk of wide > width ? unit.flatMap((long) => splitWide(long, width, ruler)) : unit) {
        if (line.length > 0 && wide > width && used + chunk.width > width) finish()
        used = append(line, used, chunk)
      }
    }
  }
  if (line.length > 0 || lines.length === 0) finish()
  return base === 'rtl' ? atTheRight(lines, width) : lines
}

const append = (line: Run[], used: number, { space: _, ends: __, ...chunk }: Chunk): number => {
  const last = line.at(-1)
  const joins =
    last &&
    last.face === chunk.face &&
    last.link === chunk.link &&
    last.colour === chunk.colour &&
    last.lang === chunk.lang &&
    last.added === chunk.added &&
    !last.mark &&
    !chunk.mark
  if (joins) line[line.length - 1] = { ...last, text: last.text + chunk.text, width: last.width + chunk.width }
  else line.push({ ...chunk, x: used })
  return used + chunk.width
}

// One unit is a word (in one face or more), a space, a line's end or a whole mark.
const units = (words: Words, style: TextStyle, ruler: Ruler): readonly (readonly Chunk[])[] =>
  words.flatMap((inline) => {
    const { text, bold, ...rest } = manner(inline, style)
    const parts = rest.mark ? [text] : partsOf(text.replace(/\r\n?/g, '\n'))
    return parts.map((part): readonly Chunk[] => {
      if (part === '\n')
        return [{ ...rest, text: ' ', face: bodyFace, size: style.size, space: false, ends: true, width: 0 }]
      const space = !rest.mark && /^[^\S\n]/.test(part)
      return faceRuns(space ? ' ' : part, bold).map((run) => ({
        ...rest,
        ...run,
        size: style.size,
        space,
        ends: false,
        width: ruler(run.text, run.face, style.size),
      }))
    })
  })

const partsOf = (text: string): readonly string[] => {
  const words = text.match(/\n|[^\S\n\u00a0]+|[^\s]+|\u00a0+/g) ?? []
  return unspaced.test(text) ? words.flatMap(brokenAnywhere) : words
}

// Chinese and Japanese break after any letter, though never before a mark that closes; Thai breaks between words.
const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}]/u

const brokenAnywhere = (word: string): readonly string[] =>
  (
    word.match(
      /\p{Script=Thai}+|[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]\p{M}*[\p{Pe}\p{Pf}\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f\u30fc]*|(?:(?![\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{Script=Thai}])\S)+/gu,
    ) ?? [word]
  ).flatMap((part) =>
    /\p{Script=Thai}/u.test(part) ? Array.from(thaiWords.segment(part), ({ segment }) => segment) : [part],
  )

const thaiWords = new Intl.Segmenter('th', { granularity: 'word' })

const manner = (inline: Inline, style: TextStyle) => {
  const { bold, colour, link } = style
  if (typeof inline === 'string') return { text: inline, bold, colour }
  if ('strong' in inline) return { text: inline.strong, bold: true, colour }
  if ('mark' in inline) return { text: inline.mark, bold: true, colour, mark: true }
  if ('added' in inline) return { text: inline.added, bold, colour, added: true }
  if ('lang' in inline) return { text: inline.text, bold, colour, lang: inline.lang }
  return { text: inline.text, bold, colour: link, link: inline.link }
}

// An address on the web breaks after a stroke, a dot or a hyphen where it can, and anywhere where it can't.
const splitWide = (chunk: Chunk, width: number, ruler: Ruler): readonly Chunk[] => {
  const parts: Chunk[] = []
  let rest = chunk.text
  while (rest !== '') {
    const fits = fitting(rest, width, (text) => ruler(text, chunk.face, chunk.size))
    const natural = Math.max(...['/', '.', '-', '@', '_', ','].map((mark) => fits.lastIndexOf(mark))) + 1
    const text = fits.length < rest.length && natural > fits.length / 2 ? fits.slice(0, natural) : fits
    parts.push({ ...chunk, text, width: ruler(text, chunk.face, chunk.size) })
    rest = rest.slice(text.length)
  }
  return parts
}

const fitting = (text: string, width: number, widthOf: (text: string) => number): string => {
  const edges = Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, 400)),
    (part) => part.index + part.segment.length,
  )
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(text.slice(0, edges[middle])) <= width) low = middle
    else high = middle - 1
  }
  return text.slice(0, edges[low])
}

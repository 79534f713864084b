/** A run of words in a record's field: words shown, or the letter of the key that stands in place of words hidden. */
export type Segment = { readonly text: string } | { readonly redacted: string }

/** Words to hide in one field: offsets in UTF-16 code units of the cell's text, `end` not included. */
export type Mark = {
  readonly field: string
  readonly start: number
  readonly end: number
  readonly exemption: string
}

/**
 * The text of one field with its marked words taken out, before anything is laid out: what is hidden is nowhere in the
 * segments, and a letter of the key stands in its place whatever the length. Marks that overlap or adjoin become one,
 * which takes the letter of the first. A mark that cuts a character in two is widened to hide the whole of it.
 *
 * Throws a RangeError for a mark outside the text, empty or the wrong way round.
 */
export const redactText = (
  text: string,
  marks: readonly Mark[],
  letterFor: (exemption: string) => string,
): readonly Segment[] => {
  const segments: Segment[] = []
  let shownTo = 0
  for (const span of hiddenSpans(text, marks)) {
    if (span.start > shownTo) segments.push({ text: text.slice(shownTo, span.start) })
    segments.push({ redacted: letterFor(span.exemption) })
    shownTo = span.end
  }
  if (shownTo < text.length) segments.push({ text: text.slice(shownTo) })
  return segments
}

/** Words that were hidden before and are shown now. */
export type Added = { readonly added: string }

type Since = { readonly now: readonly Mark[]; readonly before: readonly Mark[] }

/** The same as `redactText` by the marks of now, with the words set apart that the marks of before hid. */
export const redactTextSince = (
  text: string,
  { now, before }: Since,
  letterFor: (exemption: string) => string,
): readonly (Segment | Added)[] => {
  const were = hiddenSpans(text, before)
  let at = 0
  return redactText(text, now, letterFor).flatMap((segment): readonly (Segment | Added)[] => {
    if ('redacted' in segment) {
      at = hiddenSpans(text, now).find(({ start }) => start >= at)?.end ?? at
      return [segment]
    }
    const from = at
    at += segment.text.length
    return parted(text, { from, to: at }, were)
  })
}

const parted = (
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  were: readonly Span[],
): readonly (Segment | Added)[] => {
  const parts: (Segment | Added)[] = []
  let at = from
  for (const { start, end } of were) {
    if (end <= at || start >= to) continue
    if (start > at) parts.push({ text: text.slice(at, start) })
    parts.push({ added: text.slice(Math.max(start, at), Math.min(end, to)) })
    at = Math.min(end, to)
  }
  if (at < to) parts.push({ text: text.slice(at, to) })
  return parts
}

/** The words that `redactText` would take out, in order: what the proof then looks for in the finished file. */
export const hiddenWords = (text: string, marks: readonly Mark[]): readonly string[] =>
  hiddenSpans(text, marks).map((span) => text.slice(span.start, span.end))

/** The mark that a reader sees. Its width says nothing of the width of what it hides. */
export const visibleMark = (letter: string): string => `[redacted: ${letter}]`

type Span = { readonly start: number; readonly end: number; readonly exemption: string }

const hiddenSpans = (text: string, marks: readonly Mark[]): readonly Span[] => {
  for (const mark of marks) requireInside(text, mark)
  const edges = characterEdges(text)
  const widened = marks
    .map((mark) => ({ ...mark, start: edgeBefore(edges, mark.start), end: edgeAfter(edges, mark.end) }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const spans: Span[] = []
  for (const next of widened) {
    const last = spans.at(-1)
    if (!last || next.start > last.end) spans.push(next)
    else spans[spans.length - 1] = { ...last, end: Math.max(last.end, next.end) }
  }
  return spans
}

const requireInside = (text: string, mark: Mark): void => {
  const whole = Number.isInteger(mark.start) && Number.isInteger(mark.end)
  if (whole && mark.start >= 0 && mark.end <= text.length && mark.start < mark.end) return
  throw new RangeError(
    `The mark ${mark.start} to ${mark.end} in "${mark.field}" is not inside its text of ${text.length} characters.`,
  )
}

// A reader's character may be several code units: a surrogate pair, a letter and its accents, an emoji of many parts.
const characterEdges = (text: string): readonly number[] => [
  ...Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (part) => part.index),
  text.length,
]

const edgeBefore = (edges: readonly number[], at: number): number => edges.findLast((edge) => edge <= at) ?? 0

const edgeAfter = (edges: readonly number[], at: number): number => edges.find((edge) => edge >= at) ?? at

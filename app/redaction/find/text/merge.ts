import type { Find, Hit } from './hit'
import { type Normal, sourceSpan } from './normal'

/**
 * One suggestion where several overlap: of the strongest kind, over all that any of them covers. Of one kind, those that
 * touch are one too. In the order of the text.
 */
export const merged = <T extends Find>(finds: readonly T[]): readonly T[] => {
  const whole: T[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1)
    const meets = last && (find.start < last.end || (find.start === last.end && find.kind === last.kind))
    if (!last || !meets) whole.push(find)
    else whole[whole.length - 1] = { ...stronger(last, find), start: last.start, end: Math.max(last.end, find.end) }
  }
  return whole
}

const stronger = <T extends Find>(a: T, b: T): T => {
  if (a.score !== b.score) return a.score > b.score ? a : b
  return b.end - b.start > a.end - a.start ? b : a
}

/** The same finds with their places in the given text. */
export const inSource = (normal: Normal, finds: readonly Find[]): readonly Hit[] =>
  finds.map((find) => {
    const { start, end } = sourceSpan(normal, find.start, find.end)
    return { ...find, start, end, text: normal.source.slice(start, end) }
  })

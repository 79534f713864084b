import type { Gap } from '../bytes/drawn'
import type { PageFont } from '../bytes/fonts'
import { shared } from '../bytes/matrix'
import type { Needle } from '../needle'
import type { Channel, DrawnPage, Finding, MarkedRect } from './types'

// How near a gap's width must come to a hidden string's, and how far (in heights of type) an unseen line may jump.
const nearness = 0.02
const longestJump = 2
const mostOfMark = 0.8

/**
 * Gaps that tell how wide hidden words were: in a line that goes on at the other side of a mark, in a line of unseen
 * text, or (marks known or not) one as wide as a hidden string.
 */
export const gaps: Channel = {
  name: 'gaps',
  lookByPage: ({ needles }) => ({
    page: (drawn) => {
      const where = `page ${drawn.page.index + 1}`
      return drawn.drawing.gaps.flatMap((gap) => [...atMarks(gap, drawn, where), ...asWideAs(gap, needles, where)])
    },
  }),
}

const atMarks = (gap: Gap, { marked }: DrawnPage, where: string): readonly Finding[] => {
  if (gap.invisible) {
    const jumps = marked.length > 0 && gap.inOne && gap.em > longestJump
    return jumps ? [{ hidden: -1, where: `${where}: a gap in a line of unseen text` }] : []
  }
  return marked
    .filter(({ rect }) => spans(gap, rect))
    .map(({ number }) => ({ hidden: -1, where: `${where}, mark ${number}: a line that goes on beyond it` }))
}

const spans = (gap: Gap, rect: MarkedRect['rect']): boolean => {
  const part = shared(gap.rect, rect)
  if (!part) return false
  return part[2] - part[0] >= mostOfMark * (rect[2] - rect[0]) || part[3] - part[1] >= mostOfMark * (rect[3] - rect[1])
}

// Only inside one operator: a new place is how tables set their columns.
const asWideAs = (gap: Gap, needles: readonly Needle[], where: string): readonly Finding[] => {
  if (!gap.inOne || gap.invisible || !gap.font) return []
  return needles.flatMap(({ words, hidden }) => {
    const width = gap.font && widthOf(words, gap.font)
    return width && Math.abs(gap.em - width) <= nearness * width
      ? [{ hidden, where: `${where}: a gap of its width` }]
      : []
  })
}

/** How wide a font draws some words, in heights of its type; undefined where it has not all of their letters. */
const widthOf = (words: string, font: PageFont): number | undefined => {
  let width = 0
  for (const letter of words) {
    const code = codeOf(letter, font)
    if (code === undefined) return undefined
    width += font.width(code) / 1000
  }
  return width
}

const codeOf = (letter: string, { cmap, bytes }: PageFont): number | undefined => {
  if (cmap) return [...cmap.letters].find(([, letters]) => letters === letter)?.[0]
  const code = letter.codePointAt(0) ?? 0x100
  return bytes === 1 && code < 0x100 ? code : undefined
}

import { holds, shared } from '../bytes/matrix'
import { boundsOf } from '../bytes/within'
import type { Rect } from '../mark'
import { blackBoxes, isBlack } from './black'
import type { Channel, DrawnPage } from './types'

/**
 * What lies under something drawn later, whether or not anybody knows the words: text or light pixels under a black box,
 * text under a picture, and text of any kind where a mark lies. The idea of the first is x-ray's.
 */
export const covered: Channel = {
  name: 'covered',
  lookByPage: () => ({
    page: async (drawn) => {
      const found = [...textUnder(drawn), ...(await picturesUnder(drawn)), ...textInMarks(drawn)]
      const seen = new Set<string>()
      return found
        .map((what) => ({ hidden: -1, where: `page ${drawn.page.index + 1}${what}` }))
        .filter(({ where }) => !seen.has(where) && seen.add(where))
    },
  }),
}

const textUnder = ({ page, drawing }: DrawnPage): readonly string[] => {
  const boxes = blackBoxes({ page, drawing }).map(({ box, order }) => ({
    rect: box.rect,
    order,
    what: ': text under a black box',
  }))
  const pictures = drawing.shapes.flatMap((shape, order) =>
    shape.kind === 'picture' ? [{ rect: boundsOf(shape), order, what: ': text under a picture' }] : [],
  )
  const covers = [...boxes, ...pictures]
  if (covers.length === 0) return []
  return drawing.shapes.flatMap((shape, order) => {
    if (shape.kind !== 'text' || shape.invisible) return []
    const later = covers.filter((cover) => cover.order > order)
    const centres = later.length > 0 ? shape.centres() : []
    return later.flatMap(({ rect, what }) => (centres.some((centre) => holds(rect, centre)) ? [what] : []))
  })
}

const picturesUnder = async ({ page, drawing, pixels }: DrawnPage): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { box, order } of blackBoxes({ page, drawing })) {
    for (const shape of drawing.shapes.slice(0, order)) {
      if (shape.kind !== 'picture' || !shared(box.rect, boundsOf(shape))) continue
      const black = isBlack(await pixels(shape), shape, { rect: within(box.rect), boxed: true })
      if (!black) found.push(': a picture under a black box that is not black there')
    }
  }
  return found
}

// What a screen reader says in place of hidden words: `[redacted: A]`.
const inBrackets = /^\s*\[[^[\]]{1,80}\]\s*$/

const textInMarks = ({ drawing, marked }: DrawnPage): readonly string[] => {
  if (marked.length === 0) return []
  return drawing.shapes.flatMap((shape) => {
    if (shape.kind !== 'text' || (shape.invisible && inBrackets.test(shape.letters()))) return []
    const centres = shape.centres()
    return marked.flatMap(({ number, rect }) =>
      centres.some((centre) => holds(within(rect), centre)) ? [`, mark ${number}: text is still there`] : [],
    )
  })
}

// A point less on each side of what is larger than that: a neighbour's edge, or half a pixel, is not what was hidden.
const within = ([x0, y0, x1, y1]: Rect): Rect => {
  const x = Math.min(1, (x1 - x0) / 4)
  const y = Math.min(1, (y1 - y0) / 4)
  return [x0 + x, y0 + y, x1 - x, y1 - y]
}

import type { Desk } from '~/app/desk.server'
import { spaceFor } from '~/app/redaction/engine/space'
import { type Rect, upright } from '~/app/redaction/mark'
import type { KeptPage } from '~/db/documents'
import { suggestionsOf } from '~/db/suggestions'
import { wordAreas } from './wordAreas.server'

/** What is to be hidden on a page: words by their number on it, places that were suggested or drawn, or all of it. */
export type Chosen = {
  readonly document: string
  /** Counted from 0. */
  readonly page: number
  readonly words?: readonly number[]
  readonly suggestions?: readonly string[]
  /** In the page's default user space. */
  readonly drawn?: readonly Rect[]
  readonly wholePage?: boolean
}

/** One place to be hidden, with the words that stand there and the suggestion that it takes. */
export type Area = { readonly rects: readonly Rect[]; readonly words: string; readonly suggestion?: string }

/**
 * The places on a page that were chosen. Null where a drawn one touches nothing of the page: whoever drew it believes that
 * it hides something.
 */
export async function areasOn(desk: Desk, page: KeptPage, chosen: Chosen): Promise<readonly Area[] | null> {
  const space = spaceFor(page.lie)
  const whole = space.rect({ left: 0, top: 0, right: space.width, bottom: space.height })
  const wanted = new Set(chosen.suggestions ?? [])
  const suggestions = wanted.size === 0 ? [] : await suggestionsOf(desk.db, chosen.document, chosen.page)
  const drawn = (chosen.drawn ?? []).map(upright)
  if (!drawn.every((rect) => rect.every(Number.isFinite) && touches(rect, whole))) return null
  return [
    ...wordAreas(page.words, chosen.words ?? []).map(({ boxes, words }) => ({ rects: boxes.map(space.rect), words })),
    ...suggestions
      // One that is decided on is not decided on again by a page that somebody had open meanwhile.
      .filter(({ id, mark, rejectedAt }) => wanted.has(id) && mark === null && rejectedAt === null)
      .map(({ id, rects, words }) => ({ rects, words, suggestion: id })),
    ...drawn.map((rect) => ({ rects: [rect], words: wordsUnder(page, space.box(rect)) })),
    ...(chosen.wholePage ? [{ rects: [whole], words: '' }] : []),
  ]
}

/** True where two upright rectangles share more than an edge; never for one without a size. */
const touches = ([x0, y0, x1, y1]: Rect, [left, bottom, right, top]: Rect): boolean =>
  x0 < x1 && y0 < y1 && x0 < right && x1 > left && y0 < top && y1 > bottom

type Box = KeptPage['words'][number]['box']

const wordsUnder = ({ words }: KeptPage, box: Box): string =>
  words
    .filter((word) => word.box.left < box.right && word.box.right > box.left)
    .filter((word) => word.box.top < box.bottom && word.box.bottom > box.top)
    .map((word) => word.text)
    .join(' ')

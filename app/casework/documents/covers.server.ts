import { type Box, spaceFor } from '~/app/redaction/engine/space'
import type { Rect } from '~/app/redaction/mark'
import type { KeptPage } from '~/db/documents'

type Mark = { readonly id: string; readonly page: number; readonly rects: readonly Rect[] }

/** What hides each word of a page: the mark that lies over the middle of it. Undefined for a word that is shown. */
export const coverOf = ({ page, lie }: Pick<KeptPage, 'page' | 'lie'>, marks: readonly Mark[]) => {
  const space = spaceFor(lie)
  const boxes = marks
    .filter((mark) => mark.page === page)
    .flatMap(({ id, rects }) => rects.map((rect) => ({ id, box: space.box(rect) })))
  return ({ box }: { readonly box: Box }): string | undefined => {
    const x = (box.left + box.right) / 2
    const y = (box.top + box.bottom) / 2
    return boxes.find(({ box: b }) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom)?.id
  }
}

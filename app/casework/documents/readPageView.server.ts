import type { StaffDesk } from '~/app/desk.server'
import { type Box, type Space, spaceFor } from '~/app/redaction/engine/space'
import type { Rect } from '~/app/redaction/mark'
import type { Case } from '~/app/rules/case/case'
import { coverOf } from './covers.server'
import { readDocument, readDocumentPage } from './readDocuments.server'

type On = { readonly caseId: string; readonly kase: Case; readonly document: string; readonly page: number }

/**
 * One page (counted from 0) of a document as somebody marks it: its words, and where its marks and suggestions lie on the
 * page as it is seen, in points from its top left corner. Null where the case has no such document or page.
 */
export async function readPageView(desk: StaffDesk, on: On) {
  const read = await readDocument(desk, on, on.document)
  const kept = read && (await readDocumentPage(desk, on.document, on.page))
  const state = read?.pages.find(({ page }) => page === on.page)
  if (read === null || kept === null || state === undefined) return null
  const space = spaceFor(kept.lie)
  const boxes = (rects: readonly Rect[]) => rects.map((rect) => space.box(rect))
  const marks = read.marks.filter(({ page }) => page === on.page)
  const cover = coverOf(kept, marks)
  return {
    title: read.title,
    pages: read.pages,
    page: on.page,
    width: space.width,
    height: space.height,
    flag: state.flag,
    flagReason: state.flagReason,
    words: kept.words.map(({ text, line, box }, number) => ({ number, text, line, mark: cover({ box }) })),
    suggestions: read.suggestions
      .filter(({ page }) => page === on.page)
      .map(({ id, words, kind, why, mark, rejectedAt, reason, decidedBy, rects }) => ({
        id,
        words,
        kind,
        why,
        reason,
        decidedBy,
        state: mark !== null ? ('hidden' as const) : rejectedAt !== null ? ('rejected' as const) : ('open' as const),
        boxes: boxes(rects),
      })),
    marks: marks.map(({ id, words, exemption, reason, madeBy, madeAt, reach, rects }) => ({
      id,
      words,
      exemption,
      reason,
      madeBy,
      madeAt,
      reach,
      boxes: boxes(rects),
      isWholePage: boxes(rects).some((box) => isAll(box, space)),
    })),
  }
}
export type PageView = NonNullable<Awaited<ReturnType<typeof readPageView>>>

// Half a point is less than any mark somebody would draw by hand leaves at an edge.
const isAll = (box: Box, { width, height }: Space): boolean =>
  box.left < 0.5 && box.top < 0.5 && box.right > width - 0.5 && box.bottom > height - 0.5

import type { StaffDesk } from '~/app/desk.server'
import { spaceFor } from '~/app/redaction/engine/space'
import { pageOf } from '~/db/documents'
import type { Outcome } from '../change.server'
import { flagPage } from './changeDocument.server'
import { type Chosen, hideAreas, type Why } from './hideAreas.server'

/** A box drawn on a page's picture: each side as a part, from 0 to 1, of the picture's width or height. */
export type Drawn = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type HideOnPage = Why & Omit<Chosen, 'drawn'> & { readonly drawn: readonly Drawn[] }

/** Hides what was chosen on one page. One that is withheld whole is decided by that, and so flagged too. */
export async function hideOnPage(desk: StaffDesk, reference: string, form: HideOnPage): Promise<Outcome> {
  const { document, page, words, suggestions, wholePage, drawn, ...why } = form
  const kept = drawn.length === 0 ? undefined : await pageOf(desk.db, document, page)
  const space = kept && spaceFor(kept.lie)
  const rects = space
    ? drawn.map(({ left, top, right, bottom }) =>
        space.rect({
          left: left * space.width,
          top: top * space.height,
          right: right * space.width,
          bottom: bottom * space.height,
        }),
      )
    : []
  const chosen = [{ document, page, words, suggestions, wholePage, drawn: rects }]
  const outcome = await hideAreas(desk, reference, { ...why, chosen })
  if ('refused' in outcome || !wholePage) return outcome
  const onceKey = why.onceKey ? `${why.onceKey}-flag` : undefined
  return flagPage(desk, reference, { document, page, flag: 'partly', reason: why.reason, onceKey })
}

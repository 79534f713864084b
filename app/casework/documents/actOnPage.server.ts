import type { StaffDesk } from '~/app/desk.server'
import type { PageFlag } from '~/app/rules/case/documents'
import type { Outcome } from '../change.server'
import { flagPage, rejectSuggestions, showAreaAgain } from './changeDocument.server'
import { type HideOnPage, hideOnPage } from './hideOnPage.server'

type On = { readonly document: string; readonly page: number; readonly onceKey?: string }

/** What somebody does on one page of a document, counted from 0. */
export type PageAct = On &
  (
    | ({ readonly intent: 'hide' } & HideOnPage)
    | { readonly intent: 'reject'; readonly suggestions: readonly string[]; readonly rejectReason: string }
    | { readonly intent: 'flag'; readonly flag: PageFlag; readonly flagReason: string }
    | { readonly intent: 'undo'; readonly mark: string }
  )

/** Hides, rejects, flags or undoes on one page. */
export function actOnPage(desk: StaffDesk, reference: string, act: PageAct): Promise<Outcome> {
  switch (act.intent) {
    case 'hide':
      return hideOnPage(desk, reference, act)
    case 'reject':
      return rejectSuggestions(desk, reference, { ...act, reason: act.rejectReason })
    case 'flag':
      return flagPage(desk, reference, { ...act, reason: act.flagReason })
    case 'undo':
      return showAreaAgain(desk, reference, act)
  }
}

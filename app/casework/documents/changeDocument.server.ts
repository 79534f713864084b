import type { StaffDesk } from '~/app/desk.server'
import type { PageFlag } from '~/app/rules/case/documents'
import { findStaffCase } from '~/db/cases'
import { removeDocument as dropDocument, flagPage as keepFlag } from '~/db/documents'
import { allowPageMark, removePageMark } from '~/db/pageMarks'
import { giveSuggestionBack, rejectSuggestion, suggestionsOf } from '~/db/suggestions'
import { type Outcome, staffChange } from '../change.server'

type On = { readonly document: string; readonly onceKey?: string }

/** Shows again what a mark hid. A suggestion that the mark had taken is open again. */
export const showAreaAgain = (
  desk: StaffDesk,
  reference: string,
  { mark, document, onceKey }: On & { readonly mark: string },
) =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'show-area-again', mark, document }],
    onceKey,
    alongside: async (trx) => {
      await removePageMark(trx, mark, { at: desk.now, by: desk.staff.id })
      await giveSuggestionBack(trx, mark)
    },
  })

type Allowed = On & { readonly mark: string; readonly reason: string }

/** Says once, with a reason, that words hidden in one place are rightly shown in others. */
export const allowAreaElsewhere = (desk: StaffDesk, reference: string, { mark, document, reason, onceKey }: Allowed) =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'allow-area-elsewhere', mark, document }],
    onceKey,
    alongside: async (trx) => {
      await allowPageMark(trx, mark, reason)
    },
  })

type Rejected = On & { readonly suggestions: readonly string[]; readonly reason: string }

/** Rejects suggestions on a document, with a reason: they stay rejected. One that is no suggestion of its own is stale. */
export async function rejectSuggestions(
  desk: StaffDesk,
  reference: string,
  { suggestions, document, reason, onceKey }: Rejected,
): Promise<Outcome> {
  const wanted = [...new Set(suggestions)]
  const known = new Set((await suggestionsOf(desk.db, document)).map(({ id }) => id))
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row !== undefined && !wanted.every((suggestion) => known.has(suggestion))) return { refused: 'stale' }
  return staffChange(desk, {
    reference,
    commands: wanted.map((suggestion) => ({ act: 'reject-suggestion', suggestion, document })),
    onceKey,
    alongside: async (trx) => {
      for (const id of wanted) await rejectSuggestion(trx, id, { at: desk.now, by: desk.staff.id, reason })
    },
  })
}

type Flagged = On & { readonly page: number; readonly flag: PageFlag; readonly reason: string }

/** Says what is to become of a page. */
export const flagPage = (desk: StaffDesk, reference: string, { document, page, flag, reason, onceKey }: Flagged) =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'flag-page', document, page, flag }],
    onceKey,
    alongside: async (trx) => {
      await keepFlag(trx, document, { page, flag, reason, by: desk.staff.id, at: desk.now })
    },
  })

/** Takes a document off its case: one that was added by mistake. */
export const removeDocument = (desk: StaffDesk, reference: string, { document, onceKey }: On) =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'remove-document', document }],
    onceKey,
    alongside: async (trx) => {
      await dropDocument(trx, document, desk.now)
    },
  })

import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { endOf } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { type Outcome, staffChange } from './change.server'
import { closeCase } from './closeCase.server'
import { note } from './note.server'

/** Looks again at what was held back, because somebody asked. What went out stays as it is. */
export const openReview = (
  desk: StaffDesk,
  reference: string,
  form: { readonly words: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'open-review', review: newId() }],
    onceKey: form.onceKey,
    alongside: note(desk, [['review-reason', form.words]]),
  })

/** Ends a review that changes nothing: what went out stands, and the case ends as that said, answered or refused. */
export async function endReview(
  desk: StaffDesk,
  reference: string,
  form: { readonly note: string; readonly onceKey?: string },
): Promise<Outcome> {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return { refused: 'no-such-case' }
  const outcome = endOf(foldCase(await historyOf(desk.db, row.id)))
  return closeCase(desk, reference, { ...form, outcome })
}

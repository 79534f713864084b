import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

/** Looks again at what was held back, because somebody asked. What went out stays as it is. */
export const openReview = (
  desk: StaffDesk,
  reference: string,
  form: { readonly words: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'open-review', review: newId() }],
    onceKey: form.onceKey,
    alongside: note(desk, [['review-reason', form.words]]),
  })

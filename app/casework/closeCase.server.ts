import type { StaffDesk } from '~/app/desk.server'
import type { Outcome as ClosedAs } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

/** Closes a case: answered (its pack is released, for example posted), or withdrawn by the person. */
export const closeCase = (
  desk: StaffDesk,
  reference: string,
  form: { readonly outcome: ClosedAs; readonly note: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'close', outcome: form.outcome }],
    onceKey: form.onceKey,
    alongside: note(desk, [['closing-note', form.note]]),
  })

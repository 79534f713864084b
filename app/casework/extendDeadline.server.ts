import type { StaffDesk } from '~/app/desk.server'
import type { ExtensionReason } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type Extension = { readonly reason: ExtensionReason; readonly words: string; readonly onceKey?: string }

/** Gives the answer two more months, with the reasons that the person is told: Article 12A(3) and (4). */
export const extendDeadline = (desk: StaffDesk, reference: string, form: Extension): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'extend', reason: form.reason }],
    onceKey: form.onceKey,
    alongside: note(desk, [['extension-reason', form.words]]),
  })

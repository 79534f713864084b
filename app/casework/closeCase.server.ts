import type { StaffDesk } from '~/app/desk.server'
import type { Outcome as ClosedAs } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'

type Closing = {
  readonly outcome: ClosedAs
  readonly note: string
  readonly letter?: LetterChoice
  readonly onceKey?: string
}

/** Closes a case: answered (its pack is released, for example posted), or withdrawn by the person. */
export const closeCase = (desk: StaffDesk, reference: string, form: Closing): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'close', outcome: form.outcome }],
    onceKey: form.onceKey,
    alongside: noteLetter(desk, { said: [['closing-note', form.note]], template: 'closing', letter: form.letter }),
  })

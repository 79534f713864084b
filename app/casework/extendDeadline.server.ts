import type { StaffDesk } from '~/app/desk.server'
import type { ExtensionReason } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'

type Extension = {
  readonly reason: ExtensionReason
  readonly words: string
  readonly letter?: LetterChoice
  readonly onceKey?: string
}

/** Gives the answer two more months, with the reasons that the person is told: Article 12A(3) and (4). */
export const extendDeadline = (desk: StaffDesk, reference: string, form: Extension): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'extend', reason: form.reason }],
    onceKey: form.onceKey,
    alongside: noteLetter(desk, {
      said: [['extension-reason', form.words]],
      template: 'extension',
      letter: form.letter,
    }),
  })

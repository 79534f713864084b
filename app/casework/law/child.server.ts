import type { StaffDesk } from '~/app/desk.server'
import type { Competence } from '~/app/rules/case/desk'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Words = { readonly words: string; readonly onceKey?: string }

/** Decides whether a child understands enough to use the right themselves. `words` says how that was found out. */
export const decideCompetence = (
  desk: StaffDesk,
  reference: string,
  { result, words, onceKey }: Words & { readonly result: Competence },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'decide-competence', result }],
    onceKey,
    alongside: note(desk, [['competence-reason', words]]),
  })

/** Decides whether whoever asks for a child has parental responsibility. `words` says what was seen. */
export const decideResponsibility = (
  desk: StaffDesk,
  reference: string,
  { shown, words, onceKey }: Words & { readonly shown: boolean },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'decide-responsibility', shown }],
    onceKey,
    alongside: note(desk, [['responsibility-reason', words]]),
  })

/** Records that a child who understands enough wants somebody to have their answer. `words` says how they said so. */
export const recordAgreement = (desk: StaffDesk, reference: string, { words, onceKey }: Words): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'verify-authority', method: 'child-agrees' }],
    onceKey,
    alongside: note(desk, [['authority-reason', words]]),
  })

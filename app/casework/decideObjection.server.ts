import type { StaffDesk } from '~/app/desk.server'
import type { ObjectionResult } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type Decided = {
  readonly result: ObjectionResult
  readonly grounds: string
  readonly effect: string
  readonly onceKey?: string
}

/** Decides an objection, with the grounds in this person's case and what follows: Article 21(1) and (6). */
export const decideObjection = (desk: StaffDesk, reference: string, form: Decided): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'decide-objection', result: form.result }],
    onceKey: form.onceKey,
    alongside: note(desk, [
      ['grounds', form.grounds],
      ['effect', form.effect],
    ]),
  })

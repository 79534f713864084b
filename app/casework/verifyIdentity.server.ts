import type { StaffDesk } from '~/app/desk.server'
import type { IdentityMethod } from '~/app/rules/case/events'
import type { Day } from '~/app/rules/day'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type Verified = {
  readonly method: IdentityMethod
  readonly reason: string
  /** The day all the proof had come that was asked for: the time runs from it. */
  readonly completeOn?: Day
  readonly onceKey?: string
}

/** Records that the person is who they say, or why there was no doubt. */
export const verifyIdentity = (desk: StaffDesk, reference: string, form: Verified): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'verify-identity', method: form.method, completeOn: form.completeOn }],
    onceKey: form.onceKey,
    alongside: note(desk, [['identity-reason', form.reason]]),
  })

import type { StaffDesk } from '~/app/desk.server'
import type { IdentityMethod } from '~/app/rules/case/events'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

type Verified = { readonly method: IdentityMethod; readonly reason: string; readonly onceKey?: string }

/** Records that the person is who they say, or why there was no doubt. */
export const verifyIdentity = (desk: StaffDesk, reference: string, form: Verified): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'verify-identity', method: form.method }],
    onceKey: form.onceKey,
    alongside: note(desk, [['identity-reason', form.reason]]),
  })

import type { StaffDesk } from '~/app/desk.server'
import type { IdentityMethod } from '~/app/rules/case/events'
import type { Day } from '~/app/rules/day'
import type { Outcome } from './change.server'
import { checkPapers } from './papers/checkPapers.server'

type Verified = {
  readonly method: IdentityMethod
  readonly reason: string
  /** The day all the proof had come that was asked for: the time runs from it. */
  readonly completeOn?: Day
  readonly onceKey?: string
}

/** Records that the person is who they say, or why there was no doubt. Copies of papers that showed it are deleted. */
export const verifyIdentity = (desk: StaffDesk, reference: string, form: Verified): Promise<Outcome> =>
  checkPapers(desk, reference, {
    kind: 'identity',
    command: { act: 'verify-identity', method: form.method, completeOn: form.completeOn },
    said: ['identity-reason', form.reason],
    onceKey: form.onceKey,
  })

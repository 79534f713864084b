import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import type { HoldReason } from '~/app/rules/case/desk'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Placed = {
  readonly reason: HoldReason
  /** Who looked, when, and why nothing may leave. */
  readonly words: string
  readonly onceKey?: string
}

/** Holds everything back: nothing is approved or released until it is lifted. The time to answer runs on. */
export function placeHold(desk: StaffDesk, reference: string, { reason, words, onceKey }: Placed): Promise<Outcome> {
  const hold = newId()
  return staffChange(desk, {
    reference,
    commands: [{ act: 'place-hold', hold, reason }],
    onceKey,
    alongside: note(desk, [[`hold:${hold}`, words]]),
  })
}

type Lifted = { readonly hold: string; readonly words: string; readonly onceKey?: string }

/** Lifts the hold that stands. */
export const liftHold = (desk: StaffDesk, reference: string, { hold, words, onceKey }: Lifted): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'lift-hold', hold }],
    onceKey,
    alongside: note(desk, [[`hold-lifted:${hold}`, words]]),
  })

import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

/** `why` is what the person is told of what a review shows newly. */
type Form = { readonly why?: string | undefined; readonly onceKey?: string }

/** Asks for the answer to be built, or after a review for what it newly shows. The worker builds and proves it. */
export const askPack = (desk: StaffDesk, reference: string, { why, onceKey }: Form): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'ask-pack', pack: newId(), explained: why !== undefined && why.trim() !== '' }],
    onceKey,
    ...(why === undefined ? {} : { alongside: note(desk, [['shown-why', why]]) }),
  })

import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type Outcome, staffChange } from './change.server'

/** Asks for the answer to be built. The worker builds and proves it. */
export const askPack = (desk: StaffDesk, reference: string, form: { readonly onceKey?: string }): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'ask-pack', pack: newId() }],
    onceKey: form.onceKey,
  })

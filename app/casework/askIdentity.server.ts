import type { StaffDesk } from '~/app/desk.server'
import { type Outcome, staffChange } from './change.server'
import { note } from './note.server'

/**
 * Asks the person to show who they are, in words that their letter carries. Until they have, the clock doesn't start:
 * Article 12(6) and 12A(2)(b).
 */
export const askIdentity = (
  desk: StaffDesk,
  reference: string,
  { words, onceKey }: { readonly words: string; readonly onceKey?: string },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    act: 'work-cases',
    commands: [{ act: 'ask-identity' }],
    onceKey,
    alongside: note(desk, [['identity-asked', words]]),
  })

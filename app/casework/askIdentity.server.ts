import type { StaffDesk } from '~/app/desk.server'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'

type Asked = { readonly words: string; readonly letter?: LetterChoice; readonly onceKey?: string }

/**
 * Asks the person to show who they are, in words that their letter carries. Until they have, the clock doesn't start:
 * Article 12(6) and 12A(2)(b).
 */
export const askIdentity = (desk: StaffDesk, reference: string, { words, letter, onceKey }: Asked): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'ask-identity' }],
    onceKey,
    alongside: noteLetter(desk, { said: [['identity-asked', words]], template: 'identity-asked', letter }),
  })

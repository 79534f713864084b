import type { StaffDesk } from '~/app/desk.server'
import type { AuthorityMethod } from '~/app/rules/case/residents'
import type { Day } from '~/app/rules/day'
import { type Outcome, staffChange } from './change.server'
import { type LetterChoice, noteLetter } from './letters/noteLetter.server'
import { checkPapers } from './papers/checkPapers.server'

type Asked = { readonly words: string; readonly letter?: LetterChoice; readonly onceKey?: string }

/**
 * Asks whoever acts for somebody else to show that they may, in words that their letter carries. Until they have, the
 * clock doesn't start: Article 12A(2)(b).
 */
export const askAuthority = (desk: StaffDesk, reference: string, { words, letter, onceKey }: Asked): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'ask-authority' }],
    onceKey,
    alongside: noteLetter(desk, { said: [['authority-asked', words]], template: 'authority-asked', letter }),
  })

type Verified = {
  readonly method: AuthorityMethod
  readonly reason: string
  /** The day all of it had come that was asked for: the time runs from it. */
  readonly completeOn?: Day
  readonly onceKey?: string
}

/** Records that whoever asks may act for the person. Copies of papers that showed it are deleted. */
export const verifyAuthority = (desk: StaffDesk, reference: string, form: Verified): Promise<Outcome> =>
  checkPapers(desk, reference, {
    kind: 'authority',
    command: { act: 'verify-authority', method: form.method, completeOn: form.completeOn },
    said: ['authority-reason', form.reason],
    onceKey: form.onceKey,
  })

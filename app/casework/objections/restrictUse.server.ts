import type { StaffDesk } from '~/app/desk.server'
import { latestStatement } from '~/db/statements'
import { type Outcome, staffChange } from '../change.server'
import { type LetterChoice, noteLetter } from '../letters/noteLetter.server'
import { note } from '../note.server'

type Said = { readonly words: string; readonly onceKey?: string }

/** Information is only kept from now on, whether the person asked for it or not; `words` say on what anything else rests: Article 18(2). */
export const startRestriction = (desk: StaffDesk, reference: string, { words, onceKey }: Said): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'start-restriction' }],
    onceKey,
    alongside: note(desk, [['restriction-reason', words]]),
  })

/** The person is told, in these words, that the restriction will end: Article 18(3). */
export const giveRestrictionNotice = (
  desk: StaffDesk,
  reference: string,
  { words, letter, onceKey }: Said & { readonly letter?: LetterChoice },
): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'give-restriction-notice' }],
    onceKey,
    alongside: noteLetter(desk, { said: [['restriction-notice', words]], template: 'restriction-notice', letter }),
  })

/** Use may begin again. */
export const liftRestriction = (
  desk: StaffDesk,
  reference: string,
  { onceKey }: { readonly onceKey?: string },
): Promise<Outcome> => staffChange(desk, { reference, commands: [{ act: 'lift-restriction' }], onceKey })

/** On what the council relies for what still goes on, as staff last wrote it; empty where they wrote nothing. */
export const readReliance = (desk: StaffDesk, caseId: string): Promise<string> =>
  latestStatement(desk.db, caseId, 'restriction-reason')

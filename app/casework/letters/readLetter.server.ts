import type { StaffDesk } from '~/app/desk.server'
import { letterTemplates } from '~/app/rules/letters'
import { may } from '~/app/rules/roles'
import { findStaffCase } from '~/db/cases'
import { lettersOf } from '~/db/letters'
import { letterTextOf } from '~/db/letterTexts'
import { freshCalendar } from '../calendar.server'
import { type PrintedLetter, readPrintedLetter } from '../printLetter.server'
import { type SeenLetter, seenLetter } from './seenLetter.server'

/** A letter as staff may look at it: one to print, one as it was sent, one as it would be sent now. */
export type LetterRead =
  | ({ readonly kind: 'print' } & PrintedLetter)
  | ({ readonly kind: 'sent'; readonly sentAt: string } & Pick<SeenLetter, 'subject' | 'text'> & {
        readonly language: string
      })
  | ({ readonly kind: 'waiting' } & SeenLetter)
  /** It left before letters were kept, or its words were erased. */
  | { readonly kind: 'not-kept'; readonly sentAt: string }

/** A letter of a case of the desk's own controller that is open to it; null where there is none. */
export async function readLetter(
  desk: StaffDesk,
  reference: string,
  letterId: string,
): Promise<LetterRead | 'not-allowed' | null> {
  if (!may(desk.staff.role, 'read-cases')) return 'not-allowed'
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return null
  const letter = (await lettersOf(desk.db, row.id)).find(({ id }) => id === letterId)
  const template = letterTemplates.find((name) => name === letter?.template)
  if (letter === undefined || template === undefined) return null
  const printed = await readPrintedLetter(desk, reference, letterId)
  if (printed === 'not-allowed' && letter.given_up_at !== null && letter.sent_at === null) return printed
  if (printed !== null && printed !== 'not-allowed' && letter.sent_at === null) return { kind: 'print', ...printed }
  const { sent_at: sentAt } = letter
  if (sentAt === null) {
    await freshCalendar(desk, desk.db)
    return { kind: 'waiting', ...(await seenLetter(desk, { caseId: row.id, letterId, template })) }
  }
  const kept = await letterTextOf(desk.db, letterId)
  if (kept === undefined) return { kind: 'not-kept', sentAt }
  return { kind: 'sent', sentAt, subject: kept.subject, text: kept.text, language: kept.language }
}

import type { StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { letterTemplates } from '~/app/rules/letters'
import { may, type Person } from '~/app/rules/people'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { lettersOf, markSent } from '~/db/letters'
import { personOf } from '~/db/people'
import { freshCalendar } from './calendar.server'
import { printedFacts } from './letterFacts.server'

/** A letter to somebody who can't be reached by email, as it is printed and posted. */
export type PrintedLetter = {
  readonly subject: string
  readonly text: string
  readonly language: 'en' | 'cy'
  readonly person: Person
  readonly postedAt: string | null
}

/** A letter with a link or a code in it serves nobody on paper. */
const neverPrinted: ReadonlySet<string> = new Set(['pack-ready', 'collection-code'])

/** The words of a letter that could not be emailed; null where there is no such letter to print. */
export async function readPrintedLetter(
  desk: StaffDesk,
  reference: string,
  letterId: string,
): Promise<PrintedLetter | 'not-allowed' | null> {
  if (!may(desk.staff.role, 'work-cases')) return 'not-allowed'
  const found = await findLetter(desk, reference, letterId)
  if (found === null) return null
  const { caseId, template, sentAt: postedAt } = found
  await freshCalendar(desk, desk.db)
  const kase = foldCase(await historyOf(desk.db, caseId))
  const facts = await printedFacts(desk, { kase, caseId, letterId, template })
  const { subject, text } = desk.templates.letter(template, kase.received.language, facts)
  const language = desk.templates.languageOf(template, kase.received.language)
  return { subject, text, language, person: await personOf(desk.db, caseId), postedAt }
}

/**
 * Says that a letter was posted. An extension, or a question, has told the person nothing until then. False where there
 * is no such letter, or the role may not.
 */
export async function markPosted(desk: StaffDesk, reference: string, letterId: string): Promise<boolean> {
  if (!may(desk.staff.role, 'work-cases')) return false
  const found = await findLetter(desk, reference, letterId)
  if (found === null) return false
  if (found.sentAt === null) await markSent(desk.db, letterId, desk.now)
  return true
}

/** A letter to the person of a case of the desk's own controller that was given up as an email. */
async function findLetter(desk: StaffDesk, reference: string, letterId: string) {
  const row = await findCase(desk.db, desk.staff.controller, reference)
  if (row === undefined) return null
  const letter = (await lettersOf(desk.db, row.id)).find(({ id }) => id === letterId)
  if (letter?.audience !== 'resident' || letter.given_up_at === null) return null
  const template = letterTemplates.find((name) => name === letter.template && !neverPrinted.has(name))
  return template === undefined ? null : { caseId: row.id, template, sentAt: letter.sent_at }
}

import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { type LetterTemplate, letterTemplates } from '~/app/rules/letters'
import type { Person } from '~/app/rules/people'
import { may } from '~/app/rules/roles'
import { findStaffCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { lettersOf } from '~/db/letters'
import { personOf } from '~/db/people'
import { freshCalendar } from './calendar.server'
import { printedFacts } from './letterFacts.server'
import { keepSent } from './letters/keepSent.server'
import { ownWordsOf } from './letters/ownWords.server'

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
  const { subject, text, language } = await printedWords(desk, { kase, caseId, letterId, template })
  return { subject, text, language, person: await personOf(desk.db, caseId), postedAt }
}

type Printing = {
  readonly kase: Case
  readonly caseId: string
  readonly letterId: string
  readonly template: LetterTemplate
}

async function printedWords(desk: StaffDesk, letter: Printing) {
  const { controller, language: wanted } = letter.kase.received
  const facts = await printedFacts(desk, letter)
  const own = await ownWordsOf(desk, { controller, letterId: letter.letterId, template: letter.template, wanted })
  const { subject, text } = desk.templates.letter(letter.template, wanted, facts, own)
  return { subject, text, language: desk.templates.languageOf(letter.template, wanted) }
}

/**
 * Says that a letter was posted. An extension, or a question, has told the person nothing until then. False where there
 * is no such letter, or the role may not.
 */
export async function markPosted(desk: StaffDesk, reference: string, letterId: string): Promise<boolean> {
  if (!may(desk.staff.role, 'work-cases')) return false
  const found = await findLetter(desk, reference, letterId)
  if (found === null) return false
  if (found.sentAt !== null) return true
  const { caseId, template } = found
  await freshCalendar(desk, desk.db)
  const kase = foldCase(await historyOf(desk.db, caseId))
  const { language, ...words } = await printedWords(desk, { kase, caseId, letterId, template })
  await keepSent(desk, { letterId, caseId, words: { ...words, html: '' }, language })
  return true
}

/** A letter to the person of a case of the desk's own controller that was given up as an email. */
async function findLetter(desk: StaffDesk, reference: string, letterId: string) {
  const row = await findStaffCase(desk.db, desk.staff, reference)
  if (row === undefined) return null
  const letter = (await lettersOf(desk.db, row.id)).find(({ id }) => id === letterId)
  if (letter?.audience !== 'resident' || letter.given_up_at === null) return null
  const template = letterTemplates.find((name) => name === letter.template && !neverPrinted.has(name))
  return template === undefined ? null : { caseId: row.id, template, sentAt: letter.sent_at }
}

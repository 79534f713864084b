import type { StaffDesk } from '~/app/desk.server'
import { lettersOf } from '~/db/letters'
import { recordsOf, searchesOf } from '~/db/searches'
import { statementsOf } from '~/db/statements'
import { readAttachments } from './beside/attachments.server'
import { readLinks, suggestLinks } from './beside/links.server'
import { readNamed } from './beside/namedPeople.server'
import { readNotes } from './beside/notes.server'
import type { CaseRead } from './readCase.server'

type On = Pick<CaseRead, 'caseId' | 'kase' | 'person'>

/** What people said on a case, in their own words. */
export const readSaid = (desk: StaffDesk, caseId: string) => statementsOf(desk.db, caseId)

/**
 * What stands beside a case's events and is shown with it: searches, the rows they found, letters, what people said, notes,
 * files, links, people named.
 */
export async function readCaseParts(desk: StaffDesk, { caseId, kase, person }: On) {
  const [searches, records, letters, said] = await Promise.all([
    searchesOf(desk.db, caseId),
    recordsOf(desk.db, caseId),
    lettersOf(desk.db, caseId),
    readSaid(desk, caseId),
  ])
  return {
    searches: searches.map(({ id, source, title, fault }) => ({ id, source, title, fault })),
    records: records.map(({ id, searchId, title }) => ({ id, searchId, title })),
    letters: letters.map((l) => ({
      id: l.id,
      template: l.template,
      audience: l.audience,
      sentAt: l.sent_at,
      fault: l.fault,
      givenUp: l.given_up_at !== null,
    })),
    said,
    notes: await readNotes(desk, caseId),
    attachments: await readAttachments(desk, caseId),
    links: await readLinks(desk, caseId),
    samePerson: (await suggestLinks(desk, { caseId, person })).length,
    named: (await readNamed(desk, { caseId, kase })).map(({ id, name, decided }) => ({ id, name, decided })),
  }
}

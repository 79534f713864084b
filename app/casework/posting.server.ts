import type { Desk } from '~/app/desk.server'
import { type Case, openSearches } from '~/app/rules/case/case'
import { historyOf } from '~/db/events'
import { staffByIds, staffOfServices, staffWithRole } from '~/db/staff'

/** After so many tries a letter is given up. */
export const mostTries = 30

/** Seconds to wait after so many tries: half a minute, doubling, an hour at most. */
export const waitAfter = (tries: number) => Math.min(30 * 2 ** (tries - 1), 3600)

/** A letter that is sent again has the same one, so that mail programs show it once. */
export const messageId = (letterId: string, from: string) =>
  `<${letterId}@${/@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'}>`

/** A fault as staff and the log may see it: no address, no words of the letter. */
export const faultOf = (error: unknown) =>
  (error instanceof Error ? error.message : 'unknown fault').replace(/[^\s<>"]+@[^\s<>"]+/g, '(address)').slice(0, 300)

/** The addresses of a controller's information governance team. Throws where nobody has an account yet. */
export async function teamOf(desk: Desk, controller: string): Promise<readonly string[]> {
  const officers = await staffWithRole(desk.db, controller, 'officer')
  if (officers.length === 0) throw new Error('No information governance officer has an account yet.')
  return officers.map((officer) => officer.email)
}

/** The addresses of those who answer for the services that a case still waits for. */
export const servicesOf = async (desk: Desk, kase: Case): Promise<readonly string[]> => {
  const sources = openSearches(kase).map(({ source }) => source)
  return (await staffOfServices(desk.db, kase.received.controller, sources)).map(({ email }) => email)
}

/** The addresses of those whom a note names. */
export async function mentionedIn(
  desk: Desk,
  note: { readonly controller: string; readonly case_id: string; readonly seq: number },
): Promise<readonly string[]> {
  const event = (await historyOf(desk.db, note.case_id)).find(({ seq }) => seq === note.seq)?.event
  if (event?.type !== 'note-added') return []
  return (await staffByIds(desk.db, note.controller, event.mentions)).map(({ email }) => email)
}

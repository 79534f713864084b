import { readDraft } from './casework/drafts.server'
import { ownToken } from './casework/recordDraft.server'
import type { HeldRegister } from './casework/registers.server'
import { referencesIn } from './casework/sendDraft.server'
import type { StaffDesk } from './desk.server'
import { requireRegister } from './door.server'
import { newToken } from './outside/secrets.server'
import { readToken, writeToken } from './outside/session.server'
import type { Answers } from './rules/journey/answers'
import { requireWorker } from './staffDoor.server'

/** Where staff type in what came another way. */
export const recordBase = '/staff/requests'

type OpenedRecord = {
  readonly desk: StaffDesk
  readonly held: HeldRegister
  readonly answers: Answers
  readonly token: string
  /** Of the requests that this browser's last form was recorded as; none while it isn't recorded. */
  readonly references: readonly string[]
  /** The header that keeps the form for this browser. */
  readonly cookie: () => Promise<string>
}

/**
 * Opens the form that a member of staff fills in for somebody else, for their own controller, as they left it; an empty
 * one once it was recorded. Throws 403, or a redirect to sign in.
 */
export async function openRecord(request: Request): Promise<OpenedRecord> {
  const desk = await requireWorker(request)
  const held = await requireRegister(desk, desk.staff.controller)
  const known = await readToken('record', request, desk.config)
  const { answers, reference } = await readDraft(desk, desk.staff.controller, known && ownToken(desk, known))
  const token = known === null || reference !== null ? newToken() : known
  return {
    desk,
    held,
    answers,
    token: ownToken(desk, token),
    references: reference === null ? [] : referencesIn(reference),
    cookie: () => writeToken('record', token, desk.config),
  }
}

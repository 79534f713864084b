import type { StaffDesk } from '~/app/desk.server'
import type { Step } from '~/app/rules/journey/answers'
import { firstToMend, submissionFrom } from '~/app/rules/journey/request'
import { draftId, readDraft } from './drafts.server'
import { recordSubmission } from './recordRequest.server'
import type { HeldRegister } from './registers.server'
import { referencesIn } from './sendDraft.server'

type Recorded =
  | { readonly references: readonly string[] }
  | { readonly unanswered: Step }
  | { readonly refused: 'not-allowed' }

/** Records what staff typed into a form for somebody else, and empties the form. Twice, it gives the same references. */
export async function recordDraft(
  desk: StaffDesk,
  held: HeldRegister,
  { token }: { readonly token: string },
): Promise<Recorded> {
  const { controller } = held.register
  if (controller.id !== desk.staff.controller) return { refused: 'not-allowed' }
  const { answers, reference } = await readDraft(desk, controller.id, token)
  if (reference !== null) return { references: referencesIn(reference) }
  const unanswered = firstToMend(answers, held.register, 'staff')
  if (unanswered !== null) return { unanswered }
  const { channel, received, language } = answers
  if (channel === undefined || received === undefined || language === undefined) return { unanswered: 'channel' }

  const draft = draftId(token, controller.id)
  const sent = { held, submission: submissionFrom(answers, held.register, 'staff'), onceKey: draft, draft }
  const outcome = await recordSubmission(desk, { ...sent, receivedOn: received, channel, language })
  if (!('refused' in outcome)) return outcome
  return outcome.refused === 'not-allowed' ? { refused: outcome.refused } : { unanswered: 'received' }
}

/** What a member of staff's own form is kept under: another who sits down at the same browser doesn't find it. */
export const ownToken = (desk: StaffDesk, token: string): string => `${desk.staff.id} ${token}`

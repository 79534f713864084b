import type { Desk } from '~/app/desk.server'
import type { Step } from '~/app/rules/journey/answers'
import { firstToMend, submissionFrom } from '~/app/rules/journey/request'
import type { Language } from '~/app/rules/sayDay'
import { draftId, readDraft } from './drafts.server'
import { receiveSubmission } from './receiveRequest.server'
import type { HeldRegister } from './registers.server'

type Sent = { readonly references: readonly string[] } | { readonly unanswered: Step }
type Finished = { readonly token: string; readonly language: Language }

/**
 * Sends a finished form: each right that it asks for becomes a request of its own, all of them or none, and the draft is
 * emptied. Sent again, it gives the same references; not finished, the first question to go back to.
 */
export async function sendDraft(desk: Desk, held: HeldRegister, { token, language }: Finished): Promise<Sent> {
  const { controller } = held.register
  const { answers, reference } = await readDraft(desk, controller.id, token)
  if (reference !== null) return { references: referencesIn(reference) }
  const unanswered = firstToMend(answers, held.register)
  if (unanswered !== null) return { unanswered }

  const draft = draftId(token, controller.id)
  // The draft is its own once-only key: two browsers' tabs or a double click send one form.
  const sent = { held, submission: submissionFrom(answers, held.register, 'resident'), onceKey: draft, draft }
  return receiveSubmission(desk, sent, { receivedOn: desk.today, channel: 'portal', language })
}

/** The references that an ended draft keeps, in the order of the form. */
export const referencesIn = (kept: string): readonly string[] => kept.split(' ')

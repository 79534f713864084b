import type { Desk } from '~/app/desk.server'
import type { Step } from '~/app/rules/journey/answers'
import { firstUnanswered } from '~/app/rules/journey/path'
import { requestFrom } from '~/app/rules/journey/request'
import { draftId, readDraft } from './drafts.server'
import { receiveRequest } from './receiveRequest.server'
import type { HeldRegister } from './registers.server'

type Sent = { readonly reference: string } | { readonly unanswered: Step }

/** Sends a finished form: the request is received, the draft emptied. Sent again, it gives the same reference. */
export async function sendDraft(desk: Desk, held: HeldRegister, form: { readonly token: string }): Promise<Sent> {
  const { controller } = held.register
  const { answers, reference } = await readDraft(desk, controller.id, form.token)
  if (reference !== null) return { reference }
  const unanswered = firstUnanswered(answers)
  if (unanswered !== null) return { unanswered }

  const draft = draftId(form.token, controller.id)
  // The draft is its own once-only key: two browsers' tabs or a double click send one request.
  return receiveRequest(desk, { held, request: requestFrom(answers, held.register), onceKey: draft, draft })
}

import type { Desk } from '~/app/desk.server'
import type { Step } from '~/app/rules/journey/answers'
import { firstUnanswered } from '~/app/rules/journey/path'
import { activitiesAsked, personFrom, targetsOf } from '~/app/rules/journey/request'
import { draftId, readDraft } from './drafts.server'
import { type NewRequest, receiveRequest } from './receiveRequest.server'
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
  const person = personFrom(answers)
  const target = targetsOf(held.register).find((choice) => choice.value === answers.target)
  const request: NewRequest =
    answers.right === 'objection' && target !== undefined
      ? {
          right: 'objection',
          person,
          activities: [target.target.activity],
          words: answers.situation ?? '',
          target: target.target,
          restrict: answers.restrict === 'yes',
        }
      : { right: 'access', person, activities: activitiesAsked(answers, held.register), words: answers.words ?? '' }
  // The draft is its own once-only key: two browsers' tabs or a double click send one request.
  return receiveRequest(desk, { held, request, onceKey: draft, draft })
}

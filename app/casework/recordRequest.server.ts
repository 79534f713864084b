import type { StaffDesk } from '~/app/desk.server'
import type { Channel } from '~/app/rules/case/events'
import { isAfter } from '~/app/rules/day'
import { may } from '~/app/rules/roles'
import {
  type Arrival,
  receiveRequest,
  receiveSubmission,
  type SentRequest,
  type SentSubmission,
} from './receiveRequest.server'
import type { HeldRegister } from './registers.server'

type Arrived = Arrival & { readonly channel: Exclude<Channel, 'portal'> }
type Refused = { readonly refused: 'not-allowed' | 'day-in-future' }

/**
 * Records what came by another way than the portal, for the desk's own controller: a request for each right that it uses.
 * The time counts from the day it reached the council, not from the day it is typed in. Gives their references, the same
 * ones where the form comes twice.
 */
export async function recordSubmission(
  desk: StaffDesk,
  { receivedOn, channel, language, ...sent }: SentSubmission & Arrived,
): Promise<{ readonly references: readonly string[] } | Refused> {
  const refused = whyNot(desk, sent.held, receivedOn)
  return refused === null ? receiveSubmission(desk, sent, { receivedOn, channel, language }) : { refused }
}

/** Records one request, as `recordSubmission` does several. Gives its reference. */
export async function recordRequest(
  desk: StaffDesk,
  { receivedOn, channel, language, ...sent }: SentRequest & Arrived,
): Promise<{ readonly reference: string } | Refused> {
  const refused = whyNot(desk, sent.held, receivedOn)
  return refused === null ? receiveRequest(desk, sent, { receivedOn, channel, language }) : { refused }
}

function whyNot(desk: StaffDesk, held: HeldRegister, receivedOn: string): Refused['refused'] | null {
  const isOwn = held.register.controller.id === desk.staff.controller
  if (!isOwn || !may(desk.staff.role, 'work-cases')) return 'not-allowed'
  return isAfter(receivedOn, desk.today) ? 'day-in-future' : null
}

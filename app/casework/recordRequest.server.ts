import type { StaffDesk } from '~/app/desk.server'
import type { Channel } from '~/app/rules/case/events'
import { isAfter } from '~/app/rules/day'
import { may } from '~/app/rules/people'
import { type Arrival, receive, type Sent } from './receiveRequest.server'

type Recorded = Omit<Sent, 'draft'> & Arrival & { readonly channel: Exclude<Channel, 'portal'> }

/**
 * Records a request that came on paper, by email, by telephone or at the counter, for the desk's own controller. Its time
 * counts from the day it reached the council, not from the day it is typed in. Gives its reference, the same one where
 * the form comes twice.
 */
export async function recordRequest(
  desk: StaffDesk,
  { held, request, onceKey, receivedOn, channel, language }: Recorded,
): Promise<{ readonly reference: string } | { readonly refused: 'not-allowed' | 'day-in-future' }> {
  const isOwn = held.register.controller.id === desk.staff.controller
  if (!isOwn || !may(desk.staff.role, 'work-cases')) return { refused: 'not-allowed' }
  if (isAfter(receivedOn, desk.today)) return { refused: 'day-in-future' }
  return receive(desk, { held, request, onceKey }, { receivedOn, channel, language })
}

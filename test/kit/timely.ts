import { importHolidays } from '~/app/casework/importHolidays.server'
import { deskAt, type Portal } from '~/app/desk.server'
import type { CaseEvent } from '~/app/rules/case/events'
import type { Day } from '~/app/rules/day'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { idOf } from './answering'
import { noon } from './desk'
import { aFeed } from './feed'
import { aRequest } from './request'

/** A desk of the portal's own, at noon of a day. */
export const portalOn = (portal: Portal, day: Day) => deskAt(portal, { kind: 'portal' }, noonOf(day))

export const noonOf = (day: Day): string => `${day}T12:00:00.000Z`

/** A case whose request came on a day. */
export async function aCaseFrom(portal: Portal, day: Day, given: Parameters<typeof aRequest>[1] = {}) {
  const { reference } = await aRequest(portal, { now: noonOf(day), ...given })
  return { reference, caseId: await idOf(portal, reference) }
}

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** The events of a type that a case has, in order. */
export async function eventsOf<T extends CaseEvent['type']>(portal: Portal, caseId: string, type: T) {
  const history = await historyOf(portal.db, caseId)
  const isIt = (event: CaseEvent): event is EventOf<T> => event.type === type
  return history.map(({ event }) => event).filter(isIt)
}

/** Takes into force the bank holidays that the portal ships with, and more. The worker has still to go through the cases. */
export async function loadMore(portal: Portal, more: Parameters<typeof aFeed>[0], now = noon) {
  const loaded = await importHolidays(deskAt(portal, { kind: 'portal' }, now), { text: aFeed(more), source: 'test' })
  if (!('id' in loaded)) throw new Error(`Not taken: ${JSON.stringify(loaded)}`)
  return loaded
}

/** The row that the queue reads. */
export async function queueRow(portal: Portal, reference: string, controller = 'trafford') {
  const row = await findCase(portal.db, controller, reference)
  if (row === undefined) throw new Error('No such case')
  return row
}

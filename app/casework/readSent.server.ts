import type { Desk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { freshCalendar } from './calendar.server'
import { sayWorking } from './sayWorking.server'

/** What the browser that sent a request may see of it again: which right, when it is due and why then. No person. */
export async function readSent(desk: Desk, controller: string, reference: string) {
  const row = await findCase(desk.db, controller, reference)
  if (row === undefined) return null
  const kase = foldCase(await historyOf(desk.db, row.id))
  const clock = clockOf(kase, await freshCalendar(desk, desk.db))
  return { right: kase.received.right, dueOn: dueOnOf(clock), working: sayWorking(clock, desk.say('en')) }
}

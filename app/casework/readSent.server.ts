import type { Desk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import type { Language } from '~/app/rules/sayDay'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { latestStatement } from '~/db/statements'
import { freshCalendar } from './calendar.server'
import { sayWorking } from './sayWorking.server'

type Asked = { readonly controller: string; readonly references: readonly string[]; readonly language: Language }

/**
 * What the browser that sent a form may see of it again, a request a right: when it is due and why then, and what was
 * asked in their own words. No name, birth date or address. Null where a reference is not the controller's.
 */
export async function readSent(desk: Desk, { controller, references, language }: Asked) {
  const calendar = await freshCalendar(desk, desk.db)
  const read = await Promise.all(
    references.map(async (reference) => {
      const row = await findCase(desk.db, controller, reference)
      if (row === undefined) return null
      const kase = foldCase(await historyOf(desk.db, row.id))
      const clock = clockOf(kase, calendar)
      const { right, receivedOn } = kase.received
      const words =
        (await latestStatement(desk.db, row.id, 'asked')) || (await latestStatement(desk.db, row.id, 'situation'))
      const request = { reference, right, receivedOn, dueOn: dueOnOf(clock), words }
      return { kase, request: { ...request, working: sayWorking(clock, desk.say(language)) } }
    }),
  )
  const found = read.filter((one) => one !== null)
  if (found.length !== references.length || found.length === 0) return null
  return { requests: found.map(({ request }) => request), lacksPapers: lacksPapers(found.map(({ kase }) => kase)) }
}

/** They ask for somebody else, and nothing came with the form that shows they may. Papers lie with its first request. */
const lacksPapers = (cases: readonly Case[]) =>
  cases.some(({ received }) => received.actingAs !== undefined) &&
  !cases.some(({ papers }) => [...papers.values()].some(({ kind }) => kind === 'authority'))

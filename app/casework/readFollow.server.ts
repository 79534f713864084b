import type { Desk } from '~/app/desk.server'
import { openClarification } from '~/app/rules/case/case'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { dueBeforeQuestion, placeOf, timingOf } from '~/app/rules/following'
import { latestStatement, type StatementKind } from '~/db/statements'
import { freshCalendar } from './calendar.server'
import { followedCase } from './follow.server'
import { sayWorking } from './sayWorking.server'

/** How a request stands, for the person who sent it: no name, no date of birth. Null where the session is over. */
export async function readFollow(desk: Desk, session: string) {
  const followed = await followedCase(desk, session)
  if (followed === null) return null
  const { caseId, kase } = followed
  const { controller, reference, right } = kase.received
  const clock = clockOf(kase, await freshCalendar(desk, desk.db))
  const place = placeOf(kase)
  const said = (kind: StatementKind) => latestStatement(desk.db, caseId, kind)
  const open = place === 'waiting-answer' ? openClarification(kase) : undefined
  const welsh = desk.say('cy')
  return {
    controller,
    reference,
    right,
    place,
    timing: timingOf(kase, clock, desk.today),
    wanted: place === 'waiting-identity' ? await said('identity-asked') : null,
    question: open ? { id: open.id, askedOn: open.askedOn, words: await said('clarification-asked') } : null,
    extension:
      kase.extension && !kase.settled ? { on: kase.extension.on, reasons: await said('extension-reason') } : null,
    working: sayWorking(clock, desk.say('en')),
    welsh: {
      summary: welsh('follow.welsh.summary'),
      draft: welsh('follow.welsh.draft'),
      working: sayWorking(clock, welsh).map((step) => step.text),
    },
  }
}

/**
 * What the person's newest answer did to the time. Null where the session is over or no question has been answered last.
 */
export async function readAnswered(desk: Desk, session: string) {
  const followed = await followedCase(desk, session)
  const last = followed?.kase.clarifications.at(-1)
  if (!followed || !last || last.answeredOn === null) return null
  const { kase } = followed
  const calendar = await freshCalendar(desk, desk.db)
  const clock = clockOf(kase, calendar)
  return {
    controller: kase.received.controller,
    reference: kase.received.reference,
    answeredOn: last.answeredOn,
    dueOn: dueOnOf(clock),
    before: dueBeforeQuestion(kase, calendar),
    working: sayWorking(clock, desk.say('en')),
  }
}

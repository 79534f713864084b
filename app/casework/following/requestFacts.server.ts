import type { Desk } from '~/app/desk.server'
import type { Facts } from '~/app/outside/templates.server'
import type { Case } from '~/app/rules/case/case'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import { dueOnOf } from '~/app/rules/clock/label'
import { type Language, sayDay } from '~/app/rules/sayDay'
import { caseById, casesOfSubmission } from '~/db/cases'
import { historyOf } from '~/db/events'

type Letter = { readonly kase: Case; readonly caseId: string }

/**
 * Every request that came out of one form, for the one receipt that it has: its reference, what it is, and when it is
 * due. `hasSeveral` where there is more than one.
 */
export async function requestFacts(desk: Desk, { kase, caseId }: Letter, language: Language): Promise<Facts> {
  const row = await caseById(desk.db, caseId)
  const beside = row?.submission_id ? await casesOfSubmission(desk.db, row.submission_id) : []
  const cases =
    beside.length === 0
      ? [kase]
      : await Promise.all(beside.map(async ({ id }) => foldCase(await historyOf(desk.db, id))))
  return { hasSeveral: cases.length > 1, requests: cases.map((each) => sayRequest(desk, each, language)) }
}

function sayRequest(desk: Desk, kase: Case, language: Language): string {
  const say = desk.say(language)
  const dueOn = dueOnOf(clockOf(kase, desk.calendar.now))
  const { reference, right } = kase.received
  const what = `${reference}: ${say(`follow.facts.asked.${right}`)}.`
  return dueOn === null ? what : `${what} ${say('follow.time.due', { day: sayDay(dueOn, language) })}.`
}

import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { type Case, isWaitingForServices, openSearches, waitsForPerson } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { isOpenTo } from '~/app/rules/case/desk'
import type { Skip } from '~/app/rules/queueChoice'
import { mayBeGiven, Role } from '~/app/rules/roles'
import { emailsOf } from '~/db/chosenCases'
import type { Db } from '~/db/schema'
import { activeStaff, servicesIn } from '~/db/staff'

/** What is to be done to one of many cases, or why nothing. */
export type Plan = { readonly command: Command } | { readonly skip: Skip }
export type Planner = (kase: Case, caseId: string) => Plan

/** Those whom cases may be given to, by name. */
export const assignees = async (db: Db, controller: string) =>
  (await activeStaff(db, controller))
    .filter(({ role }) => mayBeGiven(Role.parse(role)))
    .map(({ id, name }) => ({ id, name }))

/** Gives cases to somebody, or to nobody. */
export const assignPlanner =
  (to: string | null): Planner =>
  ({ desk }) => {
    if (desk.assignedTo === to) return { skip: 'assigned-already' }
    if (to !== null && !isOpenTo(desk.restrictedTo, to)) return { skip: 'not-open-to-them' }
    return { command: { act: 'assign', to } }
  }

/**
 * Reminds whoever a case waits for: the services whose searches are open, where somebody of them has an account, or the
 * person, where they have an address. Nobody is reminded twice in a day.
 */
export async function chasePlanner(desk: StaffDesk, db: Db, caseIds: readonly string[]): Promise<Planner> {
  const [people, emails] = await Promise.all([activeStaff(db, desk.staff.controller), emailsOf(db, caseIds)])
  const answered = new Set(
    people.filter(({ role }) => role === 'contributor').flatMap(({ services }) => servicesIn(services)),
  )
  return (kase, caseId) => {
    const services = isWaitingForServices(kase)
    const reaches = services && openSearches(kase).some(({ source }) => answered.has(source))
    if (reaches) return chased(kase, 'services', desk.today)
    if (waitsForPerson(kase)) return emails.get(caseId) ? chased(kase, 'person', desk.today) : { skip: 'no-address' }
    return { skip: services ? 'no-account' : 'nobody-to-chase' }
  }
}

function chased({ desk }: Case, whom: 'services' | 'person', today: string): Plan {
  const isDone = [...desk.chases.values()].some((chase) => chase.on === today && chase.whom === whom)
  return isDone ? { skip: 'chased-today' } : { command: { act: 'chase', chase: newId(), whom } }
}

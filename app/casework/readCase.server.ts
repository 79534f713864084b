import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import { isOpenTo } from '~/app/rules/case/desk'
import type { Recorded } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import { isObjection } from '~/app/rules/case/residents'
import { AskedRight } from '~/app/rules/case/rights'
import type { Clock } from '~/app/rules/clock/clock'
import type { Person } from '~/app/rules/people'
import type { Register } from '~/app/rules/register/schema'
import { may } from '~/app/rules/roles'
import type { Requester, Wishes } from '~/app/rules/submission'
import { casesOfSubmission, findStaffCase, namesIn } from '~/db/cases'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
import { requesterOf, wishesOf } from '~/db/requesters'
import type { CaseRow } from '~/db/schema'
import { staffNames } from '~/db/staff'
import { latestStatement } from '~/db/statements'
import { settingOf } from './change.server'
import { readingOf } from './project.server'
import { readRegister } from './registers.server'
import { sayWorking } from './sayWorking.server'

/** A case as staff see it. */
export type CaseRead = {
  readonly caseId: string
  readonly kase: Case
  readonly history: readonly Recorded[]
  readonly clock: Clock
  /** What decisions on it rest on, so that a page offers only what would not be refused. */
  readonly setting: Setting
  readonly working: readonly { readonly text: string; readonly source: string }[]
  readonly person: Person
  /** What was asked, or the person's situation where they object. */
  readonly words: string
  readonly requester: Requester | null
  readonly wishes: Wishes
  /** Other requests that came out of the same form. */
  readonly beside: readonly { readonly reference: string; readonly right: AskedRight }[]
  readonly register: Register
  /** Names of the controller's staff by id. */
  readonly staff: ReadonlyMap<string, string>
}

/** A case of the desk's own controller; `not-allowed` for a role that sees no cases, null where there is none. */
export async function readCase(desk: StaffDesk, reference: string): Promise<CaseRead | 'not-allowed' | null> {
  if (!may(desk.staff.role, 'read-cases')) return 'not-allowed'
  const row = await findStaffCase(desk.db, desk.staff, reference)
  const held = await readRegister(desk, desk.staff.controller)
  if (row === undefined || held === null) return null
  const history = await historyOf(desk.db, row.id)
  const kase = foldCase(history)
  const setting = settingOf(desk, kase, await readingOf(desk, desk.db, desk.staff.controller))
  const { clock } = setting
  return {
    caseId: row.id,
    kase,
    history,
    clock,
    setting,
    working: sayWorking(clock, desk.say('en')),
    person: await personOf(desk.db, row.id),
    words: await latestStatement(desk.db, row.id, isObjection(kase.received.right) ? 'situation' : 'asked'),
    requester: await requesterOf(desk.db, row.id),
    wishes: await wishesOf(desk.db, row.id),
    beside: await besideOf(desk, row),
    register: held.register,
    staff: new Map((await staffNames(desk.db, desk.staff.controller)).map((s) => [s.id, s.name])),
  }
}

async function besideOf(desk: StaffDesk, { id, submission_id }: CaseRow) {
  if (submission_id === null) return []
  const all = await casesOfSubmission(desk.db, submission_id)
  return all
    .filter((row) => row.id !== id && isOpenTo(namesIn(row.restricted_to), desk.staff.id))
    .map(({ reference, right_asked }) => ({ reference, right: AskedRight.parse(right_asked) }))
}

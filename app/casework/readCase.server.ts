import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import type { Setting } from '~/app/rules/case/commands'
import type { Recorded } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import type { Clock } from '~/app/rules/clock/clock'
import { may, type Person } from '~/app/rules/people'
import type { Register } from '~/app/rules/register/schema'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { personOf } from '~/db/people'
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
  readonly register: Register
  /** Names of the controller's staff by id. */
  readonly staff: ReadonlyMap<string, string>
}

/** A case of the desk's own controller; `not-allowed` for a role that sees no cases, null where there is none. */
export async function readCase(desk: StaffDesk, reference: string): Promise<CaseRead | 'not-allowed' | null> {
  if (!may(desk.staff.role, 'read-cases')) return 'not-allowed'
  const row = await findCase(desk.db, desk.staff.controller, reference)
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
    words: await latestStatement(desk.db, row.id, kase.received.right === 'access' ? 'asked' : 'situation'),
    register: held.register,
    staff: new Map((await staffNames(desk.db, desk.staff.controller)).map((s) => [s.id, s.name])),
  }
}

import type { Desk, StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { targetName } from '~/app/rules/objection'
import type { Activity } from '~/app/rules/register/schema'
import { isSamePerson, StandingKind, sameMail, type Use, type Whom } from '~/app/rules/standing'
import { namesIn } from '~/db/cases'
import { personOf } from '~/db/people'
import { standingLike } from '~/db/standingObjections'
import { readRegister } from '../registers.server'

/** An objection that stands, as staff read it. */
export type Standing = Use & {
  readonly caseId: string
  /** Null where the case is restricted to others: that the objection stands is told all the same. */
  readonly reference: string | null
  /** What it is to, in the register's words. */
  readonly to: string
  readonly result: 'upheld' | 'partly'
  readonly from: string
}

/** What the person of a case has objected to with success, on whichever case of the desk's own controller. */
export const standingFor = async (desk: StaffDesk, caseId: string): Promise<readonly Standing[]> =>
  standingOf(desk, await personOf(desk.db, caseId))

/** What somebody has objected to with success, with the desk's own controller. */
export async function standingOf(desk: StaffDesk, whom: Whom): Promise<readonly Standing[]> {
  const { controller } = desk.staff
  const look = { controller, dateOfBirth: whom.dateOfBirth, email: sameMail(whom.email) }
  const rows = (await standingLike(desk.db, look)).filter((row) => isSamePerson(whomOf(row), whom))
  const activities = await activitiesOf(desk, controller)
  return rows.map((row) => saidOf(desk, row, activities))
}

type Row = Awaited<ReturnType<typeof standingLike>>[number]

export function saidOf(desk: StaffDesk, row: Row, activities: readonly Activity[]): Standing {
  const kind = StandingKind.parse(row.kind)
  return {
    caseId: row.case_id,
    reference: isOpenTo(namesIn(row.restricted_to), desk.staff.id) ? row.reference : null,
    kind,
    activity: row.activity,
    target: row.target,
    to: sayUse(activities, { kind, activity: row.activity, target: row.target }),
    result: row.result === 'partly' ? 'partly' : 'upheld',
    from: row.from_on,
  }
}

/** A use in the register's words: of a recipient or of research also for which activity. */
export function sayUse(activities: readonly Activity[], { kind, activity, target }: Use): string {
  if (kind === 'marketing' || activity === null || target === null) return 'Direct marketing'
  const name = targetName(activities, { kind, activity, id: target })
  const title = activities.find(({ id }) => id === activity)?.title ?? activity
  return {
    activity: name,
    recipient: `Giving information to ${name}, for: ${title}`,
    research: `Research: ${name}, for: ${title}`,
  }[kind]
}

export const activitiesOf = async (desk: Desk, controller: string): Promise<readonly Activity[]> =>
  (await readRegister(desk, controller))?.register.activities ?? []

const whomOf = ({ name, former_names, date_of_birth, email }: Row): Whom => ({
  name,
  formerNames: former_names,
  dateOfBirth: date_of_birth,
  email,
})

import type { StaffDesk } from '~/app/desk.server'
import { csvOf } from '~/app/pack/dataCopy/csv'
import { may } from '~/app/rules/roles'
import { staffNames } from '~/db/staff'
import { lastChecks, type StandingFilter, standingObjections } from '~/db/standingObjections'
import { noteCheck } from './checkUse.server'
import { activitiesOf, type Standing, saidOf } from './standingFor.server'

/** An objection of the list, with whose it is where the case is open to whoever reads. */
export type Listed = Standing & { readonly name: string | null; readonly endedOn: string | null }

type Filter = Omit<StandingFilter, 'limit'>

/** What the page of standing objections lists; null for a role that sees no queue. */
export async function readStanding(desk: StaffDesk, filter: Filter) {
  if (!may(desk.staff.role, 'see-queue')) return null
  const { controller } = desk.staff
  const [activities, names, checks] = await Promise.all([
    activitiesOf(desk, controller),
    staffNames(desk.db, controller),
    lastChecks(desk.db, controller, 20),
  ])
  const rows = await standingObjections(desk.db, controller, { ...filter, limit: longest + 1 })
  const listed = rows.slice(0, longest).map((row): Listed => {
    const said = saidOf(desk, row, activities)
    return { ...said, name: said.reference === null ? null : row.name, endedOn: row.ended_on }
  })
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return {
    activities,
    listed,
    isMore: rows.length > longest,
    checks: checks.map(({ id, kind, at, by_id }) => ({ id, kind, at, by: nameOf.get(by_id) ?? 'Staff' })),
  }
}

const longest = 500
const mostExported = 100_000

/**
 * Every objection that stands, for services to check their lists against; null where a role may not take lists out. Cases
 * that are restricted to others are left out, and it is noted who took it.
 */
export async function exportStanding(desk: StaffDesk): Promise<string | null> {
  if (!may(desk.staff.role, 'export-cases')) return null
  const { controller } = desk.staff
  const activities = await activitiesOf(desk, controller)
  const every = { kind: null, activity: null, ended: false, limit: mostExported }
  const rows = (await standingObjections(desk.db, controller, every)).map((row) => ({
    row,
    said: saidOf(desk, row, activities),
  }))
  const open = rows.filter(({ said }) => said.reference !== null)
  await noteCheck(desk, 'export', [...new Set(open.map(({ row }) => row.case_id))])
  return csvOf([
    ['Name', 'Date of birth', 'Email', 'Objects to', 'Result', 'From', 'Case'],
    ...open.map(({ row, said }) => [
      row.name,
      row.date_of_birth,
      row.email,
      said.to,
      said.result === 'partly' ? 'Upheld in part' : 'Upheld',
      said.from,
      row.reference,
    ]),
  ])
}

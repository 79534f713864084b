import type { StaffDesk } from '~/app/desk.server'
import { trendWeeks } from '~/app/rules/reports/backlog'
import { type Period, yearsUpTo } from '~/app/rules/reports/period'
import { type ReportId, reports, reportTables } from '~/app/rules/reports/reports'
import type { ReportTable } from '~/app/rules/reports/table'
import { weeksUpTo } from '~/app/rules/reports/weeks'
import { may } from '~/app/rules/roles'
import { figuresSince, staffNames } from '~/db/figures'
import { readRegister } from '../registers.server'

export type AskedReport = {
  readonly period: Period
  /** Small numbers of the published report as they are. */
  readonly internal: boolean
}

export type ReportRead = {
  readonly id: ReportId
  readonly title: string
  readonly tables: readonly ReportTable[]
}

/** A report over the cases of one's own controller; null for a role that reads none. */
export async function readReport(desk: StaffDesk, id: ReportId, asked: AskedReport): Promise<ReportRead | null> {
  const { role, controller } = desk.staff
  if (!may(role, 'read-reports')) return null
  const rows = await figuresSince(desk.db, controller, firstDayOf(id, desk, asked.period))
  const [sources, people] = await Promise.all([
    sourceNames(desk),
    may(role, 'read-work-by-person') ? staffNames(desk.db, controller) : null,
  ])
  const exemptions = new Map(desk.exemptions.map(({ id, title }) => [id, title]))
  const tables = reportTables(id, rows, {
    ...asked,
    today: desk.today,
    sourceName: (source) => sources.get(source) ?? source,
    exemptionName: (exemption) => exemptions.get(exemption) ?? exemption,
    personName: people === null ? null : (person) => people.get(person) ?? 'Somebody who has left',
  })
  return { id, title: reports[id].title, tables }
}

/** The first day that any of a report's tables counts something of. */
function firstDayOf(id: ReportId, { today }: StaffDesk, { from }: Period): string {
  switch (id) {
    case 'backlog':
    case 'weekly':
      return weeksUpTo(today, trendWeeks)[0]?.from ?? today
    case 'questions':
      return yearsUpTo(today)[0]?.from ?? today
    default:
      return from
  }
}

/** Services as the register names them. */
async function sourceNames(desk: StaffDesk): Promise<ReadonlyMap<string, string>> {
  const held = await readRegister(desk, desk.staff.controller)
  const sources = held?.register.activities.flatMap((activity) => activity.sources) ?? []
  return new Map(sources.map(({ id, name }) => [id, name]))
}

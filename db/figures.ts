import type { InsertObject } from 'kysely'
import { z } from 'zod'
import { ComplaintResult } from '~/app/rules/case/desk'
import { Channel, ObjectionResult, Outcome } from '~/app/rules/case/events'
import { DecisionResult } from '~/app/rules/case/residents'
import { AskedRight } from '~/app/rules/case/rights'
import { Nation } from '~/app/rules/clock/holidays'
import type { Figures } from '~/app/rules/reports/figures'
import { inChunks } from './chunks'
import type { Db, Schema } from './schema'
import type { FiguresRow } from './schemaReports'

/** After all days: a case that is open belongs to every report. */
const stillOpen = '9999-12-31'

/** The figures of cases, in place of those before. Belongs in the transaction of the events that they follow from. */
export async function saveAllFigures(db: Db, figures: readonly Figures[]): Promise<void> {
  for (const some of inChunks(figures.map(rowOf))) {
    await db
      .insertInto('figures')
      .values([...some])
      .onConflict((oc) =>
        oc.column('case_id').doUpdateSet((eb) => {
          const columns = Object.keys(some[0] ?? {}).filter((column) => column !== 'case_id') as (keyof FiguresRow)[]
          const written = columns.map((column) => [column, eb.ref(`excluded.${column}`)])
          return Object.fromEntries(written) as Partial<InsertObject<Schema, 'figures'>>
        }),
      )
      .execute()
  }
}

/** Cases of a controller that something can be counted of on a day or after it: all that are open are among them. */
export async function figuresSince(db: Db, controller: string, from: string): Promise<readonly Figures[]> {
  return (await figuresQuery(db, controller, from).execute()).map(figuresIn)
}

export const figuresQuery = (db: Db, controller: string, from: string) =>
  db.selectFrom('figures').selectAll().where('controller', '=', controller).where('last_on', '>=', from)

export const figuresOfCases = (db: Db, caseIds: readonly string[]) =>
  db.selectFrom('figures').selectAll().where('case_id', 'in', caseIds).execute()

/** The names of a controller's members of staff, those who have left too, by their ids. */
export const staffNames = async (db: Db, controller: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('controller', '=', controller).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Figures as their row holds them. */
export const rowOf = (figures: Figures): FiguresRow => ({
  case_id: figures.caseId,
  controller: figures.controller,
  last_on: lastDayOf(figures),
  received_on: figures.receivedOn,
  right_asked: figures.right,
  nation: figures.nation,
  channel: figures.channel,
  started_on: figures.startedOn,
  due_on: figures.dueOn,
  paused_on: figures.pausedOn,
  paused_days: figures.pausedDays,
  extended_on: figures.extendedOn,
  settled_on: figures.settledOn,
  closed_on: figures.closedOn,
  outcome: figures.outcome,
  imported: figures.imported ? 1 : 0,
  taken_back: figures.takenBack ? 1 : 0,
  state: figures.state,
  assigned_to: figures.assignedTo,
  stays: JSON.stringify(figures.stays),
  complaints: JSON.stringify(figures.complaints),
  objected_on: figures.objectedOn,
  objection: figures.objection,
  decided_on: figures.decidedOn,
  decision: figures.decision,
  exemptions: JSON.stringify(figures.exemptions),
  pages_read: figures.pagesRead,
  pages_hidden: figures.pagesHidden,
  pack_pages: figures.packPages,
  reviews: JSON.stringify(figures.reviews),
  searches: JSON.stringify(figures.searches),
})

/** Open for reports is also what waits for a review's end or the answer to a complaint. */
function lastDayOf(figures: Figures): string {
  const { takenBack, settledOn, complaints, reviews, searches } = figures
  if (takenBack) return figures.receivedOn
  const waits =
    complaints.some(({ answeredOn }) => answeredOn === null) || reviews.some(({ endedOn }) => endedOn === null)
  if (settledOn === null || waits) return stillOpen
  const days = [
    settledOn,
    figures.closedOn,
    figures.objectedOn,
    figures.decidedOn,
    ...complaints.flatMap((each) => [each.receivedOn, each.acknowledgedOn, each.answeredOn]),
    ...reviews.map(({ endedOn }) => endedOn),
    ...searches.map(({ answeredOn }) => answeredOn),
  ]
  return days.reduce((last: string, day) => (day !== null && day > last ? day : last), figures.receivedOn)
}

const day = z.string().nullable()
const Kept = {
  stays: z.array(z.object({ state: z.string(), from: z.string(), to: day })),
  complaints: z.array(
    z.object({
      receivedOn: z.string(),
      acknowledgeBy: z.string(),
      acknowledgedOn: day,
      answeredOn: day,
      result: ComplaintResult.nullable(),
    }),
  ),
  exemptions: z.record(z.string(), z.number()),
  reviews: z.array(
    z.object({ openedOn: z.string(), endedOn: day, result: z.enum(['answered-again', 'nothing-more']).nullable() }),
  ),
  searches: z.array(z.object({ source: z.string(), openedOn: z.string(), answeredOn: day })),
}

const figuresIn = (row: FiguresRow): Figures => ({
  caseId: row.case_id,
  controller: row.controller,
  receivedOn: row.received_on,
  right: AskedRight.parse(row.right_asked),
  nation: Nation.parse(row.nation),
  channel: Channel.parse(row.channel),
  startedOn: row.started_on,
  dueOn: row.due_on,
  pausedOn: row.paused_on,
  pausedDays: row.paused_days,
  extendedOn: row.extended_on,
  settledOn: row.settled_on,
  closedOn: row.closed_on,
  outcome: Outcome.nullable().parse(row.outcome),
  imported: row.imported === 1,
  takenBack: row.taken_back === 1,
  state: row.state,
  assignedTo: row.assigned_to,
  stays: Kept.stays.parse(JSON.parse(row.stays)),
  complaints: Kept.complaints.parse(JSON.parse(row.complaints)),
  objectedOn: row.objected_on,
  objection: ObjectionResult.nullable().parse(row.objection),
  decidedOn: row.decided_on,
  decision: DecisionResult.nullable().parse(row.decision),
  exemptions: Kept.exemptions.parse(JSON.parse(row.exemptions)),
  pagesRead: row.pages_read,
  pagesHidden: row.pages_hidden,
  packPages: row.pack_pages,
  reviews: Kept.reviews.parse(JSON.parse(row.reviews)),
  searches: Kept.searches.parse(JSON.parse(row.searches)),
})

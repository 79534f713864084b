import { isOpenTo } from '~/app/rules/case/desk'
import { namesIn } from './cases'
import type { CaseRow, Db } from './schema'

/** A case as a line of the queue. */
export type QueueEntry = Pick<
  CaseRow,
  | 'id'
  | 'reference'
  | 'right_asked'
  | 'received_on'
  | 'due_on'
  | 'paused_on'
  | 'waiting_for'
  | 'settled_on'
  | 'closed_on'
  | 'state'
  | 'next_step'
  | 'assigned_to'
  | 'restricted_to'
  | 'seq'
> & {
  /** Null where the case isn't open to whoever reads. */
  readonly subject_name: string | null
  readonly assigned_name: string | null
}

type Wanted = { readonly caseIds: readonly string[]; readonly me: string }

/** Cases as lines of the queue, in the order of their ids, for a member of staff. */
export async function entriesOf(db: Db, { caseIds, me }: Wanted): Promise<readonly QueueEntry[]> {
  if (caseIds.length === 0) return []
  const rows = new Map((await entriesQuery(db, caseIds).execute()).map((row) => [row.id, row]))
  return caseIds.flatMap((id) => rows.get(id) ?? []).map((row) => entryFor(me, row))
}

/** A line as a member of staff may see it. */
export const entryFor = (me: string, row: QueueEntry): QueueEntry =>
  isOpenTo(namesIn(row.restricted_to), me) ? row : { ...row, subject_name: null }

export const entryColumns = [
  'cases.id',
  'cases.reference',
  'cases.right_asked',
  'cases.received_on',
  'cases.due_on',
  'cases.paused_on',
  'cases.waiting_for',
  'cases.settled_on',
  'cases.closed_on',
  'cases.state',
  'cases.next_step',
  'cases.assigned_to',
  'cases.restricted_to',
  'cases.seq',
  'people.name as subject_name',
  'staff.name as assigned_name',
] as const

export const entriesQuery = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('cases')
    .leftJoin('people', 'people.case_id', 'cases.id')
    .leftJoin('staff', 'staff.id', 'cases.assigned_to')
    .select(entryColumns)
    .where('cases.id', 'in', [...caseIds])

import { addDays } from '~/app/rules/day'
import type { QueueAsk, QueueBucket, QueueView } from '~/app/rules/queue'
import { every } from './queueCounts'
import { entryColumns, entryFor, type QueueEntry } from './queueEntries'
import { ranks } from './queueRows'
import type { Db } from './schema'

export type Asked = {
  readonly controller: string
  /** The member of staff who reads. */
  readonly me: string
  readonly today: string
  readonly ask: QueueAsk
}

export type QueuePage = {
  readonly rows: readonly QueueEntry[]
  /** For `after` and `before` of the ask: null where there is nothing that way. */
  readonly next: string | null
  readonly previous: string | null
}

type Limited = Asked & { readonly limit: number }

/**
 * One page of a view. Read from a place in the order, never by counting: so that no case is left out or shown twice
 * because others came or went between two pages. A place with nothing beyond it gives the first page.
 */
export async function readQueuePage(db: Db, asked: Limited): Promise<QueuePage> {
  const { ask, limit, me } = asked
  const found = await linesQuery(db, asked).execute()
  const isPlaced = ask.after !== null || ask.before !== null
  if (found.length === 0 && isPlaced) {
    return readQueuePage(db, { ...asked, ask: { ...ask, after: null, before: null } })
  }
  const isMore = found.length > limit
  // A join keeps no order: the cases of a page are put in theirs here.
  found.sort((one, other) => (one.place < other.place === (ask.descending === isBackwards(ask)) ? -1 : 1))
  const kept = isBackwards(ask) ? found.slice(0, limit).toReversed() : found.slice(0, limit)
  const rows = kept.map(({ place: _, ...row }) => entryFor(me, row))
  const first = kept[0]?.place ?? null
  const last = kept.at(-1)?.place ?? null
  return isBackwards(ask)
    ? { rows, next: last, previous: isMore ? first : null }
    : { rows, next: isMore ? last : null, previous: isPlaced ? first : null }
}

/** Ids of every case of a view in its order, up to a limit: for export, and to choose them all. */
export async function caseIdsOf(db: Db, asked: Limited): Promise<readonly string[]> {
  const whole = { ...asked, ask: { ...asked.ask, after: null, before: null } }
  return (await viewQuery(db, whole).limit(asked.limit).execute()).map(({ case_id }) => case_id)
}

/** The lines of a page in one question, its cases found before anything else is. */
export const linesQuery = (db: Db, asked: Limited) =>
  db
    .selectFrom(pageQuery(db, asked).as('page'))
    .innerJoin('cases', 'cases.id', 'page.case_id')
    .leftJoin('people', 'people.case_id', 'cases.id')
    .leftJoin('staff', 'staff.id', 'cases.assigned_to')
    .select(entryColumns)
    .select('page.place')

export const pageQuery = (db: Db, asked: Limited) => viewQuery(db, asked).limit(asked.limit + 1)

const isBackwards = ({ before, after }: QueueAsk) => before !== null && after === null

function viewQuery(db: Db, { controller, me, today, ask }: Asked) {
  const place = ask.sort === 'due' ? 'by_due' : 'by_received'
  const { bucket, assignee, from, to } = lying(ask.view, { me, today })
  const isUpwards = ask.descending === isBackwards(ask)
  let query = db
    .selectFrom('queue')
    .select(['case_id', `${place} as place`])
    .where('controller', '=', controller)
    .where('bucket', '=', bucket)
  if (assignee !== undefined) query = query.where('assignee', '=', assignee)
  if (ask.assignedTo !== null) query = query.where('assignee', '=', ask.assignedTo)
  if (ask.right !== null) query = query.where('right_asked', '=', ask.right)
  if (ask.state !== null) query = query.where('state', '=', ask.state)
  const edge = ask.after ?? ask.before
  // A stretch that a page's place cuts short is said by the nearer end alone: SQLite plans badly for two.
  const isWithin = place === 'by_due' && edge !== null
  if (from !== undefined && !(isWithin && isUpwards && edge >= from)) query = query.where('by_due', '>=', from)
  if (to !== undefined && !(isWithin && !isUpwards && edge <= to)) query = query.where('by_due', '<', to)
  if (edge !== null) query = query.where(place, isUpwards ? '>' : '<', edge)
  return query.orderBy(place, isUpwards ? 'asc' : 'desc')
}

type Lying = {
  readonly bucket: QueueBucket
  readonly assignee?: string
  readonly from?: string
  readonly to?: string
}

/** In which pile the cases of a view lie, and which stretch of it they are. */
function lying(view: QueueView, { me, today }: { readonly me: string; readonly today: string }): Lying {
  const due = (day: string) => `${ranks.running} ${day}`
  switch (view) {
    case 'mine':
      return { bucket: 'open', assignee: me }
    case 'team':
      return { bucket: 'open' }
    case 'unassigned':
      return { bucket: 'open', assignee: '' }
    case 'due-this-week':
      return { bucket: 'open', from: due(today), to: due(addDays(today, 7)) }
    case 'overdue':
      return { bucket: 'open', from: due(''), to: due(today) }
    case 'paused':
      return { bucket: 'paused' }
    case 'waiting-for-service':
      return { bucket: 'service' }
    case 'ready-for-review':
      return { bucket: 'review' }
    case 'complaints':
      return { bucket: 'complaint' }
  }
}

/** How many cases each view has, under the filters that are set. Read from counts that are kept: no case is looked at. */
export async function countViews(db: Db, asked: Asked): Promise<Readonly<Record<QueueView, number>>> {
  const { me, ask } = asked
  const counts = await countsQuery(db, asked).execute()
  const whole = ask.assignedTo ?? every
  const of = (assignee: string, bucket: QueueBucket) =>
    counts.find((count) => count.assignee === assignee && count.bucket === bucket) ?? none
  const isAmong = (assignee: string) => ask.assignedTo === null || ask.assignedTo === assignee
  return {
    mine: isAmong(me) ? of(me, 'open').all : 0,
    team: of(whole, 'open').all,
    unassigned: isAmong('') ? of('', 'open').all : 0,
    'due-this-week': of(whole, 'open').soon,
    overdue: of(whole, 'open').late,
    paused: of(whole, 'paused').all,
    'waiting-for-service': of(whole, 'service').all,
    'ready-for-review': of(whole, 'review').all,
    complaints: of(whole, 'complaint').all,
  }
}

const none = { all: 0, late: 0, soon: 0 } as const

/** The counts of the views: sums over the days of open cases, a few hundred rows however many cases there are. */
export const countsQuery = (db: Db, { controller, me, today, ask }: Asked) =>
  db
    .selectFrom('queue_counts')
    .select(['assignee', 'bucket'])
    .select(({ fn, eb, case: when }) => [
      fn.sum<number>('n').as('all'),
      fn
        .sum<number>(
          when()
            .when(eb('day', '!=', '').and('day', '<', today))
            .then(eb.ref('n'))
            .else(0)
            .end(),
        )
        .as('late'),
      fn
        .sum<number>(
          when()
            .when(eb('day', '>=', today).and('day', '<', addDays(today, 7)))
            .then(eb.ref('n'))
            .else(0)
            .end(),
        )
        .as('soon'),
    ])
    .where('controller', '=', controller)
    .where('assignee', 'in', ask.assignedTo === null ? [every, me, ''] : [ask.assignedTo])
    .where('right_asked', '=', ask.right ?? every)
    .where('state', '=', ask.state ?? every)
    .groupBy(['assignee', 'bucket'])

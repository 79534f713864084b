import SQLite from 'better-sqlite3'
import pg from 'pg'
import { addDays } from '~/app/rules/day'
import type { QueueView } from '~/app/rules/queue'
import type { Asked } from '~/db/queue'

/** A page of a view and the counts of all, as somebody would ask for them by hand, on the driver itself. */
export type Bare = {
  readonly view: (asked: Asked, limit: number) => Promise<void>
  readonly close: () => Promise<void>
}

export async function bareQueries(url: string): Promise<Bare> {
  if (!url.startsWith('sqlite:')) {
    const pool = new pg.Pool({ connectionString: url, max: 1 })
    // Unheard, a server that stops before its last connection is closed would end the bench.
    pool.on('error', () => {})
    const ask = async (query: string, values: readonly unknown[]) => {
      const numbered = query.split('?').reduce((before, after, n) => `${before}$${n}${after}`)
      await pool.query({ text: numbered, values: [...values] })
    }
    return { view: (asked, limit) => inBare(ask, asked, limit), close: () => pool.end() }
  }
  const database = new SQLite(url.slice('sqlite:'.length))
  const ask = async (query: string, values: readonly unknown[]) => void database.prepare(query).all(...values)
  return { view: (asked, limit) => inBare(ask, asked, limit), close: async () => void database.close() }
}

type AskBare = (query: string, values: readonly unknown[]) => Promise<void>

async function inBare(ask: AskBare, { controller, me, today, ask: { view } }: Asked, limit: number): Promise<void> {
  const { where, values } = whereOf(view, { me, today })
  await ask(
    `select c.id, c.reference, c.right_asked, c.received_on, c.due_on, c.paused_on, c.waiting_for, c.settled_on,
      c.closed_on, c.state, c.next_step, c.assigned_to, c.restricted_to, c.seq, p.name, s.name as assigned_name
    from (select case_id, by_due from queue where controller = ? and ${where} order by by_due limit ${limit + 1}) q
    join cases c on c.id = q.case_id
    left join people p on p.case_id = c.id
    left join staff s on s.id = c.assigned_to
    order by q.by_due`,
    [controller, ...values],
  )
  await ask(
    `select bucket, assignee, sum(n), sum(case when day <> '' and day < ? then n else 0 end),
      sum(case when day between ? and ? then n else 0 end)
    from queue_counts
    where controller = ? and assignee in ('*', '', ?) and right_asked = '*' and state = '*'
    group by bucket, assignee`,
    [today, today, addDays(today, 6), controller, me],
  )
}

function whereOf(view: QueueView, { me, today }: { readonly me: string; readonly today: string }) {
  switch (view) {
    case 'mine':
      return { where: `bucket = 'open' and assignee = ?`, values: [me] }
    case 'team':
      return { where: `bucket = 'open'`, values: [] }
    case 'unassigned':
      return { where: `bucket = 'open' and assignee = ''`, values: [] }
    case 'due-this-week':
      return {
        where: `bucket = 'open' and by_due >= ? and by_due < ?`,
        values: [`0 ${today}`, `0 ${addDays(today, 7)}`],
      }
    case 'overdue':
      return { where: `bucket = 'open' and by_due >= '0 ' and by_due < ?`, values: [`0 ${today}`] }
    case 'paused':
      return { where: `bucket = 'paused'`, values: [] }
    case 'waiting-for-service':
      return { where: `bucket = 'service'`, values: [] }
    case 'ready-for-review':
      return { where: `bucket = 'review'`, values: [] }
    case 'complaints':
      return { where: `bucket = 'complaint'`, values: [] }
  }
}

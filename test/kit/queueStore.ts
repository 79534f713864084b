import { sql } from 'kysely'
import type { Portal } from '~/app/desk.server'
import { addDays } from '~/app/rules/day'
import { mendCounts } from '~/db/queueCounts'

/** A team of so many, the reader of the bench among them: `officer-0`. */
const team = 40

type Filled = { readonly cases: number; readonly today: string; readonly me: string }

/**
 * A store of many cases of one controller, as years of work leave it: 15 in 100 are open, most of these with their time
 * running, some late, some standing still, some answered. Only what the queue reads is written, and in a few statements.
 */
export async function fillQueueStore({ db }: Pick<Portal, 'db'>, { cases, today, me }: Filled): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`create temporary table days (k integer primary key, day text not null)`.execute(trx)
    const days = Array.from({ length: 400 }, (_, k) => sql`(${k}, ${addDays(today, k - 250)})`)
    await sql`insert into days (k, day) values ${sql.join(days)}`.execute(trx)
    // Each column of dice falls on its own prime, so that none goes with another.
    await sql`create temporary table n as
      with recursive n (i) as (select cast(1 as bigint) union all select i + 1 from n where i < ${cases})
      select i, substr(cast(1000000000000 + i as text), 2) as id,
        (i * 7919) % 100 < 15 as is_open,
        cast((i * 104729) % 101 as integer) as standing,
        cast((i * 1299709) % 1000 as integer) as due,
        cast((i * 15485863) % 103 as integer) as who,
        cast((i * 32452843) % 107 as integer) as asked,
        cast((i * 49979687) % 109 as integer) as stage
      from n`.execute(trx)
    // Due from 20 days ago to 90 ahead, as a month or three after they came; closed ones long ago.
    await sql`insert into cases (id, controller, reference, right_asked, state, next_step, received_on, due_on, paused_on,
        waiting_for, settled_on, closed_on, seq, calendar, settings, assigned_to)
      select n.id, 'trafford', 'TRA-' || substr(n.id, 5, 4) || '-' || substr(n.id, 9, 4),
        case when asked < 70 then 'access' when asked < 80 then 'erasure' when asked < 90 then 'objection'
          else 'rectification' end,
        case when not is_open then 'closed' when standing >= 90 then 'released' when stage < 50 then 'gathering'
          when stage < 80 then 'redacting' when stage < 106 then 'deciding' else 'review' end,
        'search', came.day,
        case when not is_open or standing < 75 or standing >= 90 then falls.day end,
        case when is_open and standing between 75 and 84 then falls.day end,
        case when is_open and standing between 85 and 89 then 'identity' end,
        case when not is_open or standing >= 90 then came.day end,
        case when not is_open then came.day end,
        9, 1, 1,
        case when who = 0 then ${me} when who < 80 then 'officer-' || cast(who % ${team} as text) end
      from n
      join days falls on falls.k = case when is_open then 230 + due % 110 else due % 200 + 31 end
      join days came on came.k = case when is_open then 199 + due % 110 else due % 200 end`.execute(trx)
    await sql`insert into people (case_id, name, date_of_birth, address, postcode, email)
      select id, 'Marged ' || cast(i % 50021 as text), '1987-05-14', '4 Invented Row', 'M33 0AA', 'x@example.org'
      from n`.execute(trx)
    await putInPiles(trx, 'open', sql`closed_on is null`)
    await putInPiles(
      trx,
      'paused',
      sql`closed_on is null and settled_on is null and (paused_on is not null or waiting_for is not null)`,
    )
    await putInPiles(trx, 'service', sql`closed_on is null and state = 'gathering' and substr(id, 12, 1) < '5'`)
    await putInPiles(trx, 'review', sql`closed_on is null and state = 'review'`)
    await putInPiles(trx, 'complaint', sql`substr(id, 11, 2) = '77'`)
    await mendCounts(trx)
    for (const word of [
      sql`'marged'`,
      sql`cast(i % 50021 as text)`,
      sql`'tra' || substr(id, 5)`,
      sql`case when i % 100 = 0 then 'smith' else 'street' || cast(i % 3001 as text) end`,
    ]) {
      await sql`insert into search_words (controller, word, case_id)
        select 'trafford', ${word}, id from n order by 2, 3`.execute(trx)
    }
    await sql`drop table n`.execute(trx)
    await sql`drop table days`.execute(trx)
  })
  await sql`analyze`.execute(db)
}

/** As `queueRowsOf` would. */
const putInPiles = (db: Portal['db'], bucket: string, where: ReturnType<typeof sql>) =>
  sql`insert into queue (case_id, bucket, controller, assignee, right_asked, state, day, by_due, by_received)
    select id, ${bucket}, controller, coalesce(assigned_to, ''), right_asked, state,
      case when ${bucket} = 'open' and settled_on is null and due_on is not null then due_on else '' end,
      case when settled_on is not null then '3' when due_on is not null then '0' when paused_on is not null then '1'
        else '2' end || ' ' || coalesce(due_on, paused_on, '') || ' ' || received_on || ' ' || id,
      received_on || ' ' || id
    from cases where ${where}`.execute(db)

import type { Kysely, Migration } from 'kysely'

/** What time does: pauses and targets on the queue's row, reminders, bank holidays and settings by version. */
export const clock: Migration = {
  async up(db: Kysely<unknown>) {
    const table = (name: string) => db.schema.createTable(name)

    for (const column of ['target_on', 'paused_on', 'waiting_for', 'settled_on']) {
      await db.schema.alterTable('cases').addColumn(column, 'text').execute()
    }
    // Nothing was read by a version of either yet: 0 comes before the first, so that every open case is read again.
    for (const column of ['calendar', 'settings']) {
      await db.schema
        .alterTable('cases')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
        .execute()
    }
    await db.schema.createIndex('cases_calendar').on('cases').columns(['settled_on', 'calendar']).execute()
    await db.schema.createIndex('cases_settings').on('cases').columns(['controller', 'closed_on', 'settings']).execute()

    await table('watches')
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('for_day', 'text', (c) => c.notNull())
      .addColumn('watch_on', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('watches_pk', ['case_id', 'kind', 'about', 'for_day'])
      .execute()
    // The sweep reads what is due from the front of this, and nothing else.
    await db.schema
      .createIndex('watches_due')
      .on('watches')
      .columns(['watch_on', 'case_id', 'kind', 'about', 'for_day'])
      .execute()

    await table('digests')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      // The controller and kind of a digest that is still filled, so that there is only one; null once it is ready.
      .addColumn('open_key', 'text', (c) => c.unique())
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .addColumn('ready_at', 'text')
      .addColumn('leased_until', 'text')
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('sent_at', 'text')
      .addColumn('given_up_at', 'text')
      .addColumn('fault', 'text')
      .execute()
    await db.schema
      .createIndex('digests_waiting')
      .on('digests')
      .columns(['sent_at', 'given_up_at', 'ready_at'])
      .execute()

    await table('digest_lines')
      .addColumn('digest_id', 'text', (c) => c.notNull().references('digests.id'))
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('digest_lines_pk', ['digest_id', 'case_id', 'seq'])
      .execute()

    await table('calendars')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('version', 'integer', (c) => c.notNull().unique())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('loaded_at', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text')
      .addColumn('leased_until', 'text')
      .addColumn('applied_at', 'text')
      .execute()

    await table('settings')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('payload', 'text', (c) => c.notNull())
      .addColumn('changed_at', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text')
      .addColumn('leased_until', 'text')
      .addColumn('applied_at', 'text')
      .addUniqueConstraint('settings_version', ['controller', 'version'])
      .execute()

    await table('follow_links')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
  },
}

import { type Kysely, type Migration, sql } from 'kysely'

/** One row of figures a case. */
export const reports: Migration = {
  up: async (db: Kysely<unknown>) => {
    let table = db.schema.createTable('figures').addColumn('case_id', 'text', (c) => c.primaryKey())
    for (const column of [
      'controller',
      'last_on',
      'received_on',
      'right_asked',
      'nation',
      'channel',
      'state',
      'stays',
      'complaints',
      'exemptions',
      'reviews',
      'searches',
    ]) {
      table = table.addColumn(column, 'text', (c) => c.notNull())
    }
    for (const column of [
      'started_on',
      'due_on',
      'paused_on',
      'extended_on',
      'settled_on',
      'closed_on',
      'outcome',
      'assigned_to',
      'objected_on',
      'objection',
      'decided_on',
      'decision',
    ]) {
      table = table.addColumn(column, 'text')
    }
    for (const column of ['paused_days', 'imported', 'taken_back', 'pages_read', 'pages_hidden']) {
      table = table.addColumn(column, 'integer', (c) => c.notNull())
    }
    await table.addColumn('pack_pages', 'integer').execute()
    await db.schema.createIndex('figures_last').on('figures').columns(['controller', 'last_on']).execute()
    // Cases from before have no figures: each is read once more, as after new bank holidays.
    await sql`update cases set calendar = 0, settled_on = null`.execute(db)
    await sql`update calendars set applied_at = null, leased_until = null
      where version = (select max(version) from calendars)`.execute(db)
  },
}

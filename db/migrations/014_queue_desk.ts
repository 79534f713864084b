import type { Kysely, Migration } from 'kysely'

/** Saved views, calendar feeds, acts on many cases with what they came to, and who took lists out. */
export const queueDesk: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('saved_views')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('owner_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('ask', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('shared_at', 'text')
      .execute()
    await db.schema.createIndex('saved_views_owner').on('saved_views').columns(['controller', 'owner_id']).execute()

    await db.schema
      .createTable('calendar_feeds')
      .addColumn('staff_id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('bulk_acts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('staff_id', 'text', (c) => c.notNull())
      .addColumn('act', 'text', (c) => c.notNull())
      .addColumn('given_to', 'text')
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('until', 'text')
      .addColumn('undone_at', 'text')
      .execute()

    await db.schema
      .createTable('bulk_cases')
      .addColumn('bulk_id', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer')
      .addColumn('given_from', 'text')
      .addColumn('chase', 'text')
      .addColumn('whom', 'text')
      .addColumn('undoing', 'text')
      .addPrimaryKeyConstraint('bulk_cases_key', ['bulk_id', 'case_id'])
      .execute()

    await db.schema
      .createTable('case_exports')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('staff_id', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('format', 'text', (c) => c.notNull())
      .addColumn('ask', 'text')
      .addColumn('cases', 'integer')
      .addColumn('finished_at', 'text')
      .execute()
    await db.schema.createIndex('case_exports_at').on('case_exports').columns(['controller', 'at']).execute()
  },
}

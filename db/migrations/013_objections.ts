import type { Kysely, Migration } from 'kysely'

/** Objections that stand until they are decided otherwise, and who looked whether one does. */
export const objections: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('standing_objections')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull().references('cases.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('activity', 'text')
      .addColumn('target', 'text')
      .addColumn('result', 'text', (c) => c.notNull())
      .addColumn('from_on', 'text', (c) => c.notNull())
      .addColumn('ended_on', 'text')
      .addColumn('ended_by', 'text')
      .execute()
    await db.schema
      .createIndex('standing_objections_controller')
      .on('standing_objections')
      .columns(['controller', 'ended_on', 'from_on'])
      .execute()
    await db.schema.createIndex('standing_objections_case').on('standing_objections').column('case_id').execute()

    await db.schema
      .createTable('standing_checks')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .addColumn('found', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('standing_checks_at').on('standing_checks').columns(['controller', 'at']).execute()
  },
}

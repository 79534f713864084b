import type { Kysely, Migration } from 'kysely'

/** Spreadsheets that were brought in. */
export const imports: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('imports')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .addColumn('headings', 'text', (c) => c.notNull())
      .addColumn('rows', 'text')
      .addColumn('row_count', 'integer', (c) => c.notNull())
      .addColumn('mapping', 'text')
      .addColumn('done_at', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_by', 'text')
      .execute()
    await db.schema.createIndex('imports_controller').on('imports').columns(['controller', 'added_at']).execute()
    await db.schema
      .createTable('import_rows')
      .addColumn('import_id', 'text', (c) => c.notNull())
      .addColumn('row', 'integer', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull().unique())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('old_reference', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('import_rows_key', ['import_id', 'row'])
      .execute()
  },
}

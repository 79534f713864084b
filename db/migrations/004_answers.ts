import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What an answer is made of: its files, how far its building has come, what it shows of each thing for later
 * comparison; the pages of burned documents; sources that could not be searched.
 */
export const answers: Migration = {
  up: async (db: Kysely<unknown>) => {
    const add = (table: string, column: string, type: 'text' | 'integer') =>
      db.schema.alterTable(table).addColumn(column, type).execute()
    // What is built: the answer, or after a review what is newly shown.
    await add('packs', 'purpose', 'text')
    // How far the building has come, for whoever waits for it.
    await add('packs', 'step', 'text')
    await add('packs', 'pages_done', 'integer')
    await add('packs', 'pages_total', 'integer')
    // When it went out: what is compared with it later asks for it.
    await add('packs', 'released_at', 'text')
    // What it says, as JSON in the store of files: for what changed since, and for what a review shows newly.
    await add('packs', 'facts_blob', 'text')
    // What was found when it was compared with earlier answers, as JSON.
    await add('packs', 'comparison', 'text')
    await add('burns', 'pages_blob', 'text')
    await add('burns', 'kept', 'text')
    await add('burns', 'hidden', 'text')
    await add('searches', 'given_up_at', 'text')

    await db.schema
      .createTable('pack_files')
      .addColumn('pack_id', 'text', (c) => c.notNull().references('packs.id'))
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('media_type', 'text', (c) => c.notNull())
      // A volume of scans may be larger than what an integer of Postgres holds.
      .addColumn('size', 'bigint', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('pages', 'integer')
      .addColumn('blob', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('pack_files_pk', ['pack_id', 'place'])
      .execute()
    // A pack of before was one file: it stays as it was, and can still be collected.
    await sql`insert into pack_files (pack_id, place, controller, kind, name, media_type, size, sha256, pages, blob)
      select id, 0, controller, 'volume', 'answer.pdf', 'application/pdf', 0, sha256, pages, blob
      from packs where blob is not null and sha256 is not null`.execute(db)
    await db.schema.createIndex('pack_files_sha256').on('pack_files').column('sha256').execute()

    // One thing that an answer shows, by what it says whole and by what is shown of it: neither can be read back.
    await db.schema
      .createTable('disclosed')
      .addColumn('pack_id', 'text', (c) => c.notNull().references('packs.id'))
      .addColumn('ref', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('whole', 'text', (c) => c.notNull())
      .addColumn('shown', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('disclosed_pk', ['pack_id', 'ref'])
      .execute()
    await db.schema.createIndex('disclosed_whole').on('disclosed').columns(['controller', 'whole']).execute()
  },
}

import type { Kysely, Migration } from 'kysely'

/** What stands beside a case: notes, attached files, links, people named in its records, who is looking at it now. */
export const casePage: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('notes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('mentions', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('notes_case').on('notes').columns(['case_id', 'at']).execute()

    await db.schema
      .createTable('attachments')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('media_type', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('blob', 'text')
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      .addColumn('scanned_at', 'text')
      .addColumn('removed_at', 'text')
      .execute()
    await db.schema.createIndex('attachments_case').on('attachments').column('case_id').execute()
    await db.schema.createIndex('attachments_removed').on('attachments').column('removed_at').execute()

    await db.schema
      .createTable('case_links')
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('other_id', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('case_links_key', ['case_id', 'other_id'])
      .execute()
    await db.schema.createIndex('case_links_other').on('case_links').column('other_id').execute()

    await db.schema
      .createTable('presence')
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('staff_id', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('presence_key', ['case_id', 'staff_id'])
      .execute()

    await db.schema
      .createTable('named_people')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('relation', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('added_by', 'text', (c) => c.notNull())
      // Steps taken to seek their consent, and what came of them, in words.
      .addColumn('consent_asked', 'text')
      .addColumn('consent_asked_at', 'text')
      .addColumn('consent_answer', 'text')
      .addColumn('consent_answer_at', 'text')
      .execute()
    await db.schema.createIndex('named_people_case').on('named_people').column('case_id').execute()

    // Other requests by the same person are found by how the portal knows them.
    await db.schema.createIndex('people_email').on('people').column('email').execute()
    await db.schema.createIndex('people_born').on('people').columns(['date_of_birth', 'name']).execute()

    // A search waits for its service until its rows were gone through.
    await db.schema.alterTable('searches').addColumn('confirmed_at', 'text').execute()
    await db.schema
      .createIndex('searches_to_confirm')
      .on('searches')
      .columns(['controller', 'confirmed_at', 'source'])
      .execute()
  },
}

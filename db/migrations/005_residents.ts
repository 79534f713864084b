import type { Kysely, Migration } from 'kysely'

/**
 * The resident's side: who asks for whom and how they want to be answered, papers, forms saved for later, and several
 * requests out of one form.
 */
export const residents: Migration = {
  up: async (db: Kysely<unknown>) => {
    const add = (table: string, column: string, type: 'text' | 'integer') =>
      db.schema.alterTable(table).addColumn(column, type).execute()
    await add('people', 'past_addresses', 'text')
    await add('people', 'identifiers', 'text')
    // Requests that came out of one form share it.
    await add('cases', 'submission_id', 'text')
    await db.schema.createIndex('cases_submission').on('cases').column('submission_id').execute()
    // Wrong answers to what the case knows of the person; and when the right one was given.
    await add('links', 'who_tries', 'integer')
    await add('sessions', 'known_at', 'text')

    await db.schema
      .createTable('requesters')
      .addColumn('case_id', 'text', (c) => c.primaryKey())
      .addColumn('acting_as', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('organisation', 'text')
      .addColumn('address', 'text')
      .addColumn('postcode', 'text')
      .addColumn('child_view', 'text')
      .execute()
    await db.schema
      .createTable('wishes')
      .addColumn('case_id', 'text', (c) => c.primaryKey())
      .addColumn('delivery', 'text', (c) => c.notNull())
      .addColumn('formats', 'text', (c) => c.notNull())
      .addColumn('format_language', 'text', (c) => c.notNull())
      .addColumn('support', 'text', (c) => c.notNull())
      .addColumn('safe', 'text', (c) => c.notNull())
      .addColumn('safe_how', 'text', (c) => c.notNull())
      .addColumn('urgent_why', 'text')
      .execute()
    // A paper belongs to a form half filled in, and then to the cases that came of it.
    await db.schema
      .createTable('papers')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('draft_hash', 'text')
      .addColumn('case_id', 'text')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('media_type', 'text', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('blob', 'text')
      .addColumn('added_at', 'text', (c) => c.notNull())
      .addColumn('scanned_at', 'text')
      .addColumn('deleted_at', 'text')
      .execute()
    await db.schema.createIndex('papers_draft').on('papers').column('draft_hash').execute()
    await db.schema.createIndex('papers_case').on('papers').column('case_id').execute()

    // Letters to somebody whose form isn't sent yet: a code, a way back.
    await db.schema
      .createTable('draft_letters')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('draft_hash', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('leased_until', 'text')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('given_up_at', 'text')
      .addColumn('fault', 'text')
      .execute()
    await db.schema
      .createIndex('draft_letters_draft')
      .on('draft_letters')
      .columns(['draft_hash', 'created_at'])
      .execute()
    await db.schema.createIndex('draft_letters_created').on('draft_letters').column('created_at').execute()
    await db.schema
      .createTable('draft_codes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('draft_hash', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .execute()
    await db.schema.createIndex('draft_codes_draft').on('draft_codes').column('draft_hash').execute()
    await db.schema
      .createTable('return_links')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('draft_hash', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .execute()
    await db.schema.createIndex('return_links_draft').on('return_links').column('draft_hash').execute()
    await db.schema.createIndex('drafts_updated').on('drafts').column('updated_at').execute()
  },
}

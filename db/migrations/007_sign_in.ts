import type { Kysely, Migration } from 'kysely'

/** Second factors, recovery codes, wrong tries, single sign-on, and accounts with their history. */
export const signIn: Migration = {
  up: async (db: Kysely<unknown>) => {
    const text = (table: string, column: string) => db.schema.alterTable(table).addColumn(column, 'text').execute()
    for (const column of ['issuer', 'subject', 'factor_secret', 'factor_since']) await text('staff', column)
    await db.schema.alterTable('staff').addColumn('factor_step', 'integer').execute()
    await db.schema.createIndex('staff_subject').on('staff').columns(['issuer', 'subject']).unique().execute()
    await text('sessions', 'factor_at')
    await db.schema.createIndex('sessions_staff').on('sessions').column('staff_id').execute()

    await db.schema
      .createTable('recovery_codes')
      .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('salt', 'text', (c) => c.notNull())
      .addColumn('made_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .addPrimaryKeyConstraint('recovery_codes_key', ['staff_id', 'code_hash'])
      .execute()

    await db.schema
      .createTable('sign_in_tries')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('free_at', 'text', (c) => c.notNull())
      .addColumn('last_at', 'text', (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('provider_visits')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('nonce', 'text', (c) => c.notNull())
      .addColumn('verifier', 'text', (c) => c.notNull())
      .addColumn('session_hash', 'text')
      .addColumn('return_to', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()

    await db.schema
      .createTable('account_links')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .execute()

    await db.schema
      .createTable('account_letters')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
      .addColumn('template', 'text', (c) => c.notNull())
      .addColumn('about', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('leased_until', 'text')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('sent_at', 'text')
      .addColumn('given_up_at', 'text')
      .addColumn('fault', 'text')
      .execute()

    await db.schema
      .createTable('account_changes')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('staff_id', 'text', (c) => c.notNull().references('staff.id'))
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by_id', 'text')
      .addColumn('change', 'text', (c) => c.notNull())
      .addColumn('detail', 'text')
      .execute()
    await db.schema.createIndex('account_changes_staff').on('account_changes').columns(['staff_id', 'at']).execute()
  },
}

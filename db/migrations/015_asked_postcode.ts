import type { Kysely, Migration } from 'kysely'

/** The postcode that somebody gave when they asked, kept where they have moved since: it is what an answer is guarded by. */
export const askedPostcode: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('people').addColumn('asked_postcode', 'text').execute()
  },
}

import type { Kysely, Migration } from 'kysely'

/** Whose case it is, who alone may open it, how it ended. */
export const desk: Migration = {
  up: async (db: Kysely<unknown>) => {
    const add = (column: string) => db.schema.alterTable('cases').addColumn(column, 'text').execute()
    await db.schema.alterTable('staff').addColumn('services', 'text').execute()
    await add('assigned_to')
    await add('restricted_to')
    await add('outcome')
  },
}

import { type Kysely, type Migration, sql } from 'kysely'
import { bytewise } from '../dialect'
import { fillQueue } from '../queueFill'

/** What the queue reads and counts, and the words that cases are found by; filled from the cases that are there. */
export const queue: Migration = {
  up: async (db: Kysely<unknown>) => {
    const bytes = bytewise(db)
    const sortings = ['by_due', 'by_received']
    await db.schema
      .createTable('queue')
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('bucket', 'text', (c) => c.notNull())
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('assignee', 'text', (c) => c.notNull())
      .addColumn('right_asked', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('by_due', bytes, (c) => c.notNull())
      .addColumn('by_received', bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint('queue_pk', ['case_id', 'bucket'])
      .execute()
    // Each view, sorted either way, with one filter or none, is read from the front of one of these. Pile before controller:
    // where all are one controller's, SQLite would skip a first column that tells nothing, and sort.
    for (const sorted of sortings) {
      for (const facet of [[], ['assignee'], ['right_asked'], ['state']]) {
        await db.schema
          .createIndex(['queue', ...facet, sorted].join('_'))
          .on('queue')
          .columns(['bucket', 'controller', ...facet, sorted])
          .execute()
      }
    }

    await db.schema
      .createTable('queue_counts')
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('assignee', 'text', (c) => c.notNull())
      .addColumn('right_asked', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('bucket', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('queue_counts_pk', ['controller', 'assignee', 'right_asked', 'state', 'bucket', 'day'])
      .execute()

    // Words sort by their bytes on both databases: a word that begins another comes before it, and nothing between.
    await db.schema
      .createTable('search_words')
      .addColumn('controller', 'text', (c) => c.notNull())
      .addColumn('word', bytes, (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('search_words_pk', ['case_id', 'word'])
      .execute()
    // The word itself before those that it begins, and of each the newest case first.
    await sql`create index search_words_word on search_words (controller, word, case_id desc)`.execute(db)
    await fillQueue(db)
  },
}

import { z } from 'zod'
import { inChunks } from './chunks'
import type { Db } from './schema'

type Note = {
  readonly id: string
  readonly caseId: string
  readonly words: string
  readonly mentions: readonly string[]
  readonly at: string
  readonly by: string
}

export async function keepNote(db: Db, { id, caseId, words, mentions, at, by }: Note): Promise<void> {
  await db
    .insertInto('notes')
    .values({ id, case_id: caseId, words, mentions: JSON.stringify(mentions), at, by_id: by })
    .execute()
}

/** The notes of a case, newest first. */
export async function notesOf(db: Db, caseId: string) {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, words, mentions, at, by_id: by }) => ({ id, words, mentions: mentioned(mentions), at, by }))
}

const mentioned = (kept: string): readonly string[] => z.array(z.string()).parse(JSON.parse(kept))

/** Notes of many cases at once. */
export async function keepNotes(db: Db, notes: readonly Note[]): Promise<void> {
  for (const some of inChunks(notes)) {
    await db
      .insertInto('notes')
      .values(
        some.map(({ id, caseId, words, mentions, at, by }) => ({
          id,
          case_id: caseId,
          words,
          mentions: JSON.stringify(mentions),
          at,
          by_id: by,
        })),
      )
      .execute()
  }
}

export const forgetNotes = (db: Db, caseId: string) => db.deleteFrom('notes').where('case_id', '=', caseId).execute()

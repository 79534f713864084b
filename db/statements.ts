import type { Db } from './schema'

/** What free words on a case are: who said them and about what. */
export type StatementKind =
  | 'asked'
  | 'situation'
  | 'identity-asked'
  | 'identity-reason'
  | 'extension-reason'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'complaint'
  | 'grounds'
  | 'effect'
  | 'closing-note'

type Statement = {
  readonly id: string
  readonly caseId: string
  readonly kind: StatementKind
  readonly words: string
  readonly at: string
  readonly by: string | null
}

export async function keepStatement(db: Db, { id, caseId, kind, words, at, by }: Statement): Promise<void> {
  await db.insertInto('statements').values({ id, case_id: caseId, kind, words, at, by_id: by }).execute()
}

/** The latest words of a kind on a case, or the empty string. */
export async function latestStatement(db: Db, caseId: string, kind: StatementKind): Promise<string> {
  const row = await db
    .selectFrom('statements')
    .select('words')
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.words ?? ''
}

/** All free words on a case, in the order they were said. */
export const statementsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('statements')
    .select(['kind', 'words', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

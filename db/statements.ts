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
  | 'review-reason'
  /** Why a review shows more, as the person is told. */
  | 'shown-why'
  /** Why a copy was taken, and for a court for whom. */
  | `copy-reason:${'internal' | 'court'}`
  /** Why the answer does without a source: followed by the id of the search that was given up. */
  | `search-given-up:${string}`

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

/** Why the answer does without each source that was given up, by the id of its search. */
export async function givenUpReasons(db: Db, caseId: string): Promise<ReadonlyMap<string, string>> {
  const said = await statementsOf(db, caseId)
  const reasons = said.filter(({ kind }) => kind.startsWith(givenUp))
  return new Map(reasons.map(({ kind, words }) => [kind.slice(givenUp.length), words]))
}

const givenUp = 'search-given-up:'

/** All free words on a case, in the order they were said. */
export const statementsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('statements')
    .select(['kind', 'words', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .orderBy('id')
    .execute()

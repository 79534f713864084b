import { inChunks } from './chunks'
import type { Db } from './schema'

/** What free words on a case are: who said them and about what. */
export type StatementKind =
  | 'asked'
  /** What the person wrote later, and what staff answered: followed by the message's id. */
  | `message:${string}`
  | `message-answer:${string}`
  /** How an answer on paper was sent or given. */
  | 'handed-over'
  | 'authority-asked'
  | 'authority-reason'
  | 'situation'
  | 'identity-asked'
  | 'identity-reason'
  | 'extension-reason'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'complaint'
  | 'grounds'
  | 'effect'
  /** Whom a decision was told to, a line each: UK GDPR Article 19. */
  | 'told'
  | 'closing-note'
  /** What a second person is asked to agree to, and what it rests on. */
  | 'refusal-evidence'
  | 'refusal-dropped'
  /** Why it is refused and what the person can do, as they read it. */
  | 'refusal-grounds'
  | 'refusal-effect'
  /** How the person asked for less. */
  | 'narrowing-reason'
  /** Why an answer was taken back. */
  | 'recall-reason'
  | 'competence-reason'
  | 'responsibility-reason'
  | 'restriction-reason'
  | 'restriction-notice'
  | 'health-reason'
  /** The council's side of an objection, beside the person's. */
  | 'compelling-grounds'
  | 'objection-basis'
  | `complaint-answer:${string}`
  | `hold:${string}`
  | `hold-lifted:${string}`
  /** Whom a professional is and what they were asked; what they said. */
  | `consultation:${string}`
  | `opinion:${string}`
  /** Why a recipient was not told: followed by the activity and the recipient. */
  | `telling:${string}`
  | `third-party:${string}`
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

/** Words of many cases at once; empty ones are left out. */
export async function keepStatements(db: Db, all: readonly Statement[]): Promise<void> {
  for (const some of inChunks(all.filter(({ words }) => words !== ''))) {
    await db
      .insertInto('statements')
      .values(some.map(({ id, caseId, kind, words, at, by }) => ({ id, case_id: caseId, kind, words, at, by_id: by })))
      .execute()
  }
}

export const forgetStatements = (db: Db, caseId: string) =>
  db.deleteFrom('statements').where('case_id', '=', caseId).execute()

import type { Db, Trx } from './schema'
import type { StandingCheckRow, StandingObjectionRow } from './schemaObjections'

type Ended = { readonly on: string; readonly by: string | null }

/** Ends what a case left standing; what ended before stays as it was. */
export async function endStanding(trx: Trx, caseId: string, { on, by }: Ended): Promise<void> {
  await trx
    .updateTable('standing_objections')
    .set({ ended_on: on, ended_by: by })
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute()
}

export async function keepStanding(trx: Trx, row: StandingObjectionRow): Promise<void> {
  await trx.insertInto('standing_objections').values(row).execute()
}

type Look = { readonly controller: string; readonly dateOfBirth: string; readonly email: string }

/**
 * Objections that stand with a controller of whoever was born on a day or has an email address, in lower case: the rules
 * say which of them are the same person. By the day they began.
 */
export const standingLike = (db: Db, { controller, dateOfBirth, email }: Look) =>
  withPeople(db, controller)
    .where('ended_on', 'is', null)
    .where((eb) =>
      eb.or([
        eb('people.date_of_birth', '=', dateOfBirth),
        eb(eb.fn<string>('lower', [eb.fn('trim', ['people.email'])]), '=', email),
      ]),
    )
    .orderBy('from_on')
    .orderBy('standing_objections.id')
    .execute()

export type StandingFilter = {
  readonly kind: string | null
  readonly activity: string | null
  readonly ended: boolean
  readonly limit: number
}

/** Objections of a controller that stand, or that ended, the newest first. */
export const standingObjections = (db: Db, controller: string, { kind, activity, ended, limit }: StandingFilter) =>
  withPeople(db, controller)
    .where('ended_on', ended ? 'is not' : 'is', null)
    .$if(kind !== null, (query) => query.where('kind', '=', kind ?? ''))
    .$if(activity !== null, (query) => query.where('standing_objections.activity', '=', activity ?? ''))
    .orderBy('from_on', 'desc')
    .orderBy('standing_objections.id', 'desc')
    .limit(limit)
    .execute()

export const keepCheck = (db: Db, row: StandingCheckRow) => db.insertInto('standing_checks').values(row).execute()

/** Who looked last, the newest first. */
export const lastChecks = (db: Db, controller: string, limit: number) =>
  db
    .selectFrom('standing_checks')
    .selectAll()
    .where('controller', '=', controller)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

const withPeople = (db: Db, controller: string) =>
  db
    .selectFrom('standing_objections')
    .innerJoin('cases', 'cases.id', 'standing_objections.case_id')
    .innerJoin('people', 'people.case_id', 'standing_objections.case_id')
    .selectAll('standing_objections')
    .select(['cases.reference', 'cases.restricted_to'])
    .select(['people.name', 'people.former_names', 'people.date_of_birth', 'people.email'])
    .where('standing_objections.controller', '=', controller)

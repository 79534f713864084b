import type { CaseRow, Db, Trx } from './schema'

/** The row that the queue reads, written in the transaction of the events that it follows from. */
export async function saveProjection(db: Db, row: CaseRow): Promise<void> {
  const { id, ...rest } = row
  await db
    .insertInto('cases')
    .values(row)
    .onConflict((oc) => oc.column('id').doUpdateSet(rest))
    .execute()
}

/** Holds a case until the transaction is over: whoever else would change it waits for their turn. */
export const holdCase = (trx: Trx, id: string) =>
  trx
    .updateTable('cases')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', id)
    .execute()

export const findCase = (db: Db, controller: string, reference: string) =>
  db
    .selectFrom('cases')
    .selectAll()
    .where('controller', '=', controller)
    .where('reference', '=', reference)
    .executeTakeFirst()

/** A case by its id, for work that the portal does itself. */
export const caseById = (db: Db, id: string) =>
  db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()

/** Open cases of a controller by due date, those whose clock hasn't started last, with the subject's name. */
export const openCases = (db: Db, controller: string) =>
  db
    .selectFrom('cases')
    .innerJoin('people', 'people.case_id', 'cases.id')
    .selectAll('cases')
    .select('people.name as subject_name')
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .orderBy((eb) => eb.case().when('due_on', 'is', null).then(1).else(0).end())
    .orderBy('due_on')
    .orderBy('received_on')
    .orderBy('cases.id')
    .limit(200)
    .execute()

export async function countOpenCases(db: Db, controller: string): Promise<number> {
  const row = await db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('controller', '=', controller)
    .where('closed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export const allProjections = (db: Db) => db.selectFrom('cases').selectAll().orderBy('id').execute()

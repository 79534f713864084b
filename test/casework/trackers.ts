import { startImport } from '~/app/casework/imports/startImport.server'
import type { StaffDesk } from '~/app/desk.server'
import type { Db } from '~/db/schema'

const head = 'Ref,Name,DOB,Email,Type,Date received,Officer,Date closed,Outcome,Notes'
export const tracker = (...rows: readonly string[]) => ({
  name: 'tracker.csv',
  bytes: Buffer.from([head, ...rows].join('\r\n')),
})

/** A spreadsheet that was sent in and not brought in yet, by its rows. */
export async function started(desk: StaffDesk, ...rows: readonly string[]) {
  const came = await startImport(desk, tracker(...rows))
  if (!('id' in came)) throw new Error(JSON.stringify(came))
  return came.id
}

/** The cases that came of a spreadsheet, in the order of its rows. */
export const casesOfImport = (db: Db, id: string) =>
  db
    .selectFrom('import_rows')
    .innerJoin('cases', 'cases.id', 'import_rows.case_id')
    .select([
      'cases.id',
      'cases.reference',
      'cases.closed_on',
      'cases.outcome',
      'cases.due_on',
      'cases.assigned_to',
      'row',
    ])
    .where('import_id', '=', id)
    .orderBy('row')
    .execute()

import type { Person } from '~/app/rules/people'
import type { Db } from './schema'

export async function keepPerson(db: Db, caseId: string, person: Person): Promise<void> {
  await db
    .insertInto('people')
    .values({
      case_id: caseId,
      name: person.name,
      former_names: person.formerNames,
      date_of_birth: person.dateOfBirth,
      address: person.addressLines.join('\n'),
      postcode: person.postcode,
      email: person.email,
      telephone: person.telephone,
    })
    .execute()
}

/** The person a case is about. Throws where there is none: every case is kept with one. */
export async function personOf(db: Db, caseId: string): Promise<Person> {
  const row = await db.selectFrom('people').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  return {
    name: row.name,
    formerNames: row.former_names,
    dateOfBirth: row.date_of_birth,
    addressLines: row.address.split('\n'),
    postcode: row.postcode,
    email: row.email,
    telephone: row.telephone,
  }
}

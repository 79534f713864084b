import type { Person } from '~/app/rules/people'
import { inChunks } from './chunks'
import type { Db } from './schema'

export const keepPerson = (db: Db, caseId: string, person: Person): Promise<void> =>
  keepPeople(db, [{ caseId, person }])

/** The people of many cases at once. */
export async function keepPeople(
  db: Db,
  all: readonly { readonly caseId: string; readonly person: Person }[],
): Promise<void> {
  for (const some of inChunks(all)) {
    await db
      .insertInto('people')
      .values(
        some.map(({ caseId, person }) => ({
          case_id: caseId,
          name: person.name,
          former_names: person.formerNames,
          date_of_birth: person.dateOfBirth,
          address: person.addressLines.join('\n'),
          postcode: person.postcode,
          email: person.email,
          telephone: person.telephone,
          past_addresses: person.pastAddresses || null,
          identifiers: person.identifiers || null,
        })),
      )
      .execute()
  }
}

/** Nothing is left of a person but that there was one: the case's events hold nothing of them. */
export async function forgetPerson(db: Db, caseId: string): Promise<void> {
  const nothing = { name: '', date_of_birth: '', address: '', postcode: '', email: '' }
  const none = { former_names: null, telephone: null, past_addresses: null, identifiers: null, asked_postcode: null }
  await db
    .updateTable('people')
    .set({ ...nothing, ...none })
    .where('case_id', '=', caseId)
    .execute()
}

/**
 * What a case knew of its person when they asked. A postcode that came later proves nothing: whoever reads their mailbox
 * could have sent it.
 */
export async function firstKnownOf(db: Db, caseId: string): Promise<Pick<Person, 'dateOfBirth' | 'postcode'>> {
  const row = await db
    .selectFrom('people')
    .select(['date_of_birth', 'postcode', 'asked_postcode'])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return { dateOfBirth: row.date_of_birth, postcode: row.asked_postcode ?? row.postcode }
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
    pastAddresses: row.past_addresses ?? '',
    identifiers: row.identifiers ?? '',
  }
}

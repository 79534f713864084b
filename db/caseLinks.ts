import type { Person } from '~/app/rules/people'
import type { Db } from './schema'

type Link = {
  readonly caseId: string
  readonly otherId: string
  readonly kind: 'related' | 'repeat'
  readonly at: string
}

/** Links a case to another; linked again, the later kind stands. */
export async function keepLink(db: Db, { caseId, otherId, kind, at }: Link): Promise<void> {
  const row = { case_id: caseId, other_id: otherId, kind, made_at: at }
  await db
    .insertInto('case_links')
    .values(row)
    .onConflict((oc) => oc.columns(['case_id', 'other_id']).doUpdateSet({ kind, made_at: at }))
    .execute()
}

export const dropLink = (db: Db, { caseId, otherId }: Pick<Link, 'caseId' | 'otherId'>) =>
  db.deleteFrom('case_links').where('case_id', '=', caseId).where('other_id', '=', otherId).execute()

/** Every link that a case is part of, with the case at the other end. `isOwn`: it was made from this case. */
export async function linksOf(db: Db, caseId: string) {
  const links = await db
    .selectFrom('case_links')
    .selectAll()
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('other_id', '=', caseId)]))
    .orderBy('made_at')
    .execute()
  if (links.length === 0) return []
  const ends = links.map((link) => (link.case_id === caseId ? link.other_id : link.case_id))
  const cases = new Map((await casesWithIds(db, ends)).map((row) => [row.id, row]))
  return links.flatMap((link) => {
    const isOwn = link.case_id === caseId
    const other = cases.get(isOwn ? link.other_id : link.case_id)
    const kind = link.kind === 'repeat' ? ('repeat' as const) : ('related' as const)
    return other === undefined ? [] : [{ isOwn, kind, other }]
  })
}

const casesWithIds = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('cases')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()

type Of = { readonly controller: string; readonly caseId: string; readonly person: Person }

/** Other cases of a controller by what may be the same person: the same email, or the same name and birthday. Newest first. */
export function samePersonCases(db: Db, { controller, caseId, person }: Of) {
  const { name, dateOfBirth, email } = person
  return db
    .selectFrom('people')
    .innerJoin('cases', 'cases.id', 'people.case_id')
    .selectAll('cases')
    .where('cases.controller', '=', controller)
    .where('cases.id', '!=', caseId)
    .where((eb) =>
      eb.or([
        ...(email === '' ? [] : [eb('people.email', '=', email)]),
        eb.and([eb('people.date_of_birth', '=', dateOfBirth), eb('people.name', '=', name)]),
      ]),
    )
    .orderBy('cases.received_on', 'desc')
    .orderBy('cases.id', 'desc')
    .limit(20)
    .execute()
}

import type { Db, Trx } from './schema'
import { keepSearchWords } from './searchWords'

/** The case that bears a reference, with the address that its letters go to. */
export const caseToFollow = (db: Db, reference: string) =>
  db
    .selectFrom('cases')
    .innerJoin('people', 'people.case_id', 'cases.id')
    .select(['cases.id', 'cases.controller', 'people.email'])
    .where('cases.reference', '=', reference)
    .executeTakeFirst()

/** When each letter of a kind on a case was asked for. */
export const lettersOfKind = (db: Db, caseId: string, template: string) =>
  db.selectFrom('letters').select('created_at').where('case_id', '=', caseId).where('template', '=', template).execute()

type Home = { readonly lines: readonly string[]; readonly postcode: string }

/** Where the person of a case lives now. Where they lived is kept among their past addresses, by which records are found. */
export async function moveHome(trx: Trx, caseId: string, { lines, postcode }: Home): Promise<void> {
  const row = await trx.selectFrom('people').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow()
  const address = lines.join('\n')
  if (row.address === address && row.postcode === postcode) return
  const before = [...row.address.split('\n'), row.postcode].filter(Boolean).join(', ')
  const past = [row.past_addresses, before].filter(Boolean).join('\n')
  await trx
    .updateTable('people')
    .set({ address, postcode, past_addresses: past || null, asked_postcode: row.asked_postcode ?? row.postcode })
    .where('case_id', '=', caseId)
    .execute()
  await keepSearchWords(trx, [caseId])
}

/** Where whoever asks for somebody else wants paper sent. */
export const moveRequester = (trx: Trx, caseId: string, { lines, postcode }: Home) =>
  trx
    .updateTable('requesters')
    .set({ address: lines.join('\n'), postcode })
    .where('case_id', '=', caseId)
    .execute()

export const changeTelephone = (trx: Trx, caseId: string, telephone: string) =>
  trx.updateTable('people').set({ telephone }).where('case_id', '=', caseId).execute()

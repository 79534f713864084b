import { z } from 'zod'
import { ActingAs } from '~/app/rules/case/rights'
import type { Requester, Wishes } from '~/app/rules/submission'
import type { Db } from './schema'

const ChildView = z.enum(['agrees', 'not-told', 'too-young'])
const Delivery = z.enum(['download', 'post', 'collect'])
const Formats = z.array(z.enum(['large-print', 'braille', 'audio', 'easy-read', 'welsh', 'other-language']))
const Safe = z.array(z.enum(['no-post', 'no-telephone', 'only-at']))

export async function keepRequester(db: Db, caseId: string, requester: Requester): Promise<void> {
  await db
    .insertInto('requesters')
    .values({
      case_id: caseId,
      acting_as: requester.actingAs,
      name: requester.name,
      organisation: requester.organisation,
      address: requester.addressLines?.join('\n') ?? null,
      postcode: requester.postcode,
      child_view: requester.childView,
    })
    .execute()
}

/** Who asks for the data subject of a case, or null where they ask for themselves. */
export async function requesterOf(db: Db, caseId: string): Promise<Requester | null> {
  const row = await db.selectFrom('requesters').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (row === undefined) return null
  return {
    actingAs: ActingAs.parse(row.acting_as),
    name: row.name,
    organisation: row.organisation,
    addressLines: row.address?.split('\n') ?? null,
    postcode: row.postcode,
    childView: row.child_view === null ? null : ChildView.parse(row.child_view),
  }
}

export async function keepWishes(db: Db, caseId: string, wishes: Wishes): Promise<void> {
  await db
    .insertInto('wishes')
    .values({
      case_id: caseId,
      delivery: wishes.delivery,
      formats: JSON.stringify(wishes.formats),
      format_language: wishes.formatLanguage,
      support: wishes.support,
      safe: JSON.stringify(wishes.safe),
      safe_how: wishes.safeHow,
      urgent_why: wishes.urgentWhy,
    })
    .execute()
}

/** What somebody who said nothing of it is taken to want. */
export const noWishes: Wishes = {
  delivery: 'download',
  formats: [],
  formatLanguage: '',
  support: '',
  safe: [],
  safeHow: '',
  urgentWhy: null,
}

/** How the person wants to be answered and reached. */
export async function wishesOf(db: Db, caseId: string): Promise<Wishes> {
  const row = await db.selectFrom('wishes').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  if (row === undefined) return noWishes
  return {
    delivery: Delivery.parse(row.delivery),
    formats: Formats.parse(JSON.parse(row.formats)),
    formatLanguage: row.format_language,
    support: row.support,
    safe: Safe.parse(JSON.parse(row.safe)),
    safeHow: row.safe_how,
    urgentWhy: row.urgent_why,
  }
}

import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { verifyAuthority } from '~/app/casework/authority.server'
import type { Outcome } from '~/app/casework/change.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { personOf, readFamily } from '~/app/casework/demo/family.server'
import { decideHealth } from '~/app/casework/law/health.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { Portal, StaffDesk } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { showsHealth } from '~/app/rules/case/health'
import type { ActingAs } from '~/app/rules/case/rights'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { recordsOf, searchesOf } from '~/db/searches'
import { aStaffDesk, work } from './desk'
import { aPerson, aRequest, aSolicitor } from './request'

/** Trafford's invented family, whose records lie in the sources that `aPortal` puts out. */
export const family = readFamily('trafford')

/** A case of Trafford's with two of its officers: `one` works it and asks for its pack, `two` looks at that. */
export type Answering = {
  readonly portal: Portal
  readonly one: StaffDesk
  readonly two: StaffDesk
  readonly reference: string
  readonly caseId: string
}

/** The case as an act left it. Throws where the act was refused. */
export function done(outcome: Outcome) {
  if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}`)
  return outcome.kase
}

export async function idOf(portal: Portal, reference: string): Promise<string> {
  const row = await portal.db.selectFrom('cases').select('id').where('reference', '=', reference).executeTakeFirst()
  if (row === undefined) throw new Error(`There is no case ${reference}`)
  return row.id
}

export const caseOf = async (portal: Portal, caseId: string) => foldCase(await historyOf(portal.db, caseId))

let born = 1950

/** A request by somebody who has made no other. */
export async function aNewcomer(portal: Portal) {
  born += 1
  const person = { ...aPerson, name: `Person ${born}`, dateOfBirth: `${born}-01-01`, email: `p${born}@example.org` }
  const { reference } = await aRequest(portal, { person })
  return { reference, caseId: await idOf(portal, reference), person }
}

/** Where somebody asks for the person. */
type Given = { readonly actingAs?: ActingAs }

/** The invented person's request, verified. */
export async function aVerifiedCase(portal: Portal, given: Given = {}): Promise<Answering> {
  const [one, two] = [await aStaffDesk(portal), await aStaffDesk(portal)]
  const { actingAs } = given
  const requester = actingAs && { ...aSolicitor, actingAs, organisation: null }
  const { reference } = await aRequest(portal, { person: personOf(family), ...(requester && { requester }) })
  done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
  if (requester) done(await verifyAuthority(one, reference, { method: 'papers-seen', reason: 'Seen.' }))
  return { portal, one, two, reference, caseId: await idOf(portal, reference) }
}

/** Every source searched, and the rows that are the person's confirmed. */
export async function aGatheredCase(portal: Portal, given: Given = {}): Promise<Answering> {
  const answering = await aVerifiedCase(portal, given)
  const { one, reference, caseId } = answering
  const sources = (await readSources(portal, 'trafford')).map((source) => source.name)
  done(await openSearches(one, reference, { sources }))
  await work(portal)
  const records = await recordsOf(portal.db, caseId)
  for (const search of await searchesOf(portal.db, caseId)) {
    const rows = family.confirmed.find((c) => c.source === search.source)?.rows ?? []
    const confirmed = records.filter((r) => r.searchId === search.id && rows.includes(r.row)).map((r) => r.id)
    done(await confirmRecords(one, reference, { search: search.id, confirmed }))
  }
  await clearHealth(one, { reference, caseId })
  return answering
}

/** Where records of a service that holds health data are shown: the person knows what they say. */
export async function clearHealth(desk: StaffDesk, on: Pick<Answering, 'reference' | 'caseId'>) {
  if (!showsHealth(await caseOf(desk, on.caseId))) return
  done(await decideHealth(desk, on.reference, { result: 'known-to-person', words: 'They told us themselves.' }))
}

export async function buildIt({ portal, one, reference, caseId }: Answering) {
  done(await askPack(one, reference, {}))
  await work(portal)
  return caseOf(portal, caseId)
}

export async function releaseIt({ portal, two, reference }: Answering) {
  done(await approvePack(two, reference, {}))
  done(await releasePack(two, reference, {}))
  await work(portal)
}

/** The files in which the newest pack of a case lies, in their order, by their kind. */
export async function blobsOf({ portal, caseId }: Answering) {
  const files = await portal.db
    .selectFrom('pack_files')
    .innerJoin('packs', 'packs.id', 'pack_files.pack_id')
    .select(['pack_files.kind', 'pack_files.blob', 'packs.version'])
    .where('packs.case_id', '=', caseId)
    .orderBy('packs.version', 'desc')
    .orderBy('pack_files.place')
    .execute()
  const newest = files.filter(({ version }) => version === files[0]?.version)
  return newest.map(({ kind, blob }) => ({ kind, file: `${portal.config.dataDir}/blobs/${blob}` }))
}

/** The file in which the newest pack's PDF lies. */
export async function blobOf(answering: Answering): Promise<string> {
  const [volume] = await blobsOf(answering)
  if (volume?.kind !== 'volume') throw new Error('No pack is built')
  return volume.file
}

export const rowOf = async ({ portal, reference }: Answering) => {
  const row = await findCase(portal.db, 'trafford', reference)
  if (row === undefined) throw new Error('No such case')
  return row
}

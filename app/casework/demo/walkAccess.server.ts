import { staffDeskAt } from '~/app/desk.server'
import { foldCase } from '~/app/rules/case/fold'
import { showsHealth } from '~/app/rules/case/health'
import type { DemoFamily } from '~/app/rules/demoFamily'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { recordsOf, searchesOf } from '~/db/searches'
import { confirmRecords } from '../confirmRecords.server'
import { hideWords } from '../hideWords.server'
import { decideHealth } from '../law/health.server'
import { openSearches, readSources } from '../openSearches.server'
import { readRegister } from '../registers.server'
import { personOf } from './family.server'
import { answer, collect, done, send, verify, type Walkers, work } from './walk.server'
import { aboutOthers, type Walking, walkDocuments } from './walkDocuments.server'

/** Walks a family's access request from the form to the collected pack, by the acts that staff and residents use. */
export async function walkAccess(walkers: Walkers, family: DemoFamily): Promise<Uint8Array> {
  const { portal, controller, tell } = walkers
  const register = (await readRegister(portal, controller))?.register
  const activities = register?.activities.map((activity) => activity.id) ?? []
  const person = personOf(family)
  const reference = await send(walkers, { right: 'access', person, activities, words: family.asks })
  await verify(walkers, reference)
  const row = await findCase(portal.db, controller, reference)
  if (row === undefined) throw new Error('The case is not there')
  await search(walkers, reference)
  await confirm(walkers, { reference, caseId: row.id, family })
  await hide(walkers, { reference, caseId: row.id, family })
  tell(`${reference}: ${family.hides.length} passages hidden, each under an exemption`)
  await walkDocuments(walkers, { reference, caseId: row.id, family })
  await clearHealth(walkers, { reference, caseId: row.id })
  await answer(walkers, reference)
  return collect(walkers, reference)
}

async function search({ portal, controller, one, tell }: Walkers, reference: string): Promise<void> {
  const sources = (await readSources(portal, controller)).map((source) => source.name)
  done(await openSearches(staffDeskAt(portal, one), reference, { sources }))
  await work(portal)
  tell(`${reference}: ${sources.length} sources searched`)
}

async function confirm({ portal, one, tell }: Walkers, { reference, caseId, family }: Walking): Promise<void> {
  const found = await recordsOf(portal.db, caseId)
  for (const { id, source } of await searchesOf(portal.db, caseId)) {
    const theirs = family.confirmed.find((each) => each.source === source)?.rows ?? []
    const confirmed = found.filter((r) => r.searchId === id && theirs.includes(r.row)).map((r) => r.id)
    done(await confirmRecords(staffDeskAt(portal, one), reference, { search: id, confirmed }))
    tell(
      `${reference}: ${source}: ${confirmed.length} of ${found.filter((r) => r.searchId === id).length} rows are theirs`,
    )
  }
}

/** Its services hold health data: nothing leaves before somebody has said how that is dealt with. */
async function clearHealth(
  { portal, one, tell }: Walkers,
  { reference, caseId }: Pick<Walking, 'reference' | 'caseId'>,
): Promise<void> {
  if (!showsHealth(foldCase(await historyOf(portal.db, caseId)))) return
  const words = 'Each record about health is of a talk with the person, who gave it themselves.'
  done(await decideHealth(staffDeskAt(portal, one), reference, { result: 'known-to-person', words }))
  tell(`${reference}: health data decided: the person knows it already`)
}

async function hide({ portal, one }: Walkers, { reference, caseId, family }: Walking): Promise<void> {
  const sourceOf = new Map((await searchesOf(portal.db, caseId)).map((s) => [s.id, s.source]))
  const records = await recordsOf(portal.db, caseId)
  for (const { source, row, column, words, exemption, why } of family.hides) {
    const record = records.find((r) => sourceOf.get(r.searchId) === source && r.row === row)
    const start = record?.fields.find((f) => f.name === column)?.value.indexOf(words) ?? -1
    if (record === undefined || start < 0) throw new Error(`${source} row ${row} does not hold the words to hide`)
    const ticked = [{ field: column, start, end: start + words.length }]
    const form = { record: record.id, ticked, exemption, reason: why, facts: aboutOthers }
    done(await hideWords(staffDeskAt(portal, one), reference, form))
  }
}

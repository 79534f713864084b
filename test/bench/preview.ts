import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gatherPack } from '~/app/casework/packFacts.server'
import { drawPackPage, readPackPage } from '~/app/casework/previewPack.server'
import { readCase } from '~/app/casework/readCase.server'
import { readRegister } from '~/app/casework/registers.server'
import type { StaffDesk } from '~/app/desk.server'
import { newId } from '~/app/outside/secrets.server'
import { buildPack } from '~/app/pack/build'
import { keepPackFiles } from '~/db/packFiles'
import { keepPack } from '~/db/packs'
import { keepRecords, keepSearch } from '~/db/searches'
import { type Answering, aVerifiedCase } from '../kit/answering'
import type { Bench, Peer } from '../kit/bench'
import { aPortal, noon } from '../kit/desk'
import { append } from '../kit/knownPacks'
import { longRecords } from '../kit/longPack'

const pages = 1000

/** Longer than the threads wait before they end: whoever opens a preview first in a morning waits for one to start. */
const untilIdle = 6_000

/** What staff wait for a page of a long answer, its words and its picture, from asking to having both. */
export const bench: Bench = {
  title: `A page of the preview of an answer of ${pages} pages of records, no thread running when it is asked for`,
  measures: [
    { name: 'milliseconds', better: 'less' },
    { name: 'of which for its words', better: 'less' },
  ],
  packages: ['pdfkit', 'piscina', 'sharp'],
  async open() {
    const house = await aPortal('SQLite')
    const [drafted, built] = [await aVerifiedCase(house.portal), await aVerifiedCase(house.portal)]
    for (const answering of [drafted, built]) await holdRecords(answering)
    const has = await keepBuilt(built)
    process.stderr.write(`the built answer has ${has} pages\n`)
    return {
      peers: [
        asked('the first page of a draft', drafted, 1),
        asked(`page ${pages / 2} of a draft`, drafted, pages / 2),
        asked('the first page of what is built', built, 1),
        asked(`page ${pages / 2} of what is built`, built, pages / 2),
      ],
      close: house.end,
    }
  },
}

let day = 1

const asked = (name: string, { one, reference }: Answering, page: number): Peer => ({
  name,
  run: async () => {
    await setTimeout(untilIdle)
    // Another day is another draft: none is remembered.
    day = (day % 28) + 1
    const desk = { ...one, today: `2026-12-${String(day).padStart(2, '0')}` }
    const started = performance.now()
    const on = await caseAt(desk, reference)
    const read = await readPackPage(desk, on, page)
    const words = performance.now() - started
    const png = await drawPackPage(desk, await caseAt(desk, reference), { page, width: 800 })
    if (read === null || !('from' in read) || png === null) throw new Error('There is no such page')
    return [performance.now() - started, words]
  },
})

async function caseAt(desk: StaffDesk, reference: string) {
  const read = await readCase(desk, reference)
  if (read === null || read === 'not-allowed') throw new Error('There is no such case')
  return read
}

/** Rows of a source, each of which fills a page, all of them the person's. */
async function holdRecords({ portal, caseId }: Answering) {
  const search = newId()
  const controller = 'trafford'
  const source = 'early-help'
  await keepSearch(portal.db, { id: search, caseId, controller, source, title: 'Early help', activity: '', at: noon })
  const records = Array.from(longRecords(pages), ({ title, rows }, row) => ({
    id: newId(),
    searchId: search,
    row: row + 1,
    title,
    reasons: [],
    fields: rows.map(([label, value], place) => ({ name: `column-${place}`, label, value })),
    bears: { setAs: 'table' as const, disclosedTo: [], retention: [] },
  }))
  for (let from = 0; from < pages; from += 100) await keepRecords(portal.db, caseId, records.slice(from, from + 100))
  const found = records.map(({ id }) => id)
  await append(portal.db, caseId, [
    { type: 'search-opened', search, source },
    { type: 'search-answered', search, found },
    { type: 'records-confirmed', search, confirmed: found },
  ])
}

/** The answer set and kept as a worker would, without its proof. Gives its pages. */
async function keepBuilt({ portal, one, reference, caseId }: Answering): Promise<number> {
  const id = newId()
  await append(portal.db, caseId, [{ type: 'pack-asked', pack: id, version: 1 }])
  const { kase } = await caseAt(one, reference)
  const held = await readRegister(one, one.staff.controller)
  if (held === null) throw new Error('There is no register')
  const { facts } = await gatherPack(one, caseId, { kase, held })
  const folder = mkdtempSync(join(tmpdir(), 'preview-'))
  try {
    const set = await buildPack(facts, portal.packWords('en', 'adult'), { folder })
    const controller = one.staff.controller
    await keepPack(portal.db, { id, caseId, controller, version: 1, purpose: 'answer', at: noon })
    const files = []
    for (const { path, ...file } of set.files) files.push({ ...file, blob: await portal.blobs.keepFile(path) })
    await keepPackFiles(portal.db, { pack: id, controller }, files)
    const { sha256 } = set
    await append(portal.db, caseId, [
      { type: 'pack-built', pack: id, sha256, pages: set.pages, registerVersion: 1, proof: 'passed' },
    ])
    return set.pages
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { enterCode, openLink } from '~/app/casework/collect.server'
import { collectPack } from '~/app/casework/collectFiles.server'
import { sayWho } from '~/app/casework/collectWho.server'
import { confirmRecords } from '~/app/casework/confirmRecords.server'
import { decideHealth } from '~/app/casework/law/health.server'
import { openSearches, readSources } from '~/app/casework/openSearches.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { foldCase } from '~/app/rules/case/fold'
import { parseDemoFamily } from '~/app/rules/demoFamily'
import { findCase } from '~/db/cases'
import { brokenLink, historyOf } from '~/db/events'
import { recordsOf, searchesOf } from '~/db/searches'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

const family = parseDemoFamily(parse(readFileSync('db/demo/trafford/family.yaml', 'utf8')))
const { subject } = family
const person = {
  name: `${subject.givenName} ${subject.familyName}`,
  formerNames: subject.formerNames.join(', ') || null,
  dateOfBirth: subject.dateOfBirth,
  addressLines: subject.addressLines,
  postcode: subject.postcode,
  email: subject.email,
  telephone: null,
}

describe.each(databases)('one access request on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('walks from a form to a collected pack', async () => {
    const { portal, sent } = house
    const one = await aStaffDesk(portal)
    const two = await aStaffDesk(portal)
    const { reference } = await aRequest(portal, { person })
    await work(portal)
    expect(sent.map((m) => m.subject)).toEqual([`We have your request: ${reference}`, `New request ${reference}`])

    expect(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' })).toHaveProperty('kase')
    const sources = await readSources(portal, 'trafford')
    expect(await openSearches(one, reference, { sources: sources.map((s) => s.name) })).toHaveProperty('kase')
    await work(portal)
    const row = await findCase(portal.db, 'trafford', reference)
    if (!row) throw new Error('no case')
    for (const search of await searchesOf(portal.db, row.id)) {
      expect(search.fault).toBeNull()
      const rows = family.confirmed.find((c) => c.source === search.source)?.rows ?? []
      const found = (await recordsOf(portal.db, row.id)).filter((r) => r.searchId === search.id)
      const confirmed = found.filter((r) => rows.includes(r.row)).map((r) => r.id)
      expect(confirmed.length).toBe(rows.length)
      expect(await confirmRecords(one, reference, { search: search.id, confirmed })).toHaveProperty('kase')
    }
    expect(await askPack(one, reference, {})).toHaveProperty('kase')
    await work(portal)
    const built = foldCase(await historyOf(portal.db, row.id))
    expect(built.pack).toMatchObject({ state: 'built', proof: 'passed' })

    expect(await approvePack(one, reference, {})).toEqual({ refused: 'built-by-you' })
    expect(await releasePack(two, reference, {})).toEqual({ refused: 'not-approved' })
    // Its services hold health data: the bar of Schedule 3 paragraph 6.
    expect(await approvePack(two, reference, {})).toEqual({ refused: 'health-not-decided' })
    const health = { result: 'known-to-person', words: 'She told us herself.' } as const
    expect(await decideHealth(one, reference, health)).toHaveProperty('kase')
    expect(await approvePack(two, reference, {})).toHaveProperty('kase')
    expect(await releasePack(one, reference, {})).toEqual({ refused: 'built-by-you' })
    expect(await releasePack(two, reference, {})).toHaveProperty('kase')
    expect(await releasePack(two, reference, {})).toEqual({ refused: 'already-released' })
    await work(portal)
    const link = /collect\/([\w-]+)/.exec(sent.at(-1)?.text ?? '')?.[1] ?? ''
    const resident = residentDesk(portal)
    const session = (await openLink(resident, link)) ?? ''
    expect(await collectPack(resident, session)).toBeNull()
    await work(portal)
    const code = /\b\d{6}\b/.exec(sent.at(-1)?.text ?? '')?.[0] ?? ''
    expect(await enterCode(resident, session, '000000' === code ? '000001' : '000000')).toBe('wrong')
    expect(await enterCode(resident, session, code)).toBe('ok')
    expect(await collectPack(resident, session)).toBeNull()
    const who = { birthday: subject.dateOfBirth, postcode: subject.postcode, onceKey: '' }
    expect(await sayWho(resident, session, who)).toBe('ok')
    const collected = await collectPack(resident, session)
    expect(collected?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(foldCase(await historyOf(portal.db, row.id)).closed).toMatchObject({ outcome: 'answered' })
    expect(await brokenLink(portal.db, row.id)).toBeNull()
  })
})

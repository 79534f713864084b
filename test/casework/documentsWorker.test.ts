import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '~/app/casework/closeCase.server'
import { hideAreas } from '~/app/casework/documents/hideAreas.server'
import { lookAtDocument } from '~/app/casework/documents/lookAtDocument.server'
import { deskAt, type Portal } from '~/app/desk.server'
import { addSeconds } from '~/app/rules/day'
import { documentById, pagesOf } from '~/db/documents'
import { leaseNext } from '~/db/lease'
import { suggestionsOf } from '~/db/suggestions'
import { aLetter } from '../kit/aDocument'
import { aVerifiedCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, noon, type TestPortal, work } from '../kit/desk'
import { aCaseWithLetter, add, seen, why } from '../kit/documentCase'

const later = (seconds: number) => addSeconds(noon, seconds)

/** A portal whose readers stop before a page, as a process that is killed or put to sleep does, until they are woken. */
function stopping(portal: Portal, at: number) {
  let wake = () => {}
  const asleep = new Promise<void>((resolve) => {
    wake = resolve
  })
  let stopped = () => {}
  const reached = new Promise<void>((resolve) => {
    stopped = resolve
  })
  const look: Portal['readers']['look'] = async (document, page) => {
    if (page.index === at) {
      stopped()
      await asleep
    }
    return portal.readers.look(document, page)
  }
  return { portal: { ...portal, readers: { ...portal.readers, look } }, reached, wake: () => wake() }
}

describe.each(databases)('a worker that stops half-way through a document on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  const worker = (portal: Portal = house.portal) => deskAt(portal, { kind: 'portal' }, noon)
  const isKept = async (document: string, pages: number) => {
    const { db } = house.portal
    await expect.poll(async () => (await pagesOf(db, document)).length, { timeout: 5_000 }).toBe(pages)
  }

  test('leaves it to another once its lease is over, who suggests nothing twice', async () => {
    const { db } = house.portal
    const whole = await seen(await aCaseWithLetter(house.portal))
    const answering = await aVerifiedCase(house.portal)
    const document = await add(answering, await aLetter())
    const killed = stopping(house.portal, 2)
    expect(await leaseNext(db, 'documents', { now: noon, until: later(90) })).toBe(document)
    const left = lookAtDocument(worker(killed.portal), document)
    await killed.reached
    await isKept(document, 2)
    expect((await suggestionsOf(db, document)).length).toBeGreaterThan(0)
    await work(house.portal, later(60))
    expect(await seen({ ...answering, document })).toMatchObject({ state: 'waiting' })
    await work(house.portal, later(91))
    const on = { ...answering, document }
    const said = async () => (await seen(on)).suggestions.map(({ page, words, kind }) => [page, words, kind])
    const wanted = whole.suggestions.map(({ page, words, kind }) => [page, words, kind])
    expect(await seen(on)).toMatchObject({ state: 'read', pages: [{ page: 0 }, { page: 1 }, { page: 2 }] })
    expect(await said()).toEqual(wanted)

    // It was not dead but asleep, and staff have gone on meanwhile: what they decided stays.
    const [first] = (await seen(on)).suggestions
    const chosen = [{ document, page: first?.page ?? 0, suggestions: [first?.id ?? ''] }]
    done(await hideAreas(on.one, on.reference, { ...why, chosen }))
    const [before, row] = [await seen(on), await documentById(db, document)]
    killed.wake()
    await left
    expect([await seen(on), await documentById(db, document)]).toEqual([before, row])
    expect(row).toMatchObject({ fault: null, refused_at: null })
  })

  test('two who read it at once suggest nothing twice', async () => {
    const whole = await seen(await aCaseWithLetter(house.portal))
    const answering = await aVerifiedCase(house.portal)
    const document = await add(answering, await aLetter())
    await Promise.all([lookAtDocument(worker(), document), lookAtDocument(worker(), document)])
    const read = await seen({ ...answering, document })
    expect(read).toMatchObject({ state: 'read' })
    expect(await documentById(house.portal.db, document)).toMatchObject({ fault: null, refused_at: null })
    expect(read.suggestions.map(({ words }) => words)).toEqual(whole.suggestions.map(({ words }) => words))
  })

  test('a fault gives it back, to be tried again later', async () => {
    const answering = await aVerifiedCase(house.portal)
    const document = await add(answering, await aLetter())
    const read = () => Promise.reject(new Error('The store is away'))
    const away = { ...house.portal, blobs: { ...house.portal.blobs, read } }
    await expect(work(away)).rejects.toThrow('The store is away')
    await work(house.portal, later(40))
    expect(await seen({ ...answering, document })).toMatchObject({ state: 'waiting' })
    await work(house.portal, later(46))
    expect(await seen({ ...answering, document })).toMatchObject({ state: 'read' })
  })

  test('and whose case is closed meanwhile: the work is over all the same', async () => {
    const { one, reference, caseId } = await aVerifiedCase(house.portal)
    const document = await add({ portal: house.portal, one, two: one, reference, caseId }, await aLetter())
    const slow = stopping(house.portal, 1)
    const left = lookAtDocument(worker(slow.portal), document)
    await slow.reached
    done(await closeCase(one, reference, { outcome: 'withdrawn', note: '' }))
    slow.wake()
    await left
    expect(await documentById(house.portal.db, document)).toMatchObject({ fault: 'put-aside', read_at: null })
    expect((await caseOf(house.portal, caseId)).documents.get(document)).toMatchObject({ state: 'waiting' })
    expect(await leaseNext(house.portal.db, 'documents', { now: later(999), until: later(1000) })).toBeNull()
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addSeconds } from '~/app/rules/day'
import { burnById, endBurn, failBurn, keepBurn, latestBurn } from '~/db/burns'
import {
  documentById,
  endReading,
  endRefused,
  flagPage,
  holdToRead,
  keepDocument,
  keepPages,
  pageOf,
  removeDocument,
} from '~/db/documents'
import { leaseNext } from '~/db/lease'
import { dropSuggestions, keepSuggestions, suggestionsOf } from '~/db/suggestions'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'

const later = (seconds: number) => addSeconds(noon, seconds)
const built = {
  at: noon,
  sha256: 'a'.repeat(64),
  pages: 3,
  blob: 'b',
  proof: '{}',
  pages_blob: 'p',
  kept: '{}',
  hidden: '[]',
}
const refused = { at: noon, fault: 'broken', page: null }

describe.each(databases)('documents in the store on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    for (const table of ['suggestions', 'burns', 'document_pages', 'documents'] as const)
      await house.portal.db.deleteFrom(table).execute()
  })

  const db = () => house.portal.db
  const lease = (table: 'documents' | 'burns', now: number) =>
    leaseNext(db(), table, { now: later(now), until: later(now + 90) })
  const add = (id: string, at = noon) => {
    const file = { blob: 'b', sha256: 'a'.repeat(64), size: 7 }
    const said = { title: 'Notes', source: 'Early help', added_at: at, added_by: null }
    return keepDocument(db(), { id, case_id: 'c', controller: 'trafford', ...said, ...file })
  }
  const askBurn = (id: string, at = noon) => keepBurn(db(), { id, caseId: 'c', document: 'd', at, by: null })

  test('are work until they are read, refused or taken off their case, the oldest first', async () => {
    for (const [n, id] of ['late', 'read', 'refused', 'off', 'early'].entries()) await add(id, later(10 - n))
    await endReading(db(), 'read', { at: noon, pages: 3 })
    await endRefused(db(), 'refused', refused)
    await removeDocument(db(), 'off', noon)
    expect([await lease('documents', 20), await lease('documents', 20)]).toEqual(['early', 'late'])
    expect(await lease('documents', 110)).toBeNull()
    expect(await lease('documents', 111)).toBe('early')
    expect(await lease('documents', 111)).toBe('late')
  })

  test('are asked to be burned until that was done or failed', async () => {
    await add('d')
    for (const [n, id] of ['late', 'done', 'failed', 'early'].entries()) await askBurn(id, later(10 - n))
    await endBurn(db(), 'done', built)
    await failBurn(db(), 'failed', { at: noon, fault: 'stale' })
    expect([await lease('burns', 20), await lease('burns', 20), await lease('burns', 20)]).toEqual([
      'early',
      'late',
      null,
    ])
    expect(await latestBurn(db(), 'd')).toMatchObject({ id: 'late' })
  })

  test('that were read are not refused after all, and what was burned stays as it ended', async () => {
    await add('d')
    await endReading(db(), 'd', { at: noon, pages: 3 })
    await endRefused(db(), 'd', refused)
    expect(await documentById(db(), 'd')).toMatchObject({ refused_at: null, fault: null, pages: 3 })
    for (const id of ['one', 'two']) await askBurn(id)
    expect(await endBurn(db(), 'one', built)).toBe(true)
    expect(await endBurn(db(), 'one', { ...built, blob: 'another' })).toBe(false)
    await failBurn(db(), 'one', { at: noon, fault: 'stale' })
    expect(await burnById(db(), 'one')).toMatchObject({ blob: 'b', fault: null, failed_at: null })
    await failBurn(db(), 'two', { at: noon, fault: 'stale' })
    expect(await endBurn(db(), 'two', built)).toBe(false)
    expect(await burnById(db(), 'two')).toMatchObject({ blob: null, built_at: null, fault: 'stale' })
  })

  test('are held to be read only while they wait', async () => {
    for (const id of ['waits', 'read', 'refused', 'off']) await add(id)
    await endReading(db(), 'read', { at: noon, pages: 3 })
    await endRefused(db(), 'refused', refused)
    await removeDocument(db(), 'off', noon)
    const held = []
    for (const id of ['waits', 'read', 'refused', 'off', 'never-was']) held.push(await holdToRead(db(), id))
    expect(held).toEqual([true, false, false, false, false])
  })

  test('keep a page that is read again in place of the first, with its flag; its suggestions go page by page', async () => {
    await add('d')
    const lie = { crop: [0, 0, 595, 842], turns: 0, unit: 1 } as const
    const word = (text: string) => ({ text, box: { left: 1, top: 2.5, right: 3, bottom: 4 }, line: 0 })
    for (const page of [0, 1]) await keepPages(db(), 'd', [{ page, lie, words: [word('first')] }])
    await flagPage(db(), 'd', { page: 0, flag: 'partly', reason: 'x', by: 'anna', at: noon })
    await keepPages(db(), 'd', [{ page: 0, lie, words: [word('second')] }])
    const kept = { page: 0, lie, words: [word('second')], flag: 'partly', flagReason: 'x' }
    expect(await pageOf(db(), 'd', 0)).toEqual(kept)
    expect(await pageOf(db(), 'd', 2)).toBeUndefined()

    const made = (id: string, page: number) => {
      const why = 'It has the shape of one.'
      return { id, page, rects: [[1, 2, 3, 4.5]] as const, words: 'x', kind: 'telephone', score: 0.87, why }
    }
    await keepSuggestions(db(), 'd', [made('b', 0), made('a', 0), made('c', 1)])
    expect(await suggestionsOf(db(), 'd', 0)).toMatchObject([{ id: 'b', score: 0.87 }, { id: 'a' }])
    await dropSuggestions(db(), 'd', 0)
    expect((await suggestionsOf(db(), 'd')).map(({ id }) => id)).toEqual(['c'])
    await dropSuggestions(db(), 'd')
    expect(await suggestionsOf(db(), 'd')).toEqual([])
  })
})

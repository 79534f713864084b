import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addSeconds } from '~/app/rules/day'
import { giveBack, leaseNext } from '~/db/lease'
import { markSent, queueLetter } from '~/db/letters'
import { failPack, keepPack } from '~/db/packs'
import { dropSearch, keepSearch } from '~/db/searches'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'

const later = (seconds: number) => addSeconds(noon, seconds)
const letter = { template: 'receipt', to: 'resident' } as const

describe.each(databases)('work as rows on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  beforeEach(async () => {
    await house.portal.db.deleteFrom('letters').execute()
  })

  const db = () => house.portal.db
  const queue = (id: string, at = noon) =>
    queueLetter(db(), { id, caseId: id, controller: 'trafford', seq: 1, letter, at })
  const lease = (now: number) => leaseNext(db(), 'letters', { now: later(now), until: later(now + 45) })

  test('the oldest first, each to one, and nothing where nothing waits', async () => {
    expect(await lease(0)).toBeNull()
    await queue('b', later(2))
    await queue('a', later(1))
    expect([await lease(3), await lease(3), await lease(3)]).toEqual(['a', 'b', null])
  })

  test('a lease holds until it runs out, then another has it', async () => {
    await queue('a')
    expect(await lease(0)).toBe('a')
    expect(await lease(44)).toBeNull()
    expect(await lease(45)).toBeNull()
    expect(await lease(46)).toBe('a')
  })

  test('given back, it is there at once, or not before a moment', async () => {
    await queue('a')
    await lease(0)
    await giveBack(db(), 'letters', { id: 'a' })
    expect(await lease(1)).toBe('a')
    await giveBack(db(), 'letters', { id: 'a', until: later(500) })
    expect(await lease(500)).toBeNull()
    expect(await lease(501)).toBe('a')
  })

  test('what is done is no work, whatever its lease', async () => {
    await queue('a')
    await markSent(db(), 'a', noon)
    expect(await lease(100)).toBeNull()
    await keepPack(db(), { id: 'p', caseId: 'c', controller: 'trafford', version: 1, purpose: 'answer', at: noon })
    await failPack(db(), 'p', { at: noon, fault: 'stale' })
    expect(await leaseNext(db(), 'packs', { now: later(1), until: later(46) })).toBeNull()
    const search = { id: 's', caseId: 'c', controller: 'trafford', source: 'x', title: 'X', activity: 'y', at: noon }
    await keepSearch(db(), search)
    await dropSearch(db(), 's', noon)
    expect(await leaseNext(db(), 'searches', { now: later(1), until: later(46) })).toBeNull()
  })

  test('many workers at once: each row goes to exactly one', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `letter-${String(i).padStart(2, '0')}`)
    for (const id of ids) await queue(id)
    const taken: (string | null)[] = []
    // A worker that meets another at a row comes away with nothing, and looks again.
    for (let rounds = 0; rounds < 12 && new Set(taken).size <= ids.length; rounds += 1) {
      taken.push(...(await Promise.all(Array.from({ length: 6 }, () => lease(0)))))
    }
    expect(taken.filter((id) => id !== null).toSorted()).toEqual(ids)
  })
})

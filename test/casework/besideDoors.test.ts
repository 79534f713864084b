import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignCase } from '~/app/casework/beside/assign.server'
import { liftAccess, restrictCase } from '~/app/casework/beside/restrict.server'
import { personOf } from '~/app/casework/demo/family.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import { onceKey } from '~/app/door.server'
import { historyOf } from '~/db/events'
import { caseOf, done, family, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { cookieOf, doorsOf, serve, visit } from '../kit/doors'
import { aFullCase, everything, secrets } from '../kit/fullCase'
import { pdf } from '../kit/papers'
import { aRequest } from '../kit/request'

const doors = doorsOf('staff.cases.$reference')
const services = ['staff.cases.$reference.searches_.$search', 'staff.cases.$reference.searches_.$search_.documents']
/** Says who else is here, and nothing of the case. */
const frame = 'staff.cases.$reference'

describe.each(databases)('at the doors of a case, on %s', (database) => {
  let house: TestPortal
  let on: Awaited<ReturnType<typeof aFullCase>>
  beforeAll(async () => {
    house = await aPortal(database)
    serve(house.portal)
    on = await aFullCase(house)
  })
  afterAll(async () => {
    serve(undefined)
    await house.end()
  })
  const eventsOf = async (caseId: string) => (await historyOf(house.portal.db, caseId)).length

  test('there are doors to walk', () => {
    expect(doors.length).toBeGreaterThan(50)
  })

  describe('a restricted case', () => {
    beforeAll(async () => {
      done(await restrictCase(on.one, on.reference, { people: [] }))
    })
    afterAll(async () => {
      done(await liftAccess(on.one, on.reference))
    })

    test.each(doors)('is not there for another officer of the same controller: %s', async (door) => {
      const cookie = await cookieOf(house.portal, on.two)
      const before = await eventsOf(on.caseId)
      const seen = await visit(door, { cookie, params: on.params })
      if (door !== frame) expect([404, 405]).toContain(seen.status)
      expect(seen.said).not.toMatch(secrets)
      const sent = await visit(door, { cookie, params: on.params, form: new URLSearchParams(everything(on)) })
      expect([404, 405]).toContain(sent.status)
      expect(sent.said).not.toMatch(secrets)
      expect(await eventsOf(on.caseId)).toBe(before)
    })

    test.each(doors)('gives nothing away through the door of another case: %s', async (door) => {
      const cookie = await cookieOf(house.portal, on.two)
      const params = { ...on.params, reference: on.other }
      const before = await eventsOf(on.caseId)
      expect((await visit(door, { cookie, params })).said).not.toMatch(secrets)
      expect((await visit(door, { cookie, params, form: new URLSearchParams() })).said).not.toMatch(secrets)
      expect(await eventsOf(on.caseId)).toBe(before)
    })

    test('is there for whoever restricted it', async () => {
      const cookie = await cookieOf(house.portal, on.one)
      const seen = await visit('staff.cases.$reference._index', { cookie, params: on.params })
      expect(seen.status).toBe(200)
      expect(seen.said).toMatch(secrets)
    })
  })

  describe('somebody of a service', () => {
    const contributor = async (sources: readonly string[]) => {
      const desk = await aStaffDesk(house.portal, { role: 'contributor' })
      const kept = JSON.stringify(sources)
      await house.portal.db.updateTable('staff').set({ services: kept }).where('id', '=', desk.staff.id).execute()
      return cookieOf(house.portal, desk)
    }

    test.each(doors)('finds only the pages of their own search: %s', async (door) => {
      const own = services.includes(door)
      const [theirs, another] = [await contributor([on.source]), await contributor(['no-such-source'])]
      const get = async (cookie: string) => visit(door, { cookie, params: on.params })
      if (own) expect((await get(theirs)).status).toBe(200)
      else if (door !== frame) expect([403, 405]).toContain((await get(theirs)).status)
      if (door !== frame) expect([403, 405]).toContain((await get(another)).status)
      if (own) return
      const before = await eventsOf(on.caseId)
      const form = new URLSearchParams(everything(on))
      expect([403, 404, 405]).toContain((await visit(door, { cookie: theirs, params: on.params, form })).status)
      expect(await eventsOf(on.caseId)).toBe(before)
    })

    test('sees in the list what waits for their service: whom, when born, what was asked, and no other', async () => {
      const list = async (cookie: string) => visit('staff.searches', { cookie, params: {} })
      const theirs = await list(await contributor([on.source]))
      expect(theirs.status).toBe(200)
      expect(theirs.said).toContain(on.search)
      expect(theirs.said).toContain(personOf(family).dateOfBirth)
      expect(theirs.said).toContain('Everything you hold about me.')
      expect(JSON.parse(theirs.said).searches).toHaveLength(1)
      expect(JSON.parse((await list(await contributor([]))).said).searches).toEqual([])
      const all = await list(await cookieOf(house.portal, on.one))
      expect(JSON.parse(all.said).searches.length).toBeGreaterThan(1)
      expect((await list(await cookieOf(house.portal, on.auditor))).status).toBe(403)
    })

    test("can't answer another service's search, and answers their own once, after which it waits no longer", async () => {
      const [door = ''] = services
      const rows = await house.portal.db.selectFrom('records').select('id').where('search_id', '=', on.search).execute()
      const form = () => new URLSearchParams([...rows.map(({ id }) => [`record-${id}`, 'no']), ['onceKey', onceKey()]])
      const another = await contributor(['no-such-source'])
      expect((await visit(door, { cookie: another, params: on.params, form: form() })).status).toBe(403)
      const cookie = await contributor([on.source])
      const answered = await visit(door, { cookie, params: on.params, form: form() })
      expect([answered.status, answered.to]).toEqual([302, '/staff/searches?done=records'])
      expect((await caseOf(house.portal, on.caseId)).searches.get(on.search)?.state).toBe('confirmed')
      expect((await visit('staff.searches', { cookie, params: {} })).said).not.toContain(on.search)
    })

    test('adds a document to their own search and to no other', async () => {
      const [, door = ''] = services
      const form = () => {
        const sent = new FormData()
        sent.set('file', new File([pdf], 'Invented file.pdf'))
        return sent
      }
      const another = await contributor(['no-such-source'])
      expect((await visit(door, { cookie: another, params: on.params, form: form() })).status).toBe(403)
      const added = await visit(door, { cookie: await contributor([on.source]), params: on.params, form: form() })
      expect([added.status, added.to]).toEqual([302, '/staff/searches?done=document'])
      const rows = await house.portal.db.selectFrom('documents').select(['title', 'source']).execute()
      expect(rows).toEqual([{ title: 'Invented file.pdf', source: on.title }])
    })
  })

  describe('opening', () => {
    const looks = async (caseId: string) =>
      (await historyOf(house.portal.db, caseId)).filter(({ event }) => event.type === 'looked-at').length
    const aPlainCase = async () => {
      const { reference } = await aRequest(house.portal, { now: new Date().toISOString() })
      return { reference, caseId: await idOf(house.portal, reference) }
    }

    test.each(['two', 'auditor', 'manager', 'reviewer'] as const)(
      'a case by %s is noted once, and shown',
      async (who) => {
        const { reference, caseId } = await aPlainCase()
        const cookie = await cookieOf(house.portal, on[who])
        const open = async () => visit('staff.cases.$reference._index', { cookie, params: { reference } })
        expect((await open()).said).toContain(`Opened by ${on[who].staff.name}`)
        await open()
        expect(await looks(caseId)).toBe(1)
      },
    )

    test("one's own case leaves no note", async () => {
      const { reference, caseId } = await aPlainCase()
      done(await assignCase(on.one, reference, { to: on.one.staff.id }))
      const cookie = await cookieOf(house.portal, on.one)
      expect((await visit('staff.cases.$reference._index', { cookie, params: { reference } })).status).toBe(200)
      expect(await looks(caseId)).toBe(0)
    })

    test('a case that cannot be noted shows nothing', async () => {
      const { reference } = await aPlainCase()
      const cookie = await cookieOf(house.portal, on.two)
      const { db } = house.portal
      const spy = db.transaction.bind(db)
      Object.defineProperty(db, 'transaction', {
        configurable: true,
        value: () => {
          throw new Error('The store is full')
        },
      })
      try {
        await expect(visit('staff.cases.$reference._index', { cookie, params: { reference } })).rejects.toThrow('full')
      } finally {
        Object.defineProperty(db, 'transaction', { configurable: true, value: spy })
      }
    })
  })

  test('two on one case: the later is told who did what and when, keeps what they typed, and can send it again', async () => {
    const { reference } = await aRequest(house.portal, { now: new Date().toISOString() })
    const cookie = await cookieOf(house.portal, on.one)
    const door = 'staff.cases.$reference.people'
    const key = async () => JSON.parse((await visit(door, { cookie, params: { reference } })).said).onceKey
    const form = (once: string) =>
      new URLSearchParams({ name: 'Delyth Invented', relation: 'Neighbour', kind: 'other-adult', onceKey: once })
    const old = await key()
    done(await verifyIdentity(on.two, reference, { method: 'in-person', reason: '' }))
    const refused = await visit(door, { cookie, params: { reference }, form: form(old) })
    expect(refused.status).toBe(422)
    const said = JSON.parse(refused.said)
    expect(said.refusal).toBe('changed-meanwhile')
    expect(said.changed).toHaveLength(1)
    expect(said.changed[0]).toMatch(
      new RegExp(`^${on.two.staff.name}, .* at .*: Identity verified: seen in person\\.$`),
    )
    expect(said.values).toMatchObject({ name: 'Delyth Invented', relation: 'Neighbour' })
    expect((await visit(door, { cookie, params: { reference }, form: form(await key()) })).status).toBe(302)
  })

  test('a refusal of another kind says what others did too', async () => {
    const { reference } = await aRequest(house.portal, { now: new Date().toISOString() })
    const cookie = await cookieOf(house.portal, on.one)
    const seen = (await caseOf(house.portal, await idOf(house.portal, reference))).seq
    const door = 'staff.cases.$reference.links'
    done(await verifyIdentity(on.two, reference, { method: 'in-person', reason: '' }))
    const form = new URLSearchParams({ intent: 'unlink', other: on.other, onceKey: onceKey(seen) })
    const refused = JSON.parse((await visit(door, { cookie, params: { reference }, form })).said)
    expect(refused.changed).toHaveLength(1)
  })
})

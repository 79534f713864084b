import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { staffChange } from '~/app/casework/change.server'
import { type BulkWish, doBulk } from '~/app/casework/queue/doBulk.server'
import { foreseeChase } from '~/app/casework/queue/foresee.server'
import { readBulk } from '~/app/casework/queue/readBulk.server'
import { undoBulk } from '~/app/casework/queue/undoBulk.server'
import type { StaffDesk } from '~/app/desk.server'
import type { Role } from '~/app/rules/roles'
import { casesByReference } from '~/db/chosenCases'
import { brokenLink } from '~/db/events'
import { caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

describe.each(databases)('on %s', (database) => {
  let held: TestPortal
  let desk: StaffDesk
  let other: StaffDesk
  beforeAll(async () => {
    held = await aPortal(database)
    desk = await aStaffDesk(held.portal)
    other = await aStaffDesk(held.portal)
    // The receipts of requests leave, so that only reminders are counted.
    await work(held.portal)
  })
  afterAll(() => held?.end())

  let keys = 0
  const key = () => {
    keys += 1
    return `bulk-${database}-${keys}`
  }
  const someCases = async (n: number) => {
    const references: string[] = []
    for (let i = 0; i < n; i += 1) references.push((await aRequest(held.portal)).reference)
    return references
  }
  const seen = async (references: readonly string[]) =>
    (await casesByReference(held.portal.db, 'trafford', references)).map(({ reference, seq }) => ({
      reference,
      seen: seq,
    }))
  const doTo = async (references: readonly string[], wish: BulkWish, by = desk) => {
    const did = await doBulk(by, { wish, cases: await seen(references), onceKey: key() })
    if ('refused' in did) throw new Error(did.refused)
    const read = await readBulk(by, did.bulk)
    if (read === null) throw new Error('There is no such act')
    return read
  }
  const ownerOf = async (reference: string) =>
    (await casesByReference(held.portal.db, 'trafford', [reference]))[0]?.assigned_to ?? null
  const chasers = async (reference: string) =>
    held.portal.db
      .selectFrom('letters')
      .selectAll()
      .where('case_id', '=', await idOf(held.portal, reference))
      .where('template', '=', 'person-chaser')
      .execute()

  test('cases are assigned together, once for a form however often it is sent', async () => {
    const references = await someCases(3)
    const wanted = {
      wish: { act: 'assign', to: other.staff.id },
      cases: await seen(references),
      onceKey: key(),
    } as const
    const both = await Promise.all([doBulk(desk, wanted), doBulk(desk, wanted)])
    const again = await doBulk(desk, wanted)
    expect(both[1]).toEqual(both[0])
    expect(again).toEqual(both[0])
    for (const reference of references) {
      expect(await ownerOf(reference)).toBe(other.staff.id)
      const events = await held.portal.db
        .selectFrom('events')
        .select('type')
        .where('case_id', '=', await idOf(held.portal, reference))
        .where('type', '=', 'assigned')
        .execute()
      expect(events).toHaveLength(1)
    }
  })

  test('undoing puts back who each was assigned to, but for what somebody changed since, which is said', async () => {
    const [first = '', second = ''] = await someCases(2)
    await doTo([first], { act: 'assign', to: desk.staff.id })
    const act = await doTo([first, second], { act: 'assign', to: other.staff.id })
    const third = await aStaffDesk(held.portal)
    done(await staffChange(other, { reference: second, commands: [{ act: 'assign', to: third.staff.id }] }))
    expect(await undoBulk(desk, act.id)).toEqual({ done: true })
    expect([await ownerOf(first), await ownerOf(second)]).toEqual([desk.staff.id, third.staff.id])
    const read = await readBulk(desk, act.id)
    const said = Object.fromEntries(read?.cases.map((each) => [each.reference, each.notUndone ?? each.isUndone]) ?? [])
    expect(said).toEqual({ [first]: true, [second]: 'changed' })
    // A second time does nothing more.
    await undoBulk(desk, act.id)
    expect(await ownerOf(first)).toBe(desk.staff.id)
  })

  test('what somebody changed since the page was shown, and what is restricted, is left out and named', async () => {
    const [plain = '', changed = '', hidden = ''] = await someCases(3)
    const cases = await seen([plain, changed, hidden])
    done(await staffChange(other, { reference: changed, commands: [{ act: 'assign', to: other.staff.id }] }))
    done(await staffChange(other, { reference: hidden, commands: [{ act: 'restrict', people: [other.staff.id] }] }))
    const did = await doBulk(desk, { wish: { act: 'assign', to: desk.staff.id }, cases, onceKey: key() })
    const read = 'bulk' in did ? await readBulk(desk, did.bulk) : null
    const outcomes = Object.fromEntries(read?.cases.map(({ reference, skip }) => [reference, skip]) ?? [])
    expect(outcomes).toEqual({ [plain]: null, [changed]: 'changed', [hidden]: 'not-open' })
    expect(await ownerOf(hidden)).toBeNull()
  })

  test('a case whose history is damaged is left out and named, and keeps no other from its turn', async () => {
    const [plain = '', torn = '', unread = ''] = await someCases(3)
    const events = async (reference: string) =>
      held.portal.db.updateTable('events').where('case_id', '=', await idOf(held.portal, reference))
    await (await events(torn)).set({ payload: '{' }).execute()
    const later = JSON.stringify({ type: 'assigned', to: null })
    await (await events(unread)).set({ payload: later }).where('seq', '=', 1).execute()
    const outcomes = ({ cases }: { readonly cases: readonly { reference: string; skip: string | null }[] }) =>
      Object.fromEntries(cases.map(({ reference, skip }) => [reference, skip]))
    const both = { [torn]: 'damaged', [unread]: 'damaged' }
    const foreseen = await foreseeChase(desk, { references: [plain, torn, unread] })
    expect(foreseen && outcomes(foreseen)).toMatchObject(both)
    const act = await doTo([plain, torn, unread], { act: 'assign', to: desk.staff.id })
    expect(outcomes(act)).toEqual({ [plain]: null, ...both })

    await (await events(plain)).set({ payload: '{' }).execute()
    expect(await undoBulk(desk, act.id)).toEqual({ done: true })
    const read = await readBulk(desk, act.id)
    expect(read?.cases.find(({ reference }) => reference === plain)).toMatchObject({ notUndone: 'damaged' })
  })

  test('a restricted case is not given to somebody to whom it is not open', async () => {
    const [reference = ''] = await someCases(1)
    done(await staffChange(desk, { reference, commands: [{ act: 'restrict', people: [desk.staff.id] }] }))
    const act = await doTo([reference], { act: 'assign', to: other.staff.id })
    expect(act.cases[0]?.skip).toBe('not-open-to-them')
  })

  test('a chase reminds the person who is waited for, not before 10 minutes, and nobody twice in a day', async () => {
    const [waiting = '', idle = ''] = await someCases(2)
    done(await askIdentity(desk, waiting, { words: 'A bill' }))
    const act = await doTo([waiting, idle], { act: 'chase' })
    const outcomes = Object.fromEntries(act.cases.map(({ reference, skip }) => [reference, skip]))
    expect(outcomes).toEqual({ [waiting]: null, [idle]: 'nobody-to-chase' })
    await work(held.portal, '2026-11-23T12:09:59.000Z')
    expect((await chasers(waiting))[0]?.sent_at).toBeNull()
    expect((await doTo([waiting], { act: 'chase' })).cases[0]?.skip).toBe('chased-today')
    await work(held.portal, '2026-11-23T12:10:01.000Z')
    expect((await chasers(waiting))[0]?.sent_at).not.toBeNull()
    // What has left stays a fact.
    await undoBulk(desk, act.id)
    const read = await readBulk(desk, act.id)
    expect(read?.cases.find(({ reference }) => reference === waiting)?.notUndone).toBe('letter-left')
    expect((await caseOf(held.portal, await idOf(held.portal, waiting))).desk.chases.size).toBe(1)
  })

  test('undoing a chase takes its reminder back before it leaves', async () => {
    const [reference = ''] = await someCases(1)
    done(await askIdentity(desk, reference, { words: 'A bill' }))
    const act = await doTo([reference], { act: 'chase' })
    expect(act.canUndo).toBe(true)
    await undoBulk(at(desk, '2026-11-23T12:09:00.000Z'), act.id)
    await work(held.portal, '2026-11-23T13:00:00.000Z')
    expect(await chasers(reference)).toEqual([])
    expect((await caseOf(held.portal, await idOf(held.portal, reference))).desk.chases.size).toBe(0)
  })

  test('after 10 minutes a chase is not undone, even where its reminder is still there', async () => {
    const [reference = ''] = await someCases(1)
    done(await askIdentity(desk, reference, { words: 'A bill' }))
    const act = await doTo([reference], { act: 'chase' })
    const later = at(desk, '2026-11-23T12:10:00.000Z')
    expect((await readBulk(later, act.id))?.canUndo).toBe(false)
    await undoBulk(later, act.id)
    expect(await chasers(reference)).toHaveLength(1)
  })

  test('somebody without an email address is chased by nobody, and the page says so before', async () => {
    const [reference = ''] = await someCases(1)
    done(await askIdentity(desk, reference, { words: 'A bill' }))
    const id = await idOf(held.portal, reference)
    await held.portal.db.updateTable('people').set({ email: '' }).where('case_id', '=', id).execute()
    const foreseen = await foreseeChase(desk, { references: [reference] })
    expect(foreseen?.cases[0]?.skip).toBe('no-address')
  })

  test.each<[Role, boolean, boolean]>([
    ['officer', true, true],
    ['manager', true, false],
    ['reviewer', false, false],
    ['contributor', false, false],
    ['auditor', false, false],
    ['administrator', false, false],
  ])('a %s may assign: %s, may chase: %s', async (role, mayAssign, mayChase) => {
    const theirs = await aStaffDesk(held.portal, { role })
    const refusal = { refused: 'not-allowed' }
    const tries = (wish: BulkWish) => doBulk(theirs, { wish, cases: [], onceKey: '' })
    expect('bulk' in (await tries({ act: 'assign', to: null }))).toBe(mayAssign)
    expect('bulk' in (await tries({ act: 'chase' }))).toBe(mayChase)
    if (!mayAssign) expect(await tries({ act: 'assign', to: null })).toEqual(refusal)
  })

  test("another controller's cases, people and acts are out of reach", async () => {
    const stranger = await aStaffDesk(held.portal, { controller: 'wakefield' })
    const references = await someCases(1)
    const did = await doBulk(stranger, {
      wish: { act: 'assign', to: null },
      cases: await seen(references),
      onceKey: '',
    })
    expect('bulk' in did && (await readBulk(stranger, did.bulk))?.cases).toEqual([])
    const wish = { act: 'assign', to: stranger.staff.id } as const
    expect(await doBulk(desk, { wish, cases: [], onceKey: '' })).toEqual({ refused: 'no-such-person' })
    const mine = await doTo(references, { act: 'assign', to: desk.staff.id })
    expect(await readBulk(other, mine.id)).toBeNull()
    expect(await undoBulk(other, mine.id)).toEqual({ refused: 'no-such-act' })
  })

  test('500 cases are done at once, each once, and their histories hold', async () => {
    const references = await someCases(500)
    const started = performance.now()
    const act = await doTo(references, { act: 'assign', to: desk.staff.id })
    process.stdout.write(`500 assigned on ${database}: ${Math.round(performance.now() - started)} ms\n`)
    expect(act.cases.filter(({ skip }) => skip === null)).toHaveLength(500)
    const rows = await casesByReference(held.portal.db, 'trafford', references)
    expect(new Set(rows.map(({ assigned_to }) => assigned_to))).toEqual(new Set([desk.staff.id]))
    expect(await brokenLink(held.portal.db, rows[499]?.id ?? '')).toBeNull()
    await undoBulk(desk, act.id)
    const after = await casesByReference(held.portal.db, 'trafford', references)
    expect(new Set(after.map(({ assigned_to }) => assigned_to))).toEqual(new Set([null]))
  }, 120_000)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteLook } from '~/app/casework/beside/look.server'
import { forgetImports } from '~/app/casework/imports/forgetImports.server'
import { readImport } from '~/app/casework/imports/readImport.server'
import { runImport } from '~/app/casework/imports/runImport.server'
import { startImport } from '~/app/casework/imports/startImport.server'
import { undoImport } from '~/app/casework/imports/undoImport.server'
import { readCase } from '~/app/casework/readCase.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { addDays } from '~/app/rules/day'
import { appendEvents, brokenLink } from '~/db/events'
import type { Db } from '~/db/schema'
import { findCases } from '~/db/searchWords'
import { caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { casesOfImport, started, tracker } from './trackers'

/** A store in which something happens after it was read and before it is changed. */
const beforeChanging = (db: Db, act: () => Promise<void>): Db =>
  new Proxy(db, {
    get: (target, key) => {
      if (key === 'transaction')
        return () => ({
          execute: async (change: Parameters<ReturnType<Db['transaction']>['execute']>[0]) => {
            await act()
            return target.transaction().execute(change)
          },
        })
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })

describe.each(databases)('a spreadsheet on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const casesOf = (id: string) => casesOfImport(house.portal.db, id)

  test('is looked at first: nothing comes of it, and each fault bears the row’s own number', async () => {
    const id = await started(
      desk,
      'T1,Perpetua Imaginary,3/5/1990,p@example.org,SAR,20/11/2026,,,,',
      'T2,,3/5/90,not an address,Something,31/2/2026,,1/1/2026,,',
      '',
      'T1,Same Again,,,,19 Nov 2026,,,,',
      'T4,Later Person,,,,2/13/2026,,,,',
      'T5,Objecting Person,,,Objection,1/11/2026,,,,',
    )
    const read = await readImport(desk, id)
    expect(read?.trial?.good.map(({ row }) => row)).toEqual([2])
    expect(read?.trial?.faults.map(({ row, field }) => `${row} ${field}`)).toEqual([
      '3 name',
      '3 received',
      '3 right',
      '3 email',
      '3 dateOfBirth',
      '5 reference',
      '6 received',
      '7 right',
    ])
    expect(await casesOf(id)).toEqual([])
  })

  test('brings in what is good, with its own days, and writes to nobody', async () => {
    const before = house.sent.length
    const id = await started(
      desk,
      `A1,Perpetua Imaginary,3/5/1990,p@example.org,SAR,20/11/2026,${desk.staff.name},,,Rang twice`,
      'A2,Closed Person,,,Erasure,1/9/26,,28-Sep-2026,Partial disclosure,',
      'A3,Refused Person,,,access,01.10.2026 09:15,,12/10/2026,Manifestly unfounded,',
    )
    expect(await runImport(desk, id)).toEqual({ cases: 3 })
    const [open, closed, refused] = await casesOf(id)
    expect(open).toMatchObject({ due_on: '2026-12-21', closed_on: null, assigned_to: desk.staff.id })
    expect(closed).toMatchObject({ closed_on: '2026-09-28', outcome: 'answered' })
    expect(refused).toMatchObject({ closed_on: '2026-10-12', outcome: 'refused' })
    await work(house.portal)
    expect(house.sent.slice(before).filter(({ to }) => to.includes('p@example.org'))).toEqual([])
    const found = await findCases(house.portal.db, {
      controller: 'trafford',
      staffId: desk.staff.id,
      text: 'perpetua',
      limit: 9,
    })
    expect(found.rows.map(({ reference }) => reference)).toEqual([open?.reference])
    for (const { id: caseId } of await casesOf(id)) expect(await brokenLink(house.portal.db, caseId)).toBeNull()
    expect(await projectionsThatDiffer(residentDesk(house.portal))).toEqual([])
  })

  test('sent twice at once brings in each row once, and what is in already is a fault of the next', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => `B${i},Person ${i},,,,1/11/2026,,,,`)
    const id = await started(desk, ...rows)
    const came = await Promise.all([runImport(desk, id), runImport(desk, id)])
    expect(came).toEqual([{ cases: 700 }, { cases: 700 }])
    expect(await casesOf(id)).toHaveLength(700)
    const again = await readImport(desk, await started(desk, rows[0] ?? '', 'B999,New Person,,,,1/11/2026,,,,'))
    expect(again?.trial?.faults).toEqual([{ row: 2, field: 'reference', words: 'This one was brought in before.' }])
  })

  test('is taken back whole: nothing of its people is left, and nothing twice', async () => {
    const id = await started(
      desk,
      'C1,Ephemeral Person,,e@example.org,,1/11/2026,,,,A note',
      'C2,Other Ephemeral,,,,1/11/2026,,,,',
    )
    await runImport(desk, id)
    expect(await undoImport(desk, id)).toEqual({ cases: 2 })
    expect(await undoImport(desk, id)).toEqual({ cases: 2 })
    const { db } = house.portal
    const takenBack = await casesOf(id)
    expect(takenBack).toHaveLength(2)
    for (const { id: caseId, outcome } of takenBack) {
      expect(outcome).toBe('taken-back')
      const person = await db.selectFrom('people').selectAll().where('case_id', '=', caseId).executeTakeFirst()
      expect([person?.name, person?.email]).toEqual(['', ''])
      expect(await db.selectFrom('notes').selectAll().where('case_id', '=', caseId).execute()).toEqual([])
      expect(await db.selectFrom('queue').selectAll().where('case_id', '=', caseId).execute()).toEqual([])
    }
    const found = await findCases(db, { controller: 'trafford', staffId: desk.staff.id, text: 'ephemeral', limit: 9 })
    expect(found.rows).toEqual([])
    expect(await projectionsThatDiffer(residentDesk(house.portal))).toEqual([])
  })

  test('is not taken back once somebody has worked on a case of it, and says which', async () => {
    const id = await started(desk, 'D1,Worked Person,,,,1/11/2026,,,,', 'D2,Left Person,,,,1/11/2026,,,,')
    await runImport(desk, id)
    const [worked] = await casesOf(id)
    done(await verifyIdentity(desk, worked?.reference ?? '', { method: 'known-to-us', reason: '' }))
    expect(await undoImport(desk, id)).toEqual({ workedOn: [worked?.reference] })
    expect((await caseOf(house.portal, worked?.id ?? '')).desk.takenBackOn).toBeNull()
  })

  test('is taken back though somebody looked at it and days have passed, as nobody has worked on it', async () => {
    const id = await started(desk, 'D3,Seen Person,,,,1/11/2026,,,,', 'D4,Moved Person,,,,1/11/2026,,,,')
    await runImport(desk, id)
    const [seen, moved] = await casesOf(id)
    const other = await aStaffDesk(house.portal)
    const read = await readCase(other, seen?.reference ?? '')
    if (read === null || read === 'not-allowed') throw new Error('not read')
    expect(await noteLook(other, read)).toBe('noted')
    const to = { caseId: moved?.id ?? '', seq: (await caseOf(house.portal, moved?.id ?? '')).seq, at: desk.now }
    const reminded = { type: 'reminded', kind: 'due-soon', about: 'due', for: '2026-12-01' } as const
    await appendEvents(house.portal.db, { ...to, by: { kind: 'portal' } }, [reminded])
    expect(await undoImport(desk, id)).toEqual({ cases: 2 })
  })

  test('is taken back once where two do so at once, and refused by reference where somebody comes between', async () => {
    const id = await started(desk, 'D5,Twice Person,,,,1/11/2026,,,,', 'D6,Other Twice,,,,1/11/2026,,,,')
    await runImport(desk, id)
    expect(await Promise.all([undoImport(desk, id), undoImport(desk, id)])).toEqual([{ cases: 2 }, { cases: 2 }])
    const next = await started(desk, 'D7,Between Person,,,,1/11/2026,,,,')
    await runImport(desk, next)
    const [between] = await casesOf(next)
    const { reference = '', id: caseId = '' } = between ?? {}
    const other = await aStaffDesk(house.portal)
    const db = beforeChanging(desk.db, async () => {
      await verifyIdentity(other, reference, { method: 'known-to-us', reason: '' })
    })
    expect(await undoImport({ ...desk, db }, next)).toEqual({ workedOn: [reference] })
    expect((await caseOf(house.portal, caseId)).desk.takenBackOn).toBeNull()
  })

  test('gives each case to whom it names, where one alone bears the name and may be given a case', async () => {
    const [gone, twin, service] = [
      await aStaffDesk(house.portal),
      await aStaffDesk(house.portal),
      await aStaffDesk(house.portal, { role: 'contributor' }),
    ]
    const { db } = house.portal
    await db.updateTable('staff').set({ disabled_at: desk.now }).where('id', '=', gone.staff.id).execute()
    const second = await aStaffDesk(house.portal)
    await db.updateTable('staff').set({ name: twin.staff.name }).where('id', '=', second.staff.id).execute()
    const names = [desk, gone, twin, service].map(({ staff }) => staff.name)
    const id = await started(desk, ...names.map((name, i) => `F${i},Given ${i},,,,1/11/2026,${name},,,`))
    await runImport(desk, id)
    expect((await casesOf(id)).map(({ assigned_to }) => assigned_to)).toEqual([desk.staff.id, null, null, null])
  })

  test('that nobody brought in is gone after thirty days, and one that was stays', async () => {
    const [left, kept] = [
      await started(desk, 'G1,Left Person,,,,1/11/2026,,,,'),
      await started(desk, 'G2,Kept Person,,,,1/11/2026,,,,'),
    ]
    await runImport(desk, kept)
    await house.portal.db.updateTable('imports').set({ done_at: null }).where('id', '=', kept).execute()
    const on = (day: string) => forgetImports(residentDesk(house.portal, `${day}T12:00:00.000Z`))
    await on(addDays(desk.today, 30))
    expect(await readImport(desk, left)).toBeDefined()
    await on(addDays(desk.today, 31))
    expect(await readImport(desk, left)).toBeUndefined()
    expect(await readImport(desk, kept)).toBeDefined()
  })

  test('is nobody else’s: another controller finds none, and a reviewer may not', async () => {
    const id = await started(desk, 'E1,Some Person,,,,1/11/2026,,,,')
    const stranger = await aStaffDesk(house.portal, { controller: 'wakefield' })
    expect(await readImport(stranger, id)).toBeUndefined()
    expect(await runImport(stranger, id)).toEqual({ refused: 'no-such-import' })
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    for (const came of [startImport(reviewer, tracker()), runImport(reviewer, id), undoImport(reviewer, id)])
      expect(await came).toEqual({ refused: 'not-allowed' })
  })
})

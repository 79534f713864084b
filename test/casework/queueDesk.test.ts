import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffChange } from '~/app/casework/change.server'
import { receiveComplaint } from '~/app/casework/complaints.server'
import { exportCases } from '~/app/casework/queue/exportCases.server'
import { makeFeed, readCalendarFile, stopFeed } from '~/app/casework/queue/feed.server'
import { readQueue, searchAddress } from '~/app/casework/queue/readQueue.server'
import { dropView, readView, renameView, saveView } from '~/app/casework/queue/savedViews.server'
import type { StaffDesk } from '~/app/desk.server'
import { sheetHead, sheetLine } from '~/app/pages/staff/queue/sheetLines'
import { usualAsk } from '~/app/rules/queue'
import type { Role } from '~/app/rules/roles'
import { exportsOf } from '~/db/caseExports'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, residentDesk, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'

describe.each(databases)('on %s', (database) => {
  let held: TestPortal
  let desk: StaffDesk
  let other: StaffDesk
  let mine: string
  let hidden: string
  beforeAll(async () => {
    held = await aPortal(database)
    desk = await aStaffDesk(held.portal)
    other = await aStaffDesk(held.portal)
    mine = (await aRequest(held.portal, { person: { ...aPerson, name: '=Rowan Marsh' } })).reference
    hidden = (await aRequest(held.portal, { person: { ...aPerson, name: 'Hidden Person' } })).reference
    done(await staffChange(desk, { reference: mine, commands: [{ act: 'assign', to: desk.staff.id }] }))
    done(await staffChange(other, { reference: hidden, commands: [{ act: 'restrict', people: [other.staff.id] }] }))
    await aRequest(held.portal, { controller: 'wakefield' })
  })
  afterAll(() => held?.end())

  const afterwards = '2026-11-23T12:07:00.000Z'
  const taken = async (by: StaffDesk, choice = { ask: usualAsk } as Parameters<typeof exportCases>[1]['choice']) => {
    const wanted = { choice, format: 'csv', head: sheetHead, line: sheetLine(by.today) } as const
    const sheet = await exportCases(by, wanted, () => afterwards)
    return sheet === null ? null : text(sheet)
  }

  test('an export has the days and the names, but no name of a case that is not open to its reader', async () => {
    const lines = (await taken(desk))?.split('\r\n') ?? []
    expect(lines).toHaveLength(4)
    expect(lines[0]).toBe(sheetHead.map((head) => `"${head}"`).join(','))
    const line = lines.find((each) => each.startsWith(`"${mine}"`))
    expect(line).toBe(
      `"${mine}","Access",2026-11-23,2026-12-23,"Received","Verify identity",30,"${desk.staff.name}",,,"'=Rowan Marsh"`,
    )
    expect(lines.find((each) => each.startsWith(`"${hidden}"`))).toMatch(/,"Restricted"$/)
    expect(lines.join()).not.toContain('Hidden Person')
  })

  test('an export of ticked cases has those alone, and only of the own controller', async () => {
    const stranger = await aStaffDesk(held.portal, { controller: 'wakefield' })
    expect((await taken(desk, { references: [mine] }))?.split('\r\n')).toHaveLength(3)
    expect((await taken(stranger, { references: [mine] }))?.split('\r\n')).toHaveLength(2)
  })

  test('who took how much out, and when, is noted', async () => {
    const manager = await aStaffDesk(held.portal, { role: 'manager' })
    await taken(manager)
    const noted = (await exportsOf(held.portal.db, 'trafford', 50)).find(
      ({ staff_id }) => staff_id === manager.staff.id,
    )
    expect(noted).toMatchObject({ cases: 2, format: 'csv', at: noon, ask: '' })
    expect(noted?.finished_at).toBe(afterwards)
  })

  test.each<Role>(['reviewer', 'contributor', 'auditor', 'administrator'])('a %s takes no list out', async (role) => {
    expect(await taken(await aStaffDesk(held.portal, { role }))).toBeNull()
  })

  test('a search finds by name, with the name sealed in the address', async () => {
    const address = searchAddress(desk, 'Rowan Marsh')
    expect(decodeURIComponent(address)).not.toMatch(/rowan|marsh/i)
    const found = await readQueue(desk, new URLSearchParams(address))
    expect(found?.ask.text).toBe('Rowan Marsh')
    expect(found?.rows.map(({ reference }) => reference)).toEqual([mine])
    expect((await readQueue(desk, new URLSearchParams('found=nonsense')))?.ask.text).toBe('')
  })

  const titles = (calendar: string | null) =>
    calendar
      ?.replaceAll('\r\n ', '')
      .match(/SUMMARY:.*/g)
      ?.map((line) => line.trim().replaceAll('\\', ''))
  const fetched = (address = '') => {
    const [, token = ''] = /\/calendar\/([\w-]+)\.ics$/.exec(address) ?? []
    return readCalendarFile(residentDesk(held.portal), token)
  }

  test('a calendar has the days of the own cases by reference and right, whole days, and no name', async () => {
    const calendar = await fetched((await makeFeed(desk, 'mine'))?.address)
    expect(titles(calendar)).toEqual([`SUMMARY:Due: ${mine}, access`])
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261223')
    expect(calendar).not.toMatch(/Rowan|Hidden/)
  })

  test("a team's calendar leaves out what is restricted, and another controller's", async () => {
    const calendar = await fetched((await makeFeed(desk, 'team'))?.address)
    expect(titles(calendar)).toEqual([`SUMMARY:Due: ${mine}, access`])
    const theirs = await fetched((await makeFeed(other, 'team'))?.address)
    expect(titles(theirs)).toHaveLength(2)
  })

  test('a complaint stands in it with the last day for acknowledging it', async () => {
    const complaining = await aStaffDesk(held.portal)
    const { reference } = await aRequest(held.portal)
    const to = complaining.staff.id
    done(await staffChange(complaining, { reference, commands: [{ act: 'assign', to }] }))
    done(await receiveComplaint(complaining, reference, { on: '2026-11-23', channel: 'email', words: 'Too slow' }))
    const calendar = await fetched((await makeFeed(complaining, 'mine'))?.address)
    expect(titles(calendar)).toContain(`SUMMARY:Acknowledge the complaint: ${reference}, access`)
    // One that can't be read keeps no other day out of it.
    const caseId = await idOf(held.portal, reference)
    await held.portal.db.updateTable('events').set({ payload: '{' }).where('case_id', '=', caseId).execute()
    const left = titles(await fetched((await makeFeed(complaining, 'mine'))?.address))
    expect(left).not.toContain(`SUMMARY:Acknowledge the complaint: ${reference}, access`)
    expect(left).toContain(`SUMMARY:Due: ${reference}, access`)
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261223')
  })

  test('an address ends when a new one is made, when its owner ends it, and with their account', async () => {
    const leaving = await aStaffDesk(held.portal)
    const first = (await makeFeed(leaving, 'team'))?.address
    const second = (await makeFeed(leaving, 'team'))?.address
    expect(await fetched(first)).toBeNull()
    expect(await fetched(second)).not.toBeNull()
    await held.portal.db.updateTable('staff').set({ disabled_at: noon }).where('id', '=', leaving.staff.id).execute()
    expect(await fetched(second)).toBeNull()
    const mineNow = (await makeFeed(desk, 'mine'))?.address
    await stopFeed(desk)
    expect(await fetched(mineNow)).toBeNull()
  })

  test('only the hash of an address is kept', async () => {
    const address = (await makeFeed(desk, 'mine'))?.address ?? ''
    const rows = await held.portal.db.selectFrom('calendar_feeds').selectAll().execute()
    const token = /([\w-]{22,})\.ics$/.exec(address)?.[1]
    expect(token).toBeDefined()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a view is saved once for a form, without its page and without what was looked for', async () => {
    const wanted = { name: 'Late', isShared: false, query: 'view=overdue&after=x&text=Rowan', onceKey: `v-${database}` }
    await saveView(desk, wanted)
    await saveView(desk, wanted)
    const saved = (await readQueue(desk, new URLSearchParams()))?.saved
    expect(saved?.map(({ name, ask }) => [name, ask])).toEqual([['Late', 'view=overdue']])
    expect((await readQueue(other, new URLSearchParams()))?.saved).toEqual([])
  })

  test('a shared view is seen by the own team, and changed by its owner alone', async () => {
    const view = (await readQueue(desk, new URLSearchParams()))?.saved[0]
    const id = view?.id ?? ''
    await renameView(desk, { id, name: 'Very late', isShared: true })
    const theirs = (await readQueue(other, new URLSearchParams()))?.saved[0]
    expect(theirs).toMatchObject({ name: 'Very late', isOwn: false, owner_name: desk.staff.name })
    const stranger = await aStaffDesk(held.portal, { controller: 'wakefield' })
    expect((await readQueue(stranger, new URLSearchParams()))?.saved).toEqual([])
    expect(await renameView(other, { id, name: 'Mine now', isShared: false })).toEqual({ refused: 'no-such-view' })
    await dropView(other, id)
    expect(await readView(desk, id)).toMatchObject({ name: 'Very late' })
    await dropView(desk, id)
    expect(await readView(desk, id)).toBeNull()
  })
})

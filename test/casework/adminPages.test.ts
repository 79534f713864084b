import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadHolidays, takeHolidays } from '~/app/casework/loadHolidays.server'
import { readHolidays, readMoves } from '~/app/casework/readHolidays.server'
import { readSettingsPage, saveSettings } from '~/app/casework/saveSettings.server'
import type { StaffDesk } from '~/app/desk.server'
import { usualWatching } from '~/app/rules/case/watches'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { aFeed } from '../kit/feed'
import { aRequest } from '../kit/request'

const feed = (title: string, date = '2026-12-23') => ({ text: aFeed([{ date, title }]), source: 'new.json' })

describe.each(databases)('bank holidays by an administrator, on %s', (database) => {
  let house: TestPortal
  let administrator: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    await work(house.portal)
  })
  afterAll(() => house.end())

  const versions = async () => (await readHolidays(administrator)).versions.map(({ version }) => version)

  test.each(['officer', 'reviewer'] as const)('are not for the %s to load', async (role) => {
    const desk = await aStaffDesk(house.portal, { role })
    expect(await loadHolidays(desk, feed('A day for all'), 'k')).toBe('not-allowed')
    expect(await versions()).toEqual([1])
  })

  test('are loaded once by one form, sent twice at once and then again; each team reads what moved of its own', async () => {
    const mine = await aRequest(house.portal)
    const theirs = await aRequest(house.portal, { controller: 'wakefield' })
    const load = () => takeHolidays(administrator, feed('A day for all'), 'one form')
    const outcomes = [...(await Promise.all([load(), load()])), await load()]
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ version: 2, id: expect.any(String) })))
    expect(await versions()).toEqual([2, 1])

    await work(house.portal)
    const move = { before: '2026-12-23', after: '2026-12-24', because: [expect.objectContaining({ change: 'added' })] }
    const referencesOf = (moves: Awaited<ReturnType<typeof readMoves>>) => moves.map(({ reference }) => reference)
    expect(await readMoves(administrator, 2, 'trafford')).toMatchObject([{ ...move, reference: mine.reference }])
    expect(referencesOf(await readMoves(administrator, 2, 'wakefield'))).toEqual([theirs.reference])
    expect(referencesOf(await readMoves(administrator, 2, null)).toSorted()).toEqual(
      [mine.reference, theirs.reference].toSorted(),
    )
    expect(await readMoves(administrator, 1, null)).toEqual([])
  })

  test('two lists loaded in one moment are two versions', async () => {
    const load = (title: string) => takeHolidays(administrator, feed(title), title)
    const outcomes = await Promise.all([load('One name'), load('Another name')])
    expect(outcomes.map((outcome) => ('version' in outcome ? outcome.version : outcome)).toSorted()).toEqual([3, 4])
  })

  test('the page that comes next finds them applied where a worker runs', async () => {
    const loading = loadHolidays(administrator, feed('Yet another name'), 'k2')
    await expect.poll(() => versions()).toContain(5)
    await work(house.portal)
    await loading
    const { versions: read } = await readHolidays(administrator)
    expect(read[0]).toMatchObject({ version: 5, isApplied: true, by: administrator.staff.name, source: 'new.json' })
  })

  test("a colleague's name is read by colleagues only", async () => {
    const stranger = await aStaffDesk(house.portal, { controller: 'wakefield' })
    expect((await readHolidays(stranger)).versions.map(({ by }) => by)).toEqual([null, null, null, null, null])
  })
})

describe.each(databases)('settings, on %s', (database) => {
  let house: TestPortal
  let administrator: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    administrator = await aStaffDesk(house.portal, { role: 'administrator' })
  })
  afterAll(() => house.end())

  const watching = { ...usualWatching, targetDays: 20 }
  const save = (seen: number, onceKey: string, desk = administrator) => saveSettings(desk, { watching, seen, onceKey })
  const history = async (desk = administrator) => (await readSettingsPage(desk))?.history

  test.each(['officer', 'reviewer'] as const)('are not for the %s to read or change', async (role) => {
    const desk = await aStaffDesk(house.portal, { role })
    expect(await readSettingsPage(desk)).toBeNull()
    expect(await save(0, 'k', desk)).toEqual({ refused: 'not-allowed' })
    expect(await history()).toEqual([])
  })

  test('are read by an auditor, who changes nothing', async () => {
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    expect(await readSettingsPage(auditor)).toMatchObject({ mayChange: false })
    expect(await save(0, 'k', auditor)).toEqual({ refused: 'not-allowed' })
  })

  test('are changed once by one form, and the history says by whom', async () => {
    expect(await Promise.all([save(0, 'one form'), save(0, 'one form')])).toEqual([{ done: true }, { done: true }])
    expect(await save(0, 'one form')).toEqual({ done: true })
    expect(await history()).toMatchObject([
      { version: 1, watching, by: administrator.staff.name, isApplied: false, changedAt: administrator.now },
    ])
    await work(house.portal)
    expect(await history()).toMatchObject([{ version: 1, isApplied: true }])
  })

  test('that somebody else has changed meanwhile are not overwritten', async () => {
    expect(await save(0, 'an old page')).toEqual({ refused: 'stale' })
    const both = await Promise.all([save(1, 'one'), save(1, 'other')])
    expect(both).toHaveLength(2)
    expect(both).toContainEqual({ done: true })
    expect(both).toContainEqual({ refused: 'stale' })
    expect(await history()).toHaveLength(2)
  })

  test("are one controller's own", async () => {
    const stranger = await aStaffDesk(house.portal, { controller: 'wakefield', role: 'administrator' })
    expect(await readSettingsPage(stranger)).toEqual({
      version: 0,
      watching: usualWatching,
      mayChange: true,
      history: [],
    })
  })
})

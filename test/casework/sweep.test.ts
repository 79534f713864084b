import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answerClarification, askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { beOnCase } from '~/app/casework/beside/presence.server'
import { change } from '~/app/casework/change.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { receiveComplaint } from '~/app/casework/complaints.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { startImport } from '~/app/casework/imports/startImport.server'
import { projectionsThatDiffer } from '~/app/casework/rebuild.server'
import { sweep } from '~/app/casework/sweep.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { WatchKind } from '~/app/rules/case/events'
import { usualWatching } from '~/app/rules/case/watches'
import { addDays } from '~/app/rules/day'
import { watchesDueBy } from '~/db/cases'
import { lettersOf } from '~/db/letters'
import { keepWatching } from '~/db/settings'
import { aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aCaseFrom, eventsOf, loadMore, noonOf, portalOn, queueRow } from '../kit/timely'

type Held = { readonly reference: string; readonly caseId: string }

describe.each(databases)('the daily sweep on %s', (database) => {
  let house: TestPortal
  beforeEach(async () => {
    house = await aPortal(database)
  })
  afterEach(() => house.end())

  const portal = () => house.portal
  const sweepOn = (day: string) => sweep(portalOn(portal(), day))
  const reminded = async ({ caseId }: Held) =>
    (await eventsOf(portal(), caseId, 'reminded')).map(({ kind, for: of }) => `${kind} ${of}`)
  const lists = () => house.sent.filter(({ subject }) => /^\d+ reminders? for/.test(subject))
  const toResident = async ({ caseId }: Held) =>
    (await lettersOf(portal().db, caseId)).filter((l) => l.template.endsWith('-reminder')).map((l) => l.template)

  test('keeps nothing of who looked at a case on an earlier day', async () => {
    const { reference } = await aCaseFrom(portal(), '2026-11-23')
    const desk = await aStaffDesk(portal())
    await beOnCase(desk, reference)
    const seen = () => portal().db.selectFrom('presence').selectAll().execute()
    await sweepOn('2026-11-23')
    expect(await seen()).toHaveLength(1)
    await sweepOn('2026-11-25')
    expect(await seen()).toEqual([])
  })

  test('deletes a spreadsheet that nobody brought in', async () => {
    const desk = await aStaffDesk(portal())
    await startImport(desk, { name: 'a.csv', bytes: Buffer.from('Name,Received\nSome Person,1/11/2026') })
    await sweepOn(addDays(desk.today, 31))
    expect(await portal().db.selectFrom('imports').select('id').execute()).toEqual([])
  })

  /** Sweeps every day of a time, twice. Gives what a case was reminded of, and on which day. */
  async function sweepThrough(from: string, to: string) {
    const said = new Map<string, string[]>()
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const before = await portal().db.selectFrom('events').select(['case_id', 'seq']).execute()
      const known = new Set(before.map((row) => `${row.case_id} ${row.seq}`))
      await sweepOn(day)
      expect(await sweepOn(day)).toEqual({ reminded: 0, left: 0 })
      for (const row of await portal().db.selectFrom('events').selectAll().orderBy('seq').execute()) {
        if (known.has(`${row.case_id} ${row.seq}`)) continue
        const { kind }: { kind: string } = JSON.parse(row.payload)
        said.set(row.case_id, [...(said.get(row.case_id) ?? []), `${day} ${kind}`])
      }
    }
    return ({ caseId }: Held) => said.get(caseId)?.toSorted() ?? []
  }

  test('reminds of each thing on its day, not before, and once', { timeout: 60_000 }, async () => {
    const desk = await aStaffDesk(portal())
    const watching = { ...usualWatching, targetDays: 20 }
    await keepWatching(portal().db, { id: 's', controller: 'trafford', watching, at: noon, by: null })
    const [plain, asked, unclear, over] = [
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
    ]
    done(await askIdentity(desk, asked.reference, { words: 'A letter.' }))
    done(await askClarification(desk, unclear.reference, { reason: 'which-years', words: 'Which years?' }))
    done(await closeCase(desk, over.reference, { outcome: 'withdrawn', note: '' }))
    done(await receiveComplaint(desk, over.reference, { on: '2026-11-23', channel: 'post', words: 'Too slow.' }))
    const saidOf = await sweepThrough('2026-11-23', '2026-12-31')
    expect(saidOf(plain)).toEqual([
      '2026-12-14 target',
      '2026-12-18 due-soon',
      '2026-12-18 notice-limit',
      '2026-12-23 due',
      '2026-12-24 late',
    ])
    expect(saidOf(asked)).toEqual(['2026-12-07 identity-silent'])
    expect(saidOf(unclear)).toEqual(['2026-12-07 clarification-silent'])
    expect(saidOf(over)).toEqual(['2026-12-16 complaint-acknowledgement'])
    expect(await toResident(asked)).toEqual(['identity-reminder'])
    expect(await toResident(unclear)).toEqual(['clarification-reminder'])
    expect([...(await toResident(plain)), ...(await toResident(over))]).toEqual([])
    expect(await portal().db.selectFrom('watches').select('kind').execute()).toEqual([])
    expect(await projectionsThatDiffer(residentDesk(portal()))).toEqual([])
  })

  test('that starts late catches up; each team has one email, which says of a late answer only that it is late', async () => {
    await aStaffDesk(portal())
    await aStaffDesk(portal(), { controller: 'bolton' })
    const ours = [await aCaseFrom(portal(), '2026-11-23'), await aCaseFrom(portal(), '2026-11-24')]
    const theirs = await aCaseFrom(portal(), '2026-11-23', { controller: 'bolton' })
    await work(portal())
    house.sent.length = 0
    expect(await sweepOn('2026-12-24')).toEqual({ reminded: 11, left: 0 })
    await work(portal(), noonOf('2026-12-24'))
    expect(house.sent).toHaveLength(2)
    const [list, other] = lists().toSorted((a, b) => b.text.length - a.text.length)
    expect([list?.subject, other?.subject]).toEqual([
      '3 reminders for Thursday 24 December 2026',
      '1 reminder for Thursday 24 December 2026',
    ])
    const linesOf = (reference: string, text = '') => text.split('\n').filter((line) => line.includes(reference)).length
    expect(ours.map(({ reference }) => linesOf(reference, list?.text))).toEqual([1, 2])
    expect(linesOf(theirs.reference, other?.text)).toBe(1)
    expect(linesOf(theirs.reference, list?.text)).toBe(0)
  })

  test('many at once remind once of each, on one list', { timeout: 60_000 }, async () => {
    await aStaffDesk(portal())
    const cases: Held[] = []
    for (let left = 25; left > 0; left -= 1) cases.push(await aCaseFrom(portal(), '2026-11-23'))
    await work(portal())
    const swept = await Promise.all([1, 2, 3, 4].map(() => sweepOn('2026-12-18')))
    expect(swept.map(({ left }) => left)).toEqual([0, 0, 0, 0])
    expect(swept.reduce((sum, { reminded: n }) => sum + n, 0)).toBe(50)
    for (const held of cases) {
      expect((await reminded(held)).toSorted()).toEqual(['due-soon 2026-12-23', 'notice-limit 2026-12-23'])
    }
    await work(portal(), noonOf('2026-12-18'))
    expect(lists().map(({ subject }) => subject)).toEqual(['50 reminders for Friday 18 December 2026'])
    for (const { reference } of cases) expect(lists()[0]?.text).toContain(reference)
  })

  test('that was cut off loses nothing and repeats nothing: one list in the end', async () => {
    await aStaffDesk(portal())
    const cases = [await aCaseFrom(portal(), '2026-11-23'), await aCaseFrom(portal(), '2026-11-23')]
    await work(portal())
    const due = await watchesDueBy(portal().db, { day: '2026-12-18', after: null, limit: 3 })
    for (const { case_id: caseId, kind, about, for_day: of } of due) {
      const watch = { kind: WatchKind.parse(kind), about, for: of }
      done(await change(portalOn(portal(), '2026-12-18'), { caseId, commands: [{ act: 'remind', watch }] }))
    }
    await work(portal(), noonOf('2026-12-18'))
    expect(lists()).toEqual([])
    expect(await sweepOn('2026-12-18')).toEqual({ reminded: 1, left: 0 })
    await work(portal(), noonOf('2026-12-18'))
    expect((await Promise.all(cases.map(reminded))).flat()).toHaveLength(4)
    expect(lists().map(({ subject }) => subject)).toEqual(['4 reminders for Friday 18 December 2026'])
  })

  test('an extension brings reminders for the new day and drops those for the old', async () => {
    const desk = await aStaffDesk(portal())
    const one = await aCaseFrom(portal(), '2026-11-23')
    await sweepOn('2026-12-18')
    const words = { reason: 'complexity', words: 'Four schools.' } as const
    done(await extendDeadline(at(desk, noonOf('2026-12-18')), one.reference, words))
    const saidOf = await sweepThrough('2026-12-19', '2027-02-28')
    expect(saidOf(one)).toEqual(['2027-02-18 due-soon', '2027-02-23 due', '2027-02-24 late'])
    expect(await reminded(one)).toContain('due-soon 2027-02-23')
  })

  test('an open question drops the reminders of the day; its answer brings them for the new one', async () => {
    const desk = await aStaffDesk(portal())
    const one = await aCaseFrom(portal(), '2026-11-23')
    const asked = done(
      await askClarification(at(desk, noonOf('2026-12-17')), one.reference, { reason: 'other', words: 'What?' }),
    )
    await sweepThrough('2026-12-18', '2026-12-26')
    expect(await reminded(one)).toEqual([])
    const clarification = asked.clarifications[0]?.id ?? ''
    const answer = { clarification, on: '2026-12-26', channel: 'email', words: 'All.' } as const
    done(await answerClarification(at(desk, noonOf('2026-12-26')), one.reference, answer))
    // Ten days out of the time: 17 to 26 December.
    expect((await queueRow(portal(), one.reference)).due_on).toBe('2027-01-04')
    const saidOf = await sweepThrough('2026-12-27', '2027-01-10')
    expect(saidOf(one)).toEqual(['2026-12-30 due-soon', '2026-12-30 notice-limit', '2027-01-04 due', '2027-01-05 late'])
  })

  test('reminds of nothing on a case that was released or closed', async () => {
    const desk = await aStaffDesk(portal())
    const released = await aGatheredCase(portal())
    await buildIt(released)
    await releaseIt(released)
    const closed = await aCaseFrom(portal(), '2026-11-23')
    done(await closeCase(desk, closed.reference, { outcome: 'withdrawn', note: '' }))
    expect(await sweepOn('2027-06-01')).toEqual({ reminded: 0, left: 0 })
    expect([...(await reminded(released)), ...(await reminded(closed))]).toEqual([])
  })

  test('sweeps rows away that stand no longer, and ends whatever it meets', async () => {
    const [stale, unknown, bad, good] = [
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
      await aCaseFrom(portal(), '2026-11-23'),
    ]
    const row = { controller: 'trafford', about: '', for_day: '2026-11-30', watch_on: '2026-11-30' }
    await portal()
      .db.insertInto('watches')
      .values({ ...row, case_id: stale.caseId, kind: 'due' })
      .execute()
    await portal()
      .db.insertInto('watches')
      .values({ ...row, case_id: unknown.caseId, kind: 'moon' })
      .execute()
    await portal().db.updateTable('events').set({ payload: '{}' }).where('case_id', '=', bad.caseId).execute()
    expect(await sweepOn('2026-12-01')).toEqual({ reminded: 0, left: 0 })
    expect(
      await portal().db.selectFrom('watches').select('kind').where('for_day', '=', '2026-11-30').execute(),
    ).toEqual([])
    expect(await reminded(stale)).toEqual([])
    expect(await sweepOn('2026-12-18')).toEqual({ reminded: 6, left: 2 })
    expect(await reminded(good)).toHaveLength(2)
  })

  test('before the going-through of new bank holidays: the day moves by an event, and nothing of the old is said', async () => {
    await aStaffDesk(portal())
    const one = await aCaseFrom(portal(), '2026-11-23')
    await loadMore(portal(), [{ date: '2026-12-23', title: 'Day of thanks' }], noonOf('2026-12-20'))
    await sweepOn('2026-12-23')
    expect(await eventsOf(portal(), one.caseId, 'date-moved')).toHaveLength(1)
    expect((await reminded(one)).toSorted()).toEqual(['due-soon 2026-12-24', 'notice-limit 2026-12-24'])
    await sweepOn('2026-12-24')
    expect(await reminded(one)).toContain('due 2026-12-24')
  })
})

// On SQLite one process can't be two: see test/faults.
test('sweeps of two servers on one Postgres, side by side, remind once of each', async () => {
  const house = await aPortal('Postgres')
  const other = await openPortal(house.portal.config)
  const cases: Held[] = []
  for (let left = 20; left > 0; left -= 1) cases.push(await aCaseFrom(house.portal, '2026-11-23'))
  const swept = await Promise.all([house.portal, other].map((portal) => sweep(portalOn(portal, '2026-12-18'))))
  expect(swept.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(40)
  for (const { caseId } of cases) expect(await eventsOf(house.portal, caseId, 'reminded')).toHaveLength(2)
  await closePortal(other)
  await house.end()
})

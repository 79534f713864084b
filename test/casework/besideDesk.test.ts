import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignable, assignCase } from '~/app/casework/beside/assign.server'
import { noteLook } from '~/app/casework/beside/look.server'
import { decideThirdParty, namePerson, noteConsent, readNamed } from '~/app/casework/beside/namedPeople.server'
import { addNote, mentionable, readNotes } from '~/app/casework/beside/notes.server'
import { beOnCase } from '~/app/casework/beside/presence.server'
import { admittable, liftAccess, restrictCase } from '~/app/casework/beside/restrict.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { readCase } from '~/app/casework/readCase.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { onceKey } from '~/app/door.server'
import { findCase } from '~/db/cases'
import { historyOf } from '~/db/events'
import { aNewcomer, aVerifiedCase, caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'

describe.each(databases)('beside a case, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  let two: StaffDesk
  let stranger: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
    two = await aStaffDesk(house.portal)
    stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
  })
  afterAll(() => house.end())
  const types = async (caseId: string) => (await historyOf(house.portal.db, caseId)).map(({ event }) => event.type)
  const aCase = () => aNewcomer(house.portal)
  const read = async (desk: StaffDesk, reference: string) => {
    const found = await readCase(desk, reference)
    if (found === null || found === 'not-allowed') throw new Error('Not readable')
    return found
  }

  describe('a note', () => {
    test('mentions colleagues of the same controller, who are written to without its words', async () => {
      const { reference, caseId } = await aCase()
      const ids = (await mentionable(one, await caseOf(house.portal, caseId))).map(({ id }) => id)
      expect(ids).toContain(two.staff.id)
      expect(ids).not.toContain(stranger.staff.id)
      expect(ids).not.toContain(one.staff.id)
      done(await addNote(one, reference, { words: 'A secret about her.', mentions: [two.staff.id] }))
      await work(house.portal)
      const letter = house.sent.at(-1)
      const { email } = await house.portal.db
        .selectFrom('staff')
        .select('email')
        .where('id', '=', two.staff.id)
        .executeTakeFirstOrThrow()
      expect(letter?.to).toEqual([email])
      expect(JSON.stringify(letter)).not.toContain('secret')
      expect(JSON.stringify(await historyOf(house.portal.db, caseId))).not.toContain('secret')
    })

    test("that mentions another controller's staff, or somebody who can't open the case, is not kept", async () => {
      const { reference, caseId } = await aCase()
      const note = (mention: string) => addNote(one, reference, { words: 'x', mentions: [mention] })
      expect(await note(stranger.staff.id)).toEqual({ refused: 'unknown-person' })
      done(await restrictCase(one, reference, { people: [] }))
      expect(await note(two.staff.id)).toEqual({ refused: 'unknown-person' })
      expect(await readNotes(one, caseId)).toEqual([])
      expect(await types(caseId)).not.toContain('note-added')
    })

    test('comes once for each form, newest first, from whoever may write and nobody else', async () => {
      const { reference, caseId } = await aCase()
      const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
      expect(await addNote(auditor, reference, { words: 'x', mentions: [] })).toEqual({ refused: 'not-allowed' })
      expect(await addNote(stranger, reference, { words: 'x', mentions: [] })).toEqual({ refused: 'no-such-case' })
      const first = { words: 'First', mentions: [], onceKey: onceKey() }
      done(await addNote(one, reference, first))
      done(await addNote(one, reference, first))
      done(await addNote(at(two, '2026-11-23T13:00:00.000Z'), reference, { words: 'Second', mentions: [] }))
      expect((await readNotes(one, caseId)).map(({ words, by }) => [words, by])).toEqual([
        ['Second', two.staff.name],
        ['First', one.staff.name],
      ])
    })
  })

  test("a case is given only to own controller's staff who can work on it and open it", async () => {
    const { reference, caseId } = await aCase()
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    for (const to of [stranger.staff.id, auditor.staff.id, 'nobody-at-all']) {
      expect(await assignCase(one, reference, { to })).toEqual({ refused: 'unknown-person' })
    }
    done(await assignCase(one, reference, { to: two.staff.id }))
    expect((await findCase(house.portal.db, 'trafford', reference))?.assigned_to).toBe(two.staff.id)
    done(await restrictCase(one, reference, { people: [] }))
    expect((await assignable(one, await caseOf(house.portal, caseId))).map(({ id }) => id)).toEqual([one.staff.id])
    expect(await assignCase(one, reference, { to: two.staff.id })).toEqual({ refused: 'unknown-person' })
    done(await assignCase(one, reference, { to: null }))
    const contributor = await aStaffDesk(house.portal, { role: 'contributor' })
    expect(await assignCase(contributor, reference, { to: null })).toEqual({ refused: 'not-allowed' })
  })

  test('a restricted case is open to the named and to whoever restricted it, and to nobody else until it is lifted', async () => {
    const { reference } = await aCase()
    expect((await admittable(one)).map(({ id }) => id)).not.toContain(stranger.staff.id)
    expect(await restrictCase(one, reference, { people: [stranger.staff.id] })).toEqual({ refused: 'unknown-person' })
    done(await restrictCase(one, reference, { people: [] }))
    expect(await readCase(two, reference)).toBeNull()
    expect(await readCase(one, reference)).not.toBeNull()
    for (const act of [
      () => liftAccess(two, reference),
      () => addNote(two, reference, { words: 'x', mentions: [] }),
      () => assignCase(two, reference, { to: two.staff.id }),
      () => restrictCase(two, reference, { people: [two.staff.id] }),
    ]) {
      expect(await act()).toEqual({ refused: 'no-such-case' })
    }
    expect(await beOnCase(two, reference)).toBeNull()
    done(await liftAccess(one, reference))
    expect(await readCase(two, reference)).not.toBeNull()
  })

  test('two on one case see each other for two minutes, and no event says so', async () => {
    const { reference, caseId } = await aCase()
    expect(await beOnCase(at(one, '2026-11-23T10:02:00.000Z'), reference)).toEqual([])
    const later = '2026-11-23T10:03:30.000Z'
    expect(await beOnCase(at(two, later), reference)).toEqual([
      { name: one.staff.name, since: '2026-11-23T10:02:00.000Z' },
    ])
    await beOnCase(at(one, '2026-11-23T10:03:45.000Z'), reference)
    expect(await beOnCase(at(two, '2026-11-23T10:05:00.000Z'), reference)).toEqual([
      { name: one.staff.name, since: '2026-11-23T10:02:00.000Z' },
    ])
    expect(await beOnCase(at(two, '2026-11-23T10:06:00.000Z'), reference)).toEqual([])
    await beOnCase(at(one, '2026-11-23T11:00:00.000Z'), reference)
    expect(await beOnCase(at(two, '2026-11-23T11:00:01.000Z'), reference)).toMatchObject([
      { since: '2026-11-23T11:00:00.000Z' },
    ])
    expect(await beOnCase(stranger, reference)).toBeNull()
    expect(await types(caseId)).toEqual(['received'])
  })

  test('whoever opens a case that is not theirs is noted once a day, and never in the way of a form or a pack', async () => {
    const { reference, caseId } = await aVerifiedCase(house.portal)
    done(await assignCase(one, reference, { to: one.staff.id }))
    const seen = await read(one, reference)
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    expect(await noteLook(one, seen)).toBe('nothing')
    expect(await noteLook(auditor, await read(auditor, reference))).toBe('noted')
    expect(await noteLook(auditor, await read(auditor, reference))).toBe('nothing')
    const tomorrow = at(auditor, '2026-11-24T12:00:00.000Z')
    expect(await noteLook(tomorrow, await read(tomorrow, reference))).toBe('noted')
    const looks = (await historyOf(house.portal.db, caseId)).filter(({ event }) => event.type === 'looked-at')
    expect(looks.map(({ by }) => by)).toEqual([0, 1].map(() => ({ kind: 'staff', id: auditor.staff.id })))
    expect((await caseOf(house.portal, caseId)).pack).toEqual(seen.kase.pack)
    // The form that was open all the while is still good.
    done(await extendDeadline(one, reference, { reason: 'complexity', words: 'x', onceKey: onceKey(seen.kase.seq) }))
  })

  test('a look that is decided twice at once is noted once', async () => {
    const { reference, caseId } = await aCase()
    const found = await read(two, reference)
    await Promise.all([noteLook(two, found), noteLook(two, found), noteLook(two, found)])
    expect((await types(caseId)).filter((type) => type === 'looked-at')).toHaveLength(1)
  })

  describe('another person in the records', () => {
    test('is named beside the events, asked for agreement in words, and decided on with a ground that fits', async () => {
      const { reference, caseId } = await aCase()
      const person = { name: 'Delyth Invented-Rees', relation: 'Former partner', kind: 'other-adult' } as const
      done(await namePerson(one, reference, person))
      const named = async () => readNamed(one, { caseId, kase: await caseOf(house.portal, caseId) })
      const [{ id = '' } = {}] = await named()
      done(await noteConsent(one, reference, { named: id, step: 'asked', words: 'Wrote to her.' }))
      done(await noteConsent(one, reference, { named: id, step: 'answer', words: 'She said no.' }))
      const decision = { named: id, reason: 'refused', words: 'She fears him.' } as const
      expect(await decideThirdParty(one, reference, { ...decision, shown: true })).toEqual({
        refused: 'reason-does-not-fit',
      })
      done(await decideThirdParty(one, reference, { ...decision, shown: false }))
      expect(await named()).toMatchObject([
        {
          ...person,
          consentAsked: { words: 'Wrote to her.' },
          consentAnswer: { words: 'She said no.' },
          decided: { shown: false, reason: 'refused', words: 'She fears him.' },
        },
      ])
      expect(JSON.stringify(await historyOf(house.portal.db, caseId))).not.toMatch(/Delyth|fears|Former/)
    })

    test('of another case is unknown here, and so is one of a case that is not one’s own to open', async () => {
      const [here, there] = [await aCase(), await aCase()]
      done(await namePerson(one, there.reference, { name: 'x', relation: 'x', kind: 'child' }))
      const [id = ''] = (await caseOf(house.portal, there.caseId)).desk.named.keys()
      const consent = { named: id, step: 'asked', words: 'x' } as const
      expect(await noteConsent(one, here.reference, consent)).toEqual({ refused: 'unknown-person' })
      expect(await noteConsent(stranger, there.reference, consent)).toEqual({ refused: 'no-such-case' })
      const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
      expect(await noteConsent(reviewer, there.reference, consent)).toEqual({ refused: 'not-allowed' })
    })
  })

  test('the later of two in each other’s way is refused, and acts with a page that knows', async () => {
    const { reference } = await aCase()
    const seq = (await read(one, reference)).kase.seq
    done(await verifyIdentity(two, reference, { method: 'in-person', reason: '' }))
    const extend = async (seen: number) =>
      extendDeadline(one, reference, { reason: 'complexity', words: 'x', onceKey: onceKey(seen) })
    expect(await extend(seq)).toEqual({ refused: 'changed-meanwhile' })
    done(await extend((await read(one, reference)).kase.seq))
  })
})

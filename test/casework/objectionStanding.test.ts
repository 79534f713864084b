import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { checkUse } from '~/app/casework/objections/checkUse.server'
import { exportStanding, readStanding } from '~/app/casework/objections/readStanding.server'
import { standingFor } from '~/app/casework/objections/standingFor.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import type { ObjectionResult } from '~/app/rules/case/events'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aPerson, aRequest } from '../kit/request'

const said = { grounds: 'Her safety comes first.', effect: 'We have stopped.', compelling: 'A child is at risk.' }
const marketing = { kind: 'marketing', activity: null, target: null } as const
const nobody = { name: '', dateOfBirth: '', email: '' }

describe.each(databases)('objections that stand, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  let people = 0
  const somebody = () => {
    people += 1
    return { ...aPerson, name: `Marged Tryst${'abcdefghij'[people]}`, email: `marged${people}@example.org` }
  }

  async function objected(person: typeof aPerson, right: 'objection' | 'direct-marketing' = 'direct-marketing') {
    const { reference } = await aRequest(house.portal, { right, person })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    return reference
  }
  const decideIt = (reference: string, result: ObjectionResult) => decideObjection(one, reference, { ...said, result })
  const found = async (whom: typeof nobody, desk = one) =>
    (await checkUse(desk, { whom, use: marketing }))?.bearing.map((each) => each.reference)

  test('are found by email, and by name and birthday, and by neither alone', async () => {
    const person = somebody()
    const reference = await objected(person)
    done(await decideIt(reference, 'upheld'))
    expect(await found({ ...nobody, email: person.email.toUpperCase() })).toEqual([reference])
    expect(await found({ ...nobody, name: person.name, dateOfBirth: person.dateOfBirth })).toEqual([reference])
    expect(await found({ ...nobody, name: person.name })).toEqual([])
    expect(await found({ ...nobody, dateOfBirth: person.dateOfBirth })).toEqual([])
  })

  test('are said on every case of the same person, and on nobody else’s', async () => {
    const [person, other] = [somebody(), somebody()]
    done(await decideIt(await objected(person), 'upheld'))
    const again = await aRequest(house.portal, { person })
    const elsewhere = await aRequest(house.portal, { person: other })
    expect(await standingFor(one, await idOf(house.portal, again.reference))).toMatchObject([
      { kind: 'marketing', to: 'Direct marketing', result: 'upheld', from: one.today },
    ])
    expect(await standingFor(one, await idOf(house.portal, elsewhere.reference))).toEqual([])
  })

  test('end where it is decided again otherwise, and begin anew where it is upheld', async () => {
    const person = somebody()
    const reference = await objected(person, 'objection')
    const caseId = await idOf(house.portal, reference)
    const kept = async () => (await standingFor(one, caseId)).map(({ result }) => result)
    expect(await kept()).toEqual([])
    done(await decideIt(reference, 'upheld'))
    expect(await kept()).toEqual(['upheld'])
    done(await decideIt(reference, 'partly'))
    expect(await kept()).toEqual(['partly'])
    done(await decideIt(reference, 'refused'))
    expect(await kept()).toEqual([])
    const ended = await readStanding(one, { kind: null, activity: null, ended: true })
    expect(ended?.listed.filter((each) => each.caseId === caseId).map(({ result }) => result)).toEqual([
      'partly',
      'upheld',
    ])
  })

  test('are none where the objection is refused, not applicable, or its decision is', async () => {
    const person = somebody()
    const reference = await objected(person, 'objection')
    const caseId = await idOf(house.portal, reference)
    done(await decideIt(reference, 'refused'))
    expect(await decideIt(reference, 'not-applicable')).toEqual({ refused: 'objection-not-reached' })
    done(await decideObjection(one, reference, { ...said, result: 'not-applicable', reach: 'other-basis' }))
    expect(await standingFor(one, caseId)).toEqual([])
  })

  test('are never another controller’s', async () => {
    const person = somebody()
    done(await decideIt(await objected(person), 'upheld'))
    const bolton = await aStaffDesk(house.portal, { controller: 'bolton' })
    expect(await found({ ...nobody, email: person.email }, bolton)).toEqual([])
    expect((await readStanding(bolton, { kind: null, activity: null, ended: false }))?.listed).toEqual([])
    const manager = await aStaffDesk(house.portal, { controller: 'bolton', role: 'manager' })
    expect(await exportStanding(manager)).not.toContain(person.email)
  })

  test('of one recipient stop that recipient, and a part of the whole use', async () => {
    const person = somebody()
    done(await decideIt(await objected(person, 'objection'), 'upheld'))
    const [stood] = await standingFor(
      one,
      await idOf(house.portal, (await aRequest(house.portal, { person })).reference),
    )
    const { activity = null, target = null } = stood ?? {}
    const whom = { ...nobody, email: person.email }
    const answers = [
      await checkUse(one, { whom, use: { kind: 'recipient', activity, target } }),
      await checkUse(one, { whom, use: { kind: 'activity', activity, target: activity } }),
      await checkUse(one, { whom, use: marketing }),
    ].map((each) => each?.answer)
    expect(answers).toEqual(['stopped', 'partly', 'nothing-stands'])
  })

  test('of a restricted case are told without naming it, and are not in the list for services', async () => {
    const person = somebody()
    const reference = await objected(person)
    done(await decideIt(reference, 'upheld'))
    const two = await aStaffDesk(house.portal)
    await house.portal.db
      .updateTable('cases')
      .set({ restricted_to: JSON.stringify([one.staff.id]) })
      .where('reference', '=', reference)
      .execute()
    expect(await found({ ...nobody, email: person.email }, two)).toEqual([null])
    const list = await readStanding(two, { kind: null, activity: null, ended: false })
    expect(JSON.stringify(list)).not.toContain(person.name)
    expect(await exportStanding(two)).not.toContain(person.email)
    expect(await exportStanding(one)).toContain(person.email)
  })

  test('are looked for by those who see the queue, taken out by those who may export, and each look is noted', async () => {
    const person = somebody()
    const reference = await objected(person)
    done(await decideIt(reference, 'upheld'))
    const [contributor, auditor] = [
      await aStaffDesk(house.portal, { role: 'contributor' }),
      await aStaffDesk(house.portal, { role: 'auditor' }),
    ]
    const whom = { ...nobody, email: person.email }
    expect(await checkUse(contributor, { whom, use: marketing })).toBeNull()
    expect(await readStanding(contributor, { kind: null, activity: null, ended: false })).toBeNull()
    expect(await exportStanding(auditor)).toBeNull()
    await checkUse(auditor, { whom, use: marketing })
    const rows = await house.portal.db.selectFrom('standing_checks').selectAll().execute()
    const mine = rows.filter(({ by_id }) => by_id === auditor.staff.id)
    expect(mine).toMatchObject([{ kind: 'check', found: JSON.stringify([await idOf(house.portal, reference)]) }])
    expect(JSON.stringify(mine)).not.toContain(person.email)
    expect(rows.some(({ by_id }) => by_id === contributor.staff.id)).toBe(false)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staffChange } from '~/app/casework/change.server'
import type { StaffDesk } from '~/app/desk.server'
import { may, Role } from '~/app/rules/roles'
import { caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, type TestPortal } from '../kit/desk'
import { cookieOf, doorsOf, serve, visit } from '../kit/doors'
import { aPerson, aRequest } from '../kit/request'
import { caseRows, type Needed, otherRows } from './matrixRows'

/** Words that stand nowhere but in the case: whoever may not see it sees none of them. */
const canary = { name: 'Canaria Unseen', words: 'the canary of this request' }
const nobodys = '00000000-0000-7000-8000-000000000000'
const params = { document: nobodys, mark: nobodys, search: nobodys, record: nobodys, letter: nobodys, paper: nobodys }
const more = { page: '1', place: '1', named: nobodys, attachment: nobodys }

type Who = { readonly role: Role; readonly desk: StaffDesk; readonly cookie: string }

let house: TestPortal
let own: readonly Who[]
let strangers: readonly Who[]
/** By kind of case its reference: a member of staff's own, a colleague's, one that is open to others alone. */
let cases: Readonly<Record<'own' | 'other' | 'restricted', string>>

beforeAll(async () => {
  house = await aPortal('SQLite')
  const { portal } = house
  serve(portal)
  const people = (controller: string) =>
    Promise.all(
      Role.options.map(async (role) => {
        const desk = await aStaffDesk(portal, { controller, role })
        return { role, desk, cookie: await cookieOf(portal, desk) }
      }),
    )
  own = await people('trafford')
  strangers = await people('wakefield')
  const [one, two] = [await aStaffDesk(portal), await aStaffDesk(portal)]
  const asked = async () =>
    // These doors go by the clock on the wall.
    (
      await aRequest(portal, {
        now: new Date().toISOString(),
        person: { ...aPerson, name: canary.name },
        words: canary.words,
      })
    ).reference
  cases = { own: await asked(), other: await asked(), restricted: await asked() }
  done(await staffChange(one, { reference: cases.other, commands: [{ act: 'assign', to: two.staff.id }] }))
  done(await staffChange(one, { reference: cases.restricted, commands: [{ act: 'restrict', people: [two.staff.id] }] }))
})
afterAll(async () => {
  serve(undefined)
  await house.end()
})

type Answer = { readonly status: number; readonly said: string; readonly to: string | null }

const mayPass = (role: Role, needed: Needed) => needed === 'signed-in' || (needed !== 'nobody' && may(role, needed))

const shut = new Set([403, 404])
const says = (said: string) => said.includes(canary.name) || said.includes(canary.words)

test('every door of staff has a row, and every row a door', () => {
  const doors = doorsOf('staff').filter((name) => !name.startsWith('staff_'))
  expect(doors).toEqual([...Object.keys(caseRows), ...Object.keys(otherRows)].toSorted())
})

describe.each(Object.entries(caseRows))('%s', (door, { read, send }) => {
  const knock = (who: Who, reference: string, form?: URLSearchParams) =>
    visit(door, { cookie: who.cookie, params: { ...params, ...more, reference }, form })

  test('to a case of one’s own and to a colleague’s opens to whoever may, and to nobody else', async () => {
    const wrong: string[] = []
    for (const who of own) {
      await assign(who.desk.staff.id)
      for (const [whose, reference] of [
        ['own', cases.own],
        ['other', cases.other],
      ] as const) {
        const before = await deskOf(reference)
        const [seen, sent] = [await knock(who, reference), await knock(who, reference, new URLSearchParams())]
        wrong.push(...faultsOf(`${who.role}, ${whose}, reads`, seen, { role: who.role, needed: read }))
        wrong.push(...faultsOf(`${who.role}, ${whose}, sends`, sent, { role: who.role, needed: send }))
        if (!mayPass(who.role, send) && (await deskOf(reference)) !== before) wrong.push(`${who.role} changed the case`)
      }
      await assign(null)
    }
    expect(wrong).toEqual([])
  })

  test('to a case that is open to others alone, or is another controller’s, opens to nobody', async () => {
    const wrong: string[] = []
    for (const [players, reference] of [
      [own, cases.restricted],
      [strangers, cases.own],
    ] as const) {
      for (const who of players) {
        const answers = [
          ...(isOfCase(read) ? [await knock(who, reference)] : []),
          ...(isOfCase(send) ? [await knock(who, reference, new URLSearchParams())] : []),
        ]
        for (const { status, said } of answers) {
          if (!shut.has(status) || says(said)) wrong.push(`${who.role} of ${who.desk.staff.controller}: ${status}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

const isOfCase = (needed: Needed) => needed !== 'nobody' && needed !== 'signed-in'

async function assign(to: string | null) {
  const [officer] = own
  if (!officer) throw new Error('Nobody is there')
  done(await staffChange(officer.desk, { reference: cases.own, commands: [{ act: 'assign', to }] }))
}

/** Everything of a case that a look at it leaves as it is. */
const deskOf = async (reference: string) => {
  const { seq: _seq, desk, ...kase } = await caseOf(house.portal, await idOf(house.portal, reference))
  return JSON.stringify([kase, { ...desk, looks: null }])
}

type Asked = { readonly role: Role; readonly needed: Needed }

/** What is wrong with an answer: shut to whoever may, open to whoever may not, or with words of the case in it. */
function faultsOf(what: string, { status, said, to }: Answer, { role, needed }: Asked): readonly string[] {
  if (mayPass(role, needed)) {
    // A form without fields is sent back to be filled in, or there is no such thing on the case: never forbidden.
    return status === 403 ? [`${what}: forbidden`] : []
  }
  const isShut = needed === 'nobody' ? status === 405 || shut.has(status) : shut.has(status)
  return [...(isShut ? [] : [`${what}: ${status} ${to ?? ''}`]), ...(says(said) ? [`${what}: leaks`] : [])]
}

describe.each(Object.entries(otherRows))('%s', (door, { read, send }) => {
  const ids = { view: nobodys, bulk: nobodys, import: nobodys, account: nobodys, upload: nobodys, version: '1' }
  const names = { act: 'assign', report: 'performance', letter: 'extension', step: 'name' }
  // A session of its own for each door: some of them end sessions.
  const knock = async (who: Who, form?: URLSearchParams) =>
    visit(door, { cookie: await cookieOf(house.portal, who.desk), params: { ...ids, ...names }, form })

  test('opens to whoever may, and to nobody else', async () => {
    const wrong: string[] = []
    for (const who of own) {
      const [seen, sent] = [await knock(who), await knock(who, new URLSearchParams())]
      // Where somebody's own place is elsewhere they are sent there.
      const isSentOn = seen.status === 302 && !mayPass(who.role, read)
      if (!isSentOn) wrong.push(...faultsOf(`${who.role} reads`, seen, { role: who.role, needed: read }))
      wrong.push(...faultsOf(`${who.role} sends`, sent, { role: who.role, needed: send }))
      if (!may(who.role, 'see-queue') && says(`${seen.said}${sent.said}`)) wrong.push(`${who.role} is shown a case`)
    }
    expect(wrong).toEqual([])
  })

  test('shows another controller’s staff nothing of this one’s cases', async () => {
    for (const who of strangers) expect([who.role, says((await knock(who)).said)]).toEqual([who.role, false])
  })
})

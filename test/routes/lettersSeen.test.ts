import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveComplaint } from '~/app/casework/complaints.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { onceKey } from '~/app/door.server'
import { historyOf } from '~/db/events'
import { caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, type TestPortal, work } from '../kit/desk'
import { cookieOf, serve, visit } from '../kit/doors'
import { aRequest } from '../kit/request'

let house: TestPortal
let desk: StaffDesk
let cookie: string

beforeAll(async () => {
  house = await aPortal('SQLite')
  serve(house.portal)
  desk = await aStaffDesk(house.portal)
  cookie = await cookieOf(house.portal, desk)
})
afterAll(async () => {
  serve(undefined)
  await house.end()
})

const now = () => new Date().toISOString()

async function aComplaint() {
  const { reference } = await aRequest(house.portal, { now: now() })
  const given = { on: now().slice(0, 10), channel: 'post', words: 'Nobody wrote.' } as const
  done(await receiveComplaint(desk, reference, given))
  const kase = await caseOf(house.portal, await idOf(house.portal, reference))
  return { reference, complaint: kase.complaints[0]?.id ?? '' }
}

async function aRefusedObjection() {
  const { reference } = await aRequest(house.portal, { now: now(), right: 'objection' })
  done(await verifyIdentity(desk, reference, { method: 'known-to-us', reason: '' }))
  const refused = {
    result: 'refused',
    reach: 'reaches',
    compelling: 'A child.',
    grounds: 'Weighed.',
    effect: 'It goes on.',
  }
  done(await decideObjection(desk, reference, { ...refused, result: 'refused', reach: 'reaches' }))
  return { reference }
}

const cases = [
  {
    page: 'closure',
    begin: () => aRequest(house.portal, { now: now() }),
    typed: { outcome: 'transferred', reason: 'Cheshire West holds it.' },
    shows: 'Cheshire West holds it.',
  },
  {
    page: 'complaints',
    begin: aComplaint,
    typed: { intent: 'answer', result: 'upheld', answer: 'You should have heard from us.' },
    shows: 'You should have heard from us.',
  },
  {
    page: 'restriction',
    begin: aRefusedObjection,
    typed: { intent: 'notice', words: 'From Monday on.' },
    shows: 'From Monday on.',
  },
] as const

test.each(cases)(
  'the letter of $page is shown before anything is done, and goes with the words it is given',
  async (act) => {
    const { reference, ...more } = await act.begin()
    const key = onceKey()
    const send = (fields: Readonly<Record<string, string>>) =>
      visit(`staff.cases.$reference.${act.page}`, {
        cookie,
        params: { reference },
        form: new URLSearchParams({ onceKey: key, ...act.typed, ...more, ...fields }),
      })
    // A look at a case of nobody's is an event of its own.
    const eventsDone = async () =>
      (await historyOf(house.portal.db, await idOf(house.portal, reference))).filter(
        ({ event }) => event.type !== 'looked-at',
      ).length
    const before = await eventsDone()

    const shown = await send({ letter: 'see' })
    expect(shown.status).toBe(200)
    expect(shown.said).toContain('"parts"')
    expect(shown.said).toContain(act.shows)
    expect(await eventsDone()).toBe(before)

    const letterWords = 'Ring Rhian on 01632 960 123.'
    const sent = await send({ letter: 'send', letterWords })
    expect(sent.status).toBe(302)
    expect(await eventsDone()).toBeGreaterThan(before)
    await work(house.portal, now())
    const letter = house.sent.find(({ subject, text }) => subject.includes(reference) && text.includes(act.shows))
    expect(letter?.text).toContain(letterWords)
  },
)

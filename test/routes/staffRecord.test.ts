import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { addDays, londonDay } from '~/app/rules/day'
import { dayParts } from '~/app/rules/journey/readDay'
import { findCase } from '~/db/cases'
import { accessFields, aFormVisitor, type FormVisitor } from '../kit/formVisitor'
import { startServer } from '../kit/server'
import { factorSecret, signInAs } from '../kit/signIn'

const password = 'a long pass phrase'
const today = londonDay(new Date().toISOString())
const base = '/staff/requests'

let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal

beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  const people = {
    officer: 'officer',
    second: 'officer',
    third: 'officer',
    reviewer: 'reviewer',
    administrator: 'administrator',
  } as const
  for (const [name, role] of Object.entries(people)) {
    const account = { controller: 'trafford', email: `${name}@example.org`, name, role, password, factorSecret }
    await addStaff(portal, account, new Date().toISOString())
  }
})
afterAll(async () => {
  if (portal) await closePortal(portal)
  await server?.stop()
})

async function signedIn(name: string): Promise<FormVisitor> {
  const visitor = aFormVisitor(server.url)
  await signInAs(visitor, server.url, { email: `${name}@example.org`, password })
  return visitor
}

const received = (on: string) =>
  Object.fromEntries(Object.entries(dayParts(on)).map(([part, typed]) => [`received-${part}`, typed]))

const letter = [
  ['channel', { channel: 'social-media' }],
  ['received', received(addDays(today, -2))],
  ['language', { language: 'cy' }],
  ...accessFields.map(([step, fields]) => (step === 'email' ? ([step, {}] as const) : ([step, fields] as const))),
] as const

const typeIn = async (visitor: FormVisitor) => {
  await visitor.send(`${base}?index`)
  for (const [step, fields] of letter) {
    const { status, to } = await visitor.send(`${base}/${step}`, fields)
    expect([step, status], to).toEqual([step, 302])
  }
}

describe('a request that staff type in', () => {
  test('is asked question by question, how it came first, and recorded once', async () => {
    const officer = await signedIn('officer')
    expect((await officer.send(`${base}?index`)).to).toBe(`${base}/channel`)
    expect((await officer.open(`${base}/channel`)).text).not.toContain('it means the person who asks')
    await typeIn(officer)
    const asked = (await officer.open(`${base}/words`)).text
    expect(asked).toContain('it means the person who asks')
    expect(asked).not.toContain('Save and come back later')
    const check = (await officer.open(`${base}/check`)).text
    for (const words of ['On social media', 'Welsh', 'Marged Ellis-Boateng']) expect(check).toContain(words)

    const clicks = await Promise.all([1, 2, 3].map(() => officer.send(`${base}/check`)))
    const later = await officer.send(`${base}/check`)
    const reference = /TRA-\w{4}-\w{4}/.exec(later.to)?.[0] ?? ''
    for (const { to } of [...clicks, later]) expect(to).toBe(`/staff/cases/${reference}?done=recorded`)
    expect((await officer.open(`${base}/check`)).to).toBe(`/staff/cases/${reference}`)
    expect((await officer.open(`${base}/words`)).to).toBe(base)
    const row = await findCase(portal.db, 'trafford', reference)
    expect(row?.received_on).toBe(addDays(today, -2))
    expect((await officer.open(base)).text).not.toContain('Carry on')
  })

  test('must have come already', async () => {
    const officer = await signedIn('officer')
    await officer.send(`${base}?index`)
    await officer.send(`${base}/channel`, { channel: 'post' })
    const { status, text } = await officer.send(`${base}/received`, received(addDays(today, 1)))
    expect([status, text.includes('Day received must be today or in the past')]).toEqual([422, true])
    expect((await officer.send(`${base}/received`, received(today))).to).toBe(`${base}/language`)
  })

  test('is carried on with by whoever began it, and found by nobody else at the same browser', async () => {
    const officer = await signedIn('officer')
    await typeIn(officer)
    expect((await officer.open(base)).text).toContain(`href="${base}/check"`)
    await officer.send('/staff/sign-out')
    await signInAs(officer, server.url, { email: 'second@example.org', password })
    expect((await officer.open(base)).text).not.toContain('Carry on')
    expect((await officer.open(`${base}/check`)).to).toBe(`${base}/channel`)
  })

  test('for somebody else asks for no upload: papers are added on the case', async () => {
    const officer = await signedIn('third')
    await typeIn(officer)
    await officer.send(`${base}/for?change`, { for: 'child' })
    await officer.send(`${base}/acting-as?change`, { 'acting-as': 'parent' })
    await officer.send(`${base}/child-view?change`, { 'child-view': 'agrees' })
    const { to } = await officer.send(`${base}/your-name?change`, { 'your-name': 'Ann Ellis' })
    expect(to).toBe(`${base}/check`)
    const { text } = await officer.open(to)
    expect(text).toContain('are added on the case')
    expect(text).not.toContain(`${base}/authority`)
    expect((await officer.open(`${base}/authority`)).status).toBe(404)
  })

  test('by nobody but those who work on cases, and only signed in', async () => {
    for (const role of ['reviewer', 'administrator']) {
      const visitor = await signedIn(role)
      for (const path of [base, `${base}/channel`, `${base}/check`]) {
        expect((await visitor.open(path)).status, path).toBe(403)
      }
      for (const path of [`${base}?index`, `${base}/channel`, `${base}/check`]) {
        expect((await visitor.send(path, { channel: 'post' })).status, path).toBe(403)
      }
    }
    for (const path of [base, `${base}/channel`, `${base}/check`]) {
      expect((await aFormVisitor(server.url).open(path)).to).toBe('/staff/sign-in')
    }
  })
})

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { aFormVisitor, type FormVisitor } from '../kit/formVisitor'
import { startServer } from '../kit/server'
import { factorSecret, nextCode } from '../kit/signIn'

const password = 'a long pass phrase'
const somebody = '00000000-0000-7000-8000-000000000000'

/** Every door of staff, from the file names: a new one is walked without anybody listing it. */
const doors = readdirSync('app/routes')
  .filter((file) => file === 'staff.tsx' || file.startsWith('staff.'))
  .map((file) => file.replace(/\.tsx?$/, '').replace(/\._index$/, ''))
  .map((name) => `/${name.replaceAll('_.', '/').replaceAll('[.]', '\0').replaceAll('.', '/').replaceAll('\0', '.')}`)
  .map((path) => path.replaceAll(/\$\w+/g, somebody))

/** Answers that were looked at. */
let asked = 0
let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let lacking: FormVisitor
let unproved: FormVisitor
beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  const visitor = async (name: string, secret: string) => {
    const account = { controller: 'trafford', email: `${name}@example.org`, name, role: 'officer', password } as const
    await addStaff(portal, { ...account, factorSecret: secret }, new Date().toISOString())
    const half = aFormVisitor(server.url)
    expect((await half.send('/staff/sign-in', { email: account.email, password })).to).toBe('/staff')
    return half
  }
  lacking = await visitor('lacking', '')
  unproved = await visitor('unproved', factorSecret)
})
afterAll(async () => {
  if (portal) await closePortal(portal)
  await server?.stop()
})

test('there are doors to walk', () => {
  expect(doors.length).toBeGreaterThan(40)
  expect(doors).toContain('/staff/account/factor')
})

describe.each(doors)('%s', (door) => {
  test('is reached by nobody who must have a second factor and has none', async () => {
    for (const [who, to] of [
      [lacking, '/staff/sign-in/factor'],
      [unproved, '/staff/sign-in/code'],
    ] as const) {
      const read = await who.open(door)
      // A door with nothing to see, or that takes nothing, says so to everybody alike.
      if (read.status !== 404) {
        expect([read.status, read.to]).toEqual([302, to])
        asked += 1
      }
      const sent = await who.send(door)
      if (sent.status !== 405) {
        expect([sent.status, sent.to]).toEqual([302, to])
        asked += 1
      }
    }
  })
})

test('most doors had something to see or to take, and led away from it', () => {
  expect(asked).toBeGreaterThan(doors.length * 2)
})

test('the page that sets the factor up shows it as picture and text, leads in, and ends the token from before', async () => {
  const planted = aFormVisitor(server.url, `staff=${lacking.jar.get('staff')}`)
  const page = await lacking.open('/staff/sign-in/factor')
  expect(page.text).toContain('<svg class="rp-factor-picture"')
  const secret = (/id="factor-key">([^<]+)</.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const wrong = await lacking.send('/staff/sign-in/factor', { code: '12345' })
  expect(wrong.status).toBe(422)
  const done = await lacking.send('/staff/sign-in/factor', { code: await nextCode('lacking', secret) })
  expect(done.text.match(/<code>[2-9A-Z]{4}-[2-9A-Z]{4}<\/code>/g)).toHaveLength(10)
  expect((await lacking.open('/staff')).status).toBe(200)
  expect((await planted.open('/staff')).to).toBe('/staff/sign-in')
})

test('the code field may be pasted into and filled by a telephone, and shows no code outside a demonstration', async () => {
  const { text } = await unproved.open('/staff/sign-in/code')
  const field = /<input[^>]+name="code"[^>]*>/.exec(text)?.[0] ?? ''
  expect(field).toContain('autoComplete="one-time-code"')
  expect(field).toContain('inputMode="numeric"')
  expect(field).not.toMatch(/onpaste|maxlength/i)
  expect(text).not.toContain('demonstration, so nobody')
})

test('one’s own account lists where one is signed in, and signs out everywhere', async () => {
  const { text, status } = await lacking.open('/staff/account')
  expect(status).toBe(200)
  expect(text).toContain('This one')
  const out = await lacking.send('/staff/account')
  expect(out.to).toBe('/staff/sign-in')
  expect((await lacking.open('/staff')).to).toBe('/staff/sign-in')
})

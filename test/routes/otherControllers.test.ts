import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { ask } from '../kit/ask'
import { aRequest } from '../kit/request'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const password = 'a long pass phrase'
const somebody = '00000000-0000-7000-8000-000000000000'

/** Every door to a case, from the file names: a new one is walked without anybody listing it. */
const doors = readdirSync('app/routes')
  .filter((file) => file.startsWith('staff.cases.$reference'))
  .map((file) =>
    file
      .replace(/\.tsx?$/, '')
      .replace('._index', '')
      .replaceAll('[.]', '\0')
      .replaceAll('.', '/'),
  )
  .map((path) => `/${path.replaceAll('\0', '.').replaceAll('_/', '/')}`)

let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let reference: string

beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  const now = new Date().toISOString()
  for (const controller of ['trafford', 'wakefield']) {
    const account = {
      controller,
      email: `${controller}@example.org`,
      name: controller,
      role: 'officer',
      password,
      factorSecret,
    } as const
    await addStaff(portal, account, now)
  }
  const admin = { controller: 'trafford', email: 'admin@example.org', name: 'admin', password, factorSecret } as const
  await addStaff(portal, { ...admin, role: 'administrator' }, now)
  reference = (await aRequest(portal, { now })).reference
})
afterAll(async () => {
  await closePortal(portal)
  await server.stop()
})

describe.each(doors)('%s', (door) => {
  const path = () => door.replace('$reference', reference).replaceAll(/\$\w+/g, somebody)
  const visit = async (who: string | null, method: 'GET' | 'POST') => {
    const cookie = who === null ? '' : await signIn(`${who}@example.org`)
    const headers = { Cookie: cookie, Origin: server.url, 'Content-Type': 'application/x-www-form-urlencoded' }
    return ask(`${server.url}${path()}`, { method, headers, ...(method === 'POST' ? { body: bodyFor(door) } : {}) })
  }

  test("another controller's staff find nothing there, to read or to do", async () => {
    expect((await visit('wakefield', 'GET')).status).toBe(404)
    expect([404, 405, 422]).toContain((await visit('wakefield', 'POST')).status)
  })

  test('nobody gets in without signing in', async () => {
    const { status, headers } = await visit(null, 'GET')
    expect([status, headers.location]).toEqual([302, '/staff/sign-in'])
  })

  test('a role that sees no cases is refused', async () => {
    expect((await visit('admin', 'GET')).status).toBe(403)
  })
})

/** What its own staff would be let do with, as far as one body can be: a door that reads it must still say no. */
function bodyFor(door: string): string {
  const page = door.split('/').at(-1) ?? ''
  const own: Readonly<Record<string, string>> = {
    clarification: 'intent=ask&reason=which-years',
    complaints: 'intent=receive&channel=post&on-day=1&on-month=1&on-year=2026',
    extension: 'reason=complexity',
  }
  const common = 'method=known-to-us&words=x&outcome=withdrawn&result=upheld&grounds=x&effect=x&sha256=x&sources=x'
  return `${common}&${own[page] ?? 'reason=x'}`
}

test.each(['clarification', 'complaints', 'extension', 'identity', 'closure'])(
  "%s, sent as its own staff would send it, is not found by another controller's",
  async (page) => {
    const headers = {
      Cookie: await signIn('wakefield@example.org'),
      Origin: server.url,
      'Content-Type': 'application/x-www-form-urlencoded',
    }
    const url = `${server.url}/staff/cases/${reference}/${page}`
    expect((await ask(url, { method: 'POST', headers, body: bodyFor(url) })).status).toBe(404)
  },
)

test('and the case is as it was', async () => {
  const { cases } = await read()
  expect(cases).toEqual([{ reference, seq: 1 }])
})

test('its own staff do get in', async () => {
  const headers = { Cookie: await signIn('trafford@example.org') }
  expect((await ask(`${server.url}/staff/cases/${reference}`, { headers })).status).toBe(200)
})

const read = async () => ({ cases: await portal.db.selectFrom('cases').select(['reference', 'seq']).execute() })

const cookies = new Map<string, string>()

async function signIn(email: string): Promise<string> {
  const known = cookies.get(email)
  if (known !== undefined) return known
  const cookie = await signedInCookie(server.url, { email, password })
  cookies.set(email, cookie)
  return cookie
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, deskAt, openPortal } from '~/app/desk.server'
import { rights } from './rights'

let folder: string
let env: Readonly<Record<string, string>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-cli-'))
  env = { DATABASE_URL: `sqlite:${join(folder, 'portal.db')}`, DATA_DIR: join(folder, 'data') }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const add = (changes: Readonly<Record<string, string>> = {}, stdin?: string) => {
  const given = { controller: 'trafford', email: 'sam@example.org', name: 'Sam Example', ...changes }
  const options = Object.entries(given).flatMap(([option, value]) => [`--${option}`, value])
  return rights(['user', 'add', ...options, ...(stdin === undefined ? [] : ['--password-stdin'])], { env, stdin })
}

/** Whether somebody can now sign in. */
async function opens(email: string, password: string): Promise<boolean> {
  const read = readConfig(env)
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  const portal = await openPortal(read.config)
  try {
    return 'token' in (await signIn(deskAt(portal, { kind: 'resident' }), { email, password }))
  } finally {
    await closePortal(portal)
  }
}

test('an account is made once, and its password is shown once and opens the door', { timeout: 60_000 }, async () => {
  expect((await rights(['migrate'], { env })).out).toMatch(/^Done: 001_\w+.*\.\n$/)
  expect(await rights(['migrate'], { env })).toEqual({ code: 0, out: 'The database is up to date.\n', err: '' })

  const made = await add()
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' })
  expect(made.out).toContain('Sam Example can now sign in as sam@example.org.')
  const password = /^The password, shown this once: (\S.*)$/m.exec(made.out)?.[1] ?? ''
  expect(password.length).toBeGreaterThanOrEqual(15)
  expect(await opens('sam@example.org', password)).toBe(true)

  expect(await add({ email: 'SAM@example.org', name: 'Another Sam' })).toEqual({
    code: 1,
    out: '',
    err: 'There is an account with the address sam@example.org already.\n',
  })
  expect(await opens('sam@example.org', password)).toBe(true)
})

test('a password from standard input is taken and never shown', { timeout: 60_000 }, async () => {
  const made = await add({ email: 'ada@example.org', controller: 'bolton' }, 'a long pass phrase\n')
  expect(made).toEqual({ code: 0, out: 'Sam Example can now sign in as ada@example.org.\n', err: '' })
  expect(await opens('ada@example.org', 'a long pass phrase')).toBe(true)

  const short = await add({ email: 'short@example.org' }, 'fourteen chars\n')
  expect(short).toEqual({ code: 1, out: '', err: 'The password must be 15 characters or more.\n' })
  expect(await opens('short@example.org', 'fourteen chars')).toBe(false)
})

test('an unknown controller is refused, with those there are', async () => {
  const err = 'There is no controller called tamworth. There are: bolton, liverpool, sandwell, trafford, wakefield.\n'
  expect(await add({ controller: 'tamworth' })).toEqual({ code: 1, out: '', err })
})

test('an unknown role, no address and no name are wrong use, all said at once', async () => {
  const { code, out, err } = await add({ role: 'chief', email: 'sam', name: ' ' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err.trimEnd().split('\n')).toEqual([
    "'sam' is not an email address.",
    'The name is empty.',
    'There is no role called chief. There are: officer, reviewer, contributor, manager, administrator, auditor.',
  ])
})

const faulty = { PORT: '0', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:hunter2@localhost/x' }

test.each([
  ['migrate', ['migrate']],
  ['user add', ['user', 'add', '--controller', 'bolton', '--email', 'a@example.org', '--name', 'A']],
  ['clock', ['clock', '--received', '2026-01-31']],
])('%s prints three faults in the environment and ends with 2', async (_, args) => {
  const { code, out, err } = await rights(args, { env: faulty })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  const faults = err.trimEnd().split('\n')
  expect(faults).toHaveLength(3)
  for (const name of Object.keys(faulty)) expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1)
  expect(err).not.toContain('hunter2')
})

test.each([['migrate'], ['user add --controller bolton --email a@example.org --name A']])(
  'a database that can\u2019t be written is one plain line: %s',
  async (line) => {
    const file = join(folder, 'a-file')
    await writeFile(file, '')
    const blocked = { ...env, DATABASE_URL: `sqlite:${join(file, 'portal.db')}` }
    const { code, out, err } = await rights(line.split(' '), { env: blocked })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^The database file .+portal\.db can't be opened or made: .+\n$/)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  },
)

test('a database that doesn\u2019t answer is one plain line without its password', async () => {
  const { code, out, err } = await rights(['migrate'], { env: { DATABASE_URL: 'postgres://u:hunter2@localhost:1/x' } })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^The database can't be reached or written: .*ECONNREFUSED.*\n$/)
  expect(err).not.toContain('hunter2')
})

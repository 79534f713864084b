import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { readMailbox } from '~/app/outside/post.server'
import { sayDay } from '~/app/rules/sayDay'
import { findCase } from '~/db/cases'
import { aStaffDesk, databases } from '../kit/desk'
import { aFeed, aShortFeed, aShrunkFeed, thisYear } from '../kit/feed'
import { aFeedServer } from '../kit/feedServer'
import { freshDatabase } from '../kit/postgres'
import { aRequest } from '../kit/request'
import { startServer } from '../kit/server'
import { rights } from './rights'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const aFile = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

describe.each(databases)('while a portal serves the same store on %s', (database) => {
  let server: Awaited<ReturnType<typeof startServer>>
  let postgres: Awaited<ReturnType<typeof freshDatabase>> | null = null
  let portal: Portal
  let env: Readonly<Record<string, string>>

  beforeAll(async () => {
    postgres = database === 'Postgres' ? await freshDatabase() : null
    server = await startServer(postgres ? { DATABASE_URL: postgres.url } : {})
    env = {
      DATA_DIR: server.dataDir,
      DATABASE_URL: postgres?.url ?? `sqlite:${join(server.dataDir, 'portal.db')}`,
    }
    const read = readConfig(env)
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    portal = await openPortal(read.config)
  })
  afterAll(async () => {
    await closePortal(portal)
    await server.stop()
    await postgres?.drop()
  })

  const holidays = (...args: readonly string[]) => rights(['holidays', ...args], { env })
  const dueOn = async (reference: string) => (await findCase(portal.db, 'trafford', reference))?.due_on ?? ''

  test('one added day moves one case, says so, and the team gets its list', { timeout: 60_000 }, async () => {
    await aStaffDesk(portal)
    const { reference } = await aRequest(portal, { now: new Date().toISOString() })
    const before = await dueOn(reference)
    const file = await aFile('added.json', aFeed([{ date: before, title: 'A day for all' }]))

    const { code, out, err } = await holidays('import', file)
    const after = await dueOn(reference)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(after > before).toBe(true)
    expect(out.trimEnd().split('\n')).toEqual([
      `Version 2 of the bank holidays is in force, from ${file}.`,
      '1 due date moved:',
      `  ${reference}: due on ${sayDay(after)}, no longer on ${sayDay(before)}: A day for all on ${sayDay(before)} is now a bank holiday`,
      'Each team gets its list by email from the running portal. This command sends none.',
    ])
    await expect
      .poll(
        async () => (await readMailbox(join(server.dataDir, 'mailbox'))).map(({ subject, text }) => [subject, text]),
        {
          timeout: 10_000,
        },
      )
      .toContainEqual(['New bank holidays: 1 due date has moved', expect.stringContaining(reference)])

    const same = 'These bank holidays are the same as those in force: nothing to do.\n'
    expect(await holidays('import', file)).toEqual({ code: 0, out: same, err: '' })
    const events = await portal.db.selectFrom('events').select('seq').where('type', '=', 'date-moved').execute()
    expect(events).toHaveLength(1)
  })

  test('every version is listed, the newest first, with where it ends', async () => {
    const { code, out } = await holidays('list')
    expect(code).toBe(0)
    const lines = out.split('\n')
    expect(lines.filter((line) => line.startsWith('Version'))).toEqual([
      expect.stringMatching(/^Version 2, loaded on .+, from: added\.json$/),
      expect.stringMatching(/^Version 1, loaded on .+, from: the list that came with the portal$/),
    ])
    const ends = lines.filter((line) => line.startsWith('  '))
    expect(ends).toHaveLength(6)
    for (const end of ends)
      expect(end).toMatch(/^ {2}(England and Wales|Scotland|Northern Ireland): to \w+ \d+ \w+ 20\d\d$/)
  })
})

describe('with no portal running', () => {
  let feeds: Awaited<ReturnType<typeof aFeedServer>>
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    feeds = await aFeedServer(aFeed([{ date: `${thisYear() + 1}-11-11`, title: 'A day for all' }]))
    env = { DATABASE_URL: `sqlite:${join(folder, 'portal.db')}`, DATA_DIR: join(folder, 'data') }
  })
  afterAll(() => feeds.stop())

  const importing = (where: string) => rights(['holidays', 'import', where], { env })

  test.each([
    ['/nowhere', 'answered with 404 instead of 200.'],
    ['/loop', 'leads on to other addresses more than 3 times.'],
    ['/large', 'is larger than 1 MB.'],
    ['/slow', 'took longer than 10 seconds.'],
  ])('an address that gives no feed is one plain line: %s', { timeout: 30_000 }, async (path, words) => {
    const { code, out, err } = await importing(`${feeds.url}${path}`)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(words)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    ['what is not JSON', '<p>', ['It is not JSON.']],
    ['a malformed feed', '{"scotland":{"events":[]}}', ['england-and-wales', 'scotland.events', 'northern-ireland']],
    [
      'a feed that shrinks',
      aShrunkFeed(),
      ['England and Wales', 'Scotland', 'Northern Ireland'].map((nation) => `${nation}: ${thisYear()} had`),
    ],
    [
      'a feed without next year',
      aShortFeed(),
      ['England and Wales', 'Scotland', 'Northern Ireland'].map(
        (nation) => `${nation}: ${thisYear() + 1} has 0 bank holidays.`,
      ),
    ],
  ])('%s is refused with every reason', async (name, text, reasons) => {
    const { code, out, err } = await importing(await aFile('wrong.json', text))
    expect({ code, out }, name).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^The bank holidays from .+wrong\.json were not taken:\n {2}/)
    for (const reason of reasons) expect(err).toContain(`\n  ${reason}`)
    expect(err).not.toMatch(/\n {4}at /)
  })

  test('none of them came into force; the right one does', { timeout: 60_000 }, async () => {
    expect((await rights(['holidays', 'list'], { env })).out).not.toContain('Version 2')
    const { code, out } = await importing(`${feeds.url}/moved-3`)
    expect({ code, out }).toEqual({
      code: 0,
      out: `Version 2 of the bank holidays is in force, from ${feeds.url}/moved-3.\nNo due date moved.\n`,
    })
  })

  test('one that was killed on its way is finished by the same again', async () => {
    const read = readConfig(env)
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const portal = await openPortal(read.config)
    const newest = () =>
      portal.db.selectFrom('calendars').select(['version', 'applied_at']).orderBy('version', 'desc').executeTakeFirst()
    try {
      await portal.db.updateTable('calendars').set({ applied_at: null }).execute()
      const { code, out } = await importing(`${feeds.url}/right`)
      expect(code).toBe(0)
      expect(out).toContain('The open cases had not all been gone through since version 2 was loaded.')
      expect(await newest()).toEqual({ version: 2, applied_at: expect.any(String) })
    } finally {
      await closePortal(portal)
    }
  })

  test.each([[['import']], [['import', 'ftp://example.org/x']], [['import', 'a', 'b']], [['nothing']]])(
    'wrong use ends with 2: %s',
    async (args) => {
      const { code, out } = await rights(['holidays', ...args], { env })
      expect({ code, out }).toEqual({ code: 2, out: '' })
    },
  )
})

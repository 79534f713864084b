import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setLogLevel } from '~/app/log.server'
import { clamdScanner } from '~/app/outside/scanner.server'
import { aPortal, residentDesk, type TestPortal } from '../kit/desk'
import { freePort } from '../kit/freePort'
import { aPdf, filesOf, jpeg, sent } from '../kit/papers'

// The daemon of the distribution with a signature of our own: what ClamAV publishes is not needed to show that a file is
// refused, and can't be had on a machine without the internet.
const mark = 'a-word-that-only-a-virus-of-ours-has'
/** The file that every scanner takes for a virus by agreement, put together here so that no scanner takes this one. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('')

let house: TestPortal
let folder: string
let daemon: ChildProcess
const addresses = { tcp: '', unix: '' }

beforeAll(async () => {
  house = await aPortal('SQLite')
  setLogLevel('silent')
  folder = await mkdtemp(join(tmpdir(), 'portal-clamd-'))
  const port = await freePort()
  addresses.tcp = `tcp://127.0.0.1:${port}`
  addresses.unix = `unix:${join(folder, 'clamd.ctl')}`
  const hex = (text: string) => Buffer.from(text).toString('hex')
  await writeFile(join(folder, 'own.ndb'), `Ours:0:*:${hex(mark)}\nEicar:0:0:${hex(eicar)}\n`)
  const settings = {
    DatabaseDirectory: folder,
    LocalSocket: join(folder, 'clamd.ctl'),
    TCPSocket: port,
    TCPAddr: '127.0.0.1',
    Foreground: 'yes',
    StreamMaxLength: '11M',
    LogFile: join(folder, 'clamd.log'),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
  await writeFile(join(folder, 'clamd.conf'), lines.join(''))
  daemon = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const clean = join(folder, 'clean')
  await writeFile(clean, 'clean')
  const until = Date.now() + 30_000
  while ((await clamdScanner(addresses.tcp)(clean)) !== 'clean') {
    if (Date.now() > until) throw new Error('clamd did not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}, 60_000)
afterAll(async () => {
  daemon?.kill('SIGKILL')
  await house?.end()
  await rm(folder, { recursive: true, force: true })
})

const deskAt = (url: string) => ({ ...residentDesk(house.portal), scanner: clamdScanner(url) })
const files = () => filesOf(house.portal)

test.each(['tcp', 'unix'] as const)('a clean paper is kept and one with a virus is not, asked by %s', async (way) => {
  const before = (await files()).length
  const scanned = await sent(deskAt(addresses[way]), {
    'clean.pdf': await aPdf('clean'),
    'bad.pdf': Buffer.concat([await aPdf('bad'), Buffer.from(mark)]),
    'photo.jpg': jpeg,
  })
  expect(scanned).toMatchObject([
    { name: 'clean.pdf', kept: {} },
    { name: 'bad.pdf', fault: 'virus' },
    { name: 'photo.jpg', kept: {} },
  ])
  expect(await files()).toHaveLength(before + 2)
})

test('the test file of the scanners’ makers is a virus', async () => {
  const file = join(folder, 'eicar.com')
  await writeFile(file, eicar)
  expect(await clamdScanner(addresses.tcp)(file)).toBe('infected')
  expect(await clamdScanner(addresses.unix)(file)).toBe('infected')
})

test('a paper of ten megabytes is looked through to its end, and more than clamd takes is no clean file', async () => {
  const scan = clamdScanner(addresses.tcp)
  const file = join(folder, 'large')
  const size = 10 * 1024 * 1024
  await writeFile(file, Buffer.alloc(size, 0x20))
  expect(await scan(file)).toBe('clean')
  await writeFile(file, Buffer.concat([Buffer.alloc(size - mark.length, 0x20), Buffer.from(mark)]))
  expect(await scan(file)).toBe('infected')
  await writeFile(file, Buffer.alloc(12 * 1024 * 1024, 0x20))
  expect(await scan(file)).toBe('failed')
})

test('fifty at once are each told apart', async () => {
  const scan = clamdScanner(addresses.unix)
  const [clean, bad] = [join(folder, 'one'), join(folder, 'two')]
  await writeFile(clean, 'clean')
  await writeFile(bad, mark)
  const all = await Promise.all(Array.from({ length: 50 }, (_, n) => scan(n % 2 === 0 ? clean : bad)))
  expect(all).toEqual(all.map((_, n) => (n % 2 === 0 ? 'clean' : 'infected')))
})

test('once clamd has stopped no paper is kept', async () => {
  const before = await files()
  daemon.kill('SIGKILL')
  await once(daemon, 'close')
  for (const url of Object.values(addresses)) {
    expect(await sent(deskAt(url), { 'clean.pdf': await aPdf('clean') })).toEqual([
      { name: 'clean.pdf', fault: 'failed' },
    ])
  }
  expect(await files()).toEqual(before)
})

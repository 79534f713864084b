import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../kit/freePort'
import { aRoot } from './aRoot'
import { rights } from './rights'

let folder: string
let root: string
let kept: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-cli-'))
  root = await aRoot()
  kept = join(root, 'data', 'demo', 'kept')
  await mkdir(join(root, 'data', 'demo'), { recursive: true })
  await writeFile(kept, 'from the last demonstration')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await rm(root, { recursive: true, force: true })
})

const pack = (out: string, env = {}) => rights(['pack', '--demo', 'bolton', '--out', out], { env })

test('pack for a controller without a family names those that have one', async () => {
  const { code, out, err } = await rights(['pack', '--demo', 'nosuch', '--out', join(folder, 'pack.pdf')])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toBe(
    'There is no invented family for nosuch. There are: bolton, liverpool, sandwell, trafford, wakefield.\n',
  )
})

test('pack to a path that can\u2019t be written says so in one line, before any work', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, 'kept')
  const under = join(file, 'pack.pdf')
  const missing = join(folder, 'nosuch', 'pack.pdf')
  const said = await Promise.all([pack(under), pack(missing), pack(folder)])
  for (const { code, out } of said) expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(said.map(({ err }) => err)).toEqual([
    `${under} can't be written: there is no folder ${file}.\n`,
    `${missing} can't be written: there is no folder ${join(folder, 'nosuch')}.\n`,
    `${folder} is a folder. Give the name of a file.\n`,
  ])
  expect(await readFile(file, 'utf8')).toBe('kept')
})

test('neither pack nor demo runs where mail could be sent', async () => {
  const env = { SMTP_URL: 'smtp://localhost:25' }
  const out = join(folder, 'pack.pdf')
  const both = [pack(out, env), rights(['demo', '--no-serve'], { env, cwd: root })]
  for (const said of await Promise.all(both)) {
    expect({ code: said.code, out: said.out }).toEqual({ code: 2, out: '' })
    expect(said.err).toMatch(/^DEMO=1 is refused with SMTP_URL: a demo never sends mail\./)
  }
  expect(await readdir(folder)).not.toContain('pack.pdf')
  expect(await readFile(kept, 'utf8')).toBe('from the last demonstration')
})

test('demo says before it begins that there is nothing built to serve', async () => {
  const { code, out, err } = await rights(['demo'], { cwd: root, env: { PORT: String(await freePort()) } })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toBe(
    'There is no build/index.js. Make it with `npm run build`, or stop after the walks with --no-serve.\n',
  )
  expect(await readFile(kept, 'utf8')).toBe('from the last demonstration')
})

test('demo says before it begins that its port is taken', async () => {
  const built = await aRoot()
  await mkdir(join(built, 'build'))
  await writeFile(join(built, 'build', 'index.js'), '')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? String(address.port) : ''

  const { code, out, err } = await rights(['demo'], { cwd: built, env: { PORT: port } })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(new RegExp(`^Port ${port} is in use by another program\\. .+\\n$`))
  expect(await readdir(built)).not.toContain('data')
  server.close()
  await rm(built, { recursive: true, force: true })
})

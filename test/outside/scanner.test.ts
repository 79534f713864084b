import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setLogLevel } from '~/app/log.server'
import { clamdScanner } from '~/app/outside/scanner.server'

let folder: string
let file: string
/** What one connection sent. */
let heard: Buffer
/** What is done with a connection once it has sent something. */
let answer: (socket: Socket) => void
const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk])
    answer(socket)
  })
})
const listening = { tcp: '', unix: '' }

beforeAll(async () => {
  setLogLevel('silent')
  folder = await mkdtemp(join(tmpdir(), 'portal-scanner-'))
  file = join(folder, 'paper')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It has no port')
  listening.tcp = `tcp://127.0.0.1:${address.port}`
})
beforeEach(async () => {
  heard = Buffer.alloc(0)
  await writeFile(file, 'x'.repeat(150_000))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const scan = (url = listening.tcp, mostMs = 2000) => clamdScanner(url, { mostMs })(file)
const isOver = () => heard.subarray(-4).equals(Buffer.alloc(4))
const says = (words: string) => (socket: Socket) => {
  if (isOver()) socket.end(words)
}

test('a file is sent in chunks with their lengths, and an end', async () => {
  answer = says('stream: OK\0')
  expect(await scan()).toBe('clean')
  expect(heard.subarray(0, 10).toString()).toBe('zINSTREAM\0')
  const contents: Buffer[] = []
  let at = 10
  for (let length = heard.readUInt32BE(at); length > 0; length = heard.readUInt32BE(at)) {
    contents.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  expect(Buffer.concat(contents).toString()).toBe('x'.repeat(150_000))
  expect(at + 4).toBe(heard.length)
})

test('a virus is a virus, whatever it is called', async () => {
  answer = says('stream: Eicar-Test-Signature FOUND\0')
  expect(await scan()).toBe('infected')
})

describe('a file is clean only by the plain word for it', () => {
  test.each([
    ['an error', says('INSTREAM size limit exceeded. ERROR\0')],
    ['an answer cut short', says('stream: O')],
    ['another answer', says('stream: OK, more or less\0')],
    ['no answer', says('')],
    ['a connection that breaks', (socket: Socket) => socket.resetAndDestroy()],
    ['an answer before it has heard all', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
  ])('%s is a failure', async (_what, does) => {
    answer = does
    expect(await scan()).toBe('failed')
  })

  test('a scanner that never answers is given up', async () => {
    answer = () => undefined
    const started = performance.now()
    expect(await scan(listening.tcp, 200)).toBe('failed')
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test.each(['tcp://127.0.0.1:1', 'unix:/nowhere/clamd.ctl'])('nobody listens at %s', async (url) => {
    expect(await scan(url)).toBe('failed')
  })

  test('a file that is gone', async () => {
    answer = says('stream: OK\0')
    await rm(file)
    expect(await scan()).toBe('failed')
  })
})

test('it is asked at a socket of this machine too', async () => {
  const path = join(folder, 'clamd.ctl')
  const local = createServer((socket) => {
    socket.on('data', (chunk: Buffer) => {
      if (chunk.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: OK\0')
    })
  }).listen(path)
  await once(local, 'listening')
  expect(await scan(`unix:${path}`)).toBe('clean')
  local.close()
})

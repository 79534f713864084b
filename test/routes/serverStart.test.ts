import { createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { cannotStart, listen, requireFolder } from '~/app/http/startUp'
import { startChild } from '../kit/child'

const load = [
  '--import',
  'tsx',
  '--input-type=module',
  '-e',
  "import { loadConfig } from './app/config.server.ts'; loadConfig(); console.log('started')",
]

afterEach(() => vi.restoreAllMocks())

test('three faults in the environment are all printed, and it ends with 2', async () => {
  const child = startChild({ args: load, env: { PORT: 'eighty', DEMO: 'yes', SESSION_SECRET: 'short' } })
  expect(await child.ended).toBe(2)
  expect(child.said()).toEqual({
    out: '',
    err: [
      "PORT 'eighty' must be a whole number from 1 to 65535, such as PORT=3000.",
      'SESSION_SECRET is too short. Give at least 32 characters: `openssl rand -hex 32` makes a good one.',
      "DEMO 'yes' is not one of: 0, 1.",
      '',
    ].join('\n'),
  })
})

test('without faults it goes on', async () => {
  const child = startChild({ args: load })
  expect(await child.ended).toBe(0)
  expect(child.said().out).toBe('started\n')
})

test('a port in use is said in plain words', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = address && typeof address === 'object' ? address.port : 0
  await expect(listen(() => {}, { host: '127.0.0.1', port })).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
  )
  other.close()
})

test('an address that is not this machine is said in plain words', async () => {
  await expect(listen(() => {}, { host: '192.0.2.1', port: 3000 })).rejects.toThrow(
    "This machine has no address '192.0.2.1'",
  )
})

test('a missing folder is said in plain words', () => {
  expect(() => requireFolder('TEMPLATES_DIR', 'no-such-folder')).toThrow(
    "The folder 'no-such-folder' can't be read. Set TEMPLATES_DIR to the folder that holds these files.",
  )
  expect(() => requireFolder('TEMPLATES_DIR', 'templates')).not.toThrow()
})

test('whatever the reason, it is one line on stderr and 1', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`)
  })
  expect(() => cannotStart(new Error('The database\n  cannot be written'))).toThrow('exit 1')
  expect(write.mock.calls).toEqual([['The portal could not start. The database cannot be written\n']])
})

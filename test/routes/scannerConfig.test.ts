import { expect, test } from 'vitest'
import { readConfig } from '~/app/config.server'

const read = (given: string) => readConfig({ CLAMD_URL: given })

test.each([
  'tcp://127.0.0.1:3310',
  'tcp://clamd:3310',
  'tcp://[::1]:3310',
  'unix:/run/clamav/clamd.ctl',
  'unix:///run/c',
])('a scanner may listen at %s', (given) => expect(read(given)).toMatchObject({ config: { clamdUrl: given } }))

test('there may be none', () => expect(read('')).toMatchObject({ config: { clamdUrl: undefined } }))

test.each([
  'clamd',
  '127.0.0.1:3310',
  'http://127.0.0.1:3310',
  'tcp://127.0.0.1',
  'tcp://127.0.0.1:0',
  'tcp://127.0.0.1:99999',
  'tcp://user@127.0.0.1:3310',
  'tcp://127.0.0.1:3310/path',
  'unix:',
  'unix:run/clamd',
  'unix:/',
])('%s is no place to listen, and the portal doesn’t start without the scanner it was given', (given) => {
  expect(read(given)).toMatchObject({ faults: [expect.stringContaining('names no scanner. Give tcp://HOST:PORT')] })
})

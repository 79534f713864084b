import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchFeed, readFeedFile, readSentFeed } from '~/app/outside/feeds.server'
import { aFeedServer } from '../kit/feedServer'
import { freePort } from '../kit/freePort'

const megabyte = 1024 * 1024

let server: Awaited<ReturnType<typeof aFeedServer>>
let folder: string
beforeAll(async () => {
  server = await aFeedServer('a feed')
  folder = await mkdtemp(join(tmpdir(), 'portal-feeds-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const faultAt = async (path: string) => {
  const fetched = await fetchFeed(`${server.url}${path}`)
  return 'fault' in fetched ? fetched.fault.replaceAll(server.url, '') : fetched
}

describe('a feed from an address', () => {
  test.each(['/right', '/moved-3'])('comes with its address: %s', async (path) => {
    const source = `${server.url}${path}`
    expect(await fetchFeed(source)).toEqual({ text: 'a feed', source })
  })

  test.each([
    ['/nowhere', '/nowhere answered with 404 instead of 200.'],
    ['/moved-4', '/moved-4 leads on to other addresses more than 3 times.'],
    ['/loop', '/loop leads on to other addresses more than 3 times.'],
    ['/to-a-file', 'file:///etc/hostname is not an address that begins with http:// or https://.'],
    ['/large', '/large is larger than 1 MB. A list of bank holidays is far smaller.'],
    ['/latin', '/latin is not text in UTF-8.'],
    ['/broken', expect.stringMatching(/^\/broken can't be read: ./)],
  ])('is not taken from %s', async (path, fault) => {
    expect(await faultAt(path)).toEqual(fault)
  })

  test('is not waited for longer than its time, even when it has begun', async () => {
    const source = `${server.url}/slow`
    expect(await fetchFeed(source, { patienceMs: 200 })).toEqual({ fault: `${source} took longer than 0.2 seconds.` })
  })

  test.each([
    ['http://', /^http:\/\/ is not an address/],
    ['ftp://example.org/x', /^ftp:\/\/example\.org\/x is not an address/],
    ['http://sam:hunter2@127.0.0.1/x', /^Give an address without a name and password in it\.$/],
  ])('that is none: %s', async (address, words) => {
    expect(await fetchFeed(address)).toEqual({ fault: expect.stringMatching(words) })
  })
})

test('an address that nothing listens on is said to be one', async () => {
  const address = `http://127.0.0.1:${await freePort()}/x`
  expect(await fetchFeed(address)).toEqual({ fault: expect.stringMatching(/\/x can't be read: .*ECONNREFUSED/) })
})

describe('a feed from a file', () => {
  test('comes with the name of the file, not where it lies', async () => {
    const file = join(folder, 'feed.json')
    await writeFile(file, 'a feed')
    expect(await readFeedFile(file)).toEqual({ text: 'a feed', source: 'feed.json' })
  })

  test('is a megabyte at most', async () => {
    const file = join(folder, 'large.json')
    await writeFile(file, 'x'.repeat(megabyte))
    expect(await readFeedFile(file)).toMatchObject({ source: 'large.json' })
    await writeFile(file, 'x'.repeat(megabyte + 1))
    expect(await readFeedFile(file)).toEqual({ fault: expect.stringContaining('is larger than 1 MB') })
  })

  test.each(['.', 'no-such-file'])('that is none: %s', async (name) => {
    expect(await readFeedFile(join(folder, name))).toEqual({ fault: expect.stringMatching(/can't be read: E/) })
  })
})

describe('a feed from a form', () => {
  test('keeps the name of its file, without a path, and nothing that no page should show', async () => {
    expect(await readSentFeed(new File(['a feed'], 'C:\\lists\\new\u0000.json'))).toEqual({
      text: 'a feed',
      source: 'new.json',
    })
  })

  test.each([[null], ['words instead of a file'], [new File([], '')]])('is missing: %s', async (sent) => {
    expect(await readSentFeed(sent)).toEqual({ fault: 'Select a file that is not empty' })
  })

  test('is text', async () => {
    const sent = new File([new Uint8Array([0xff, 0xfe])], 'x.json')
    expect(await readSentFeed(sent)).toEqual({ fault: 'x.json is not text in UTF-8.' })
  })
})

import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderBlobs } from '~/app/outside/blobs.server'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-blobs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('what is half written is seen under no name, and is gone once it breaks off', async () => {
  const blobs = folderBlobs(folder)
  const chunks = async function* () {
    yield new Uint8Array(100_000)
    expect((await readdir(folder)).map((name) => name.slice(32))).toEqual(['.part'])
    throw new Error('It broke off')
  }
  await expect(blobs.keepStream(chunks(), async () => null)).rejects.toThrow('It broke off')
  expect(await readdir(folder)).toEqual([])
})

test('what a process that died left half written goes once it is old; what is being written stays', async () => {
  const blobs = folderBlobs(folder)
  const blob = await blobs.keep(new Uint8Array(1))
  for (const name of ['old.part', 'new.part']) await writeFile(join(folder, name), 'half')
  const long = new Date('2026-11-01T00:00:00Z')
  await utimes(join(folder, 'old.part'), long, long)
  await utimes(join(folder, blob), long, long)
  await blobs.removeParts('2026-11-02T00:00:00.000Z')
  expect((await readdir(folder)).toSorted()).toEqual([blob, 'new.part'].toSorted())
  await folderBlobs(join(folder, 'never-made')).removeParts('2026-11-02T00:00:00.000Z')
})

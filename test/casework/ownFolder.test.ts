import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withOwnFolder } from '~/app/casework/ownFolder.server'
import { deskAt } from '~/app/desk.server'
import { aPortal, noon, type TestPortal } from '../kit/desk'

let house: TestPortal
let dataDir: string
beforeEach(async () => {
  house = await aPortal('SQLite')
  dataDir = await mkdtemp(join(tmpdir(), 'own-folder-'))
})
afterEach(async () => {
  await house.end()
  await rm(dataDir, { recursive: true, force: true })
})

const desk = () => {
  const at = deskAt(house.portal, { kind: 'portal' }, noon)
  return { ...at, config: { ...at.config, dataDir } }
}
const left = () => readdir(join(dataDir, 'packing'))

test('a folder of its own is gone when the work is done, and when it throws', async () => {
  const seen = await withOwnFolder(desk(), { within: 'packing', of: 'p' }, async (folder) => {
    await writeFile(join(folder, 'page'), 'words')
    return left()
  })
  expect(seen).toHaveLength(1)
  await expect(
    withOwnFolder(desk(), { within: 'packing', of: 'p' }, () => Promise.reject(new Error('the disk is full'))),
  ).rejects.toThrow('the disk is full')
  expect(await left()).toEqual([])
})

test('what a killed worker left goes after a day; what another may be at stays', async () => {
  for (const name of ['p-old', 'p-young', 'q-old']) await mkdir(join(dataDir, 'packing', name), { recursive: true })
  const long = new Date(Date.now() - 2 * 24 * 3600 * 1000)
  for (const name of ['p-old', 'q-old']) await utimes(join(dataDir, 'packing', name), long, long)
  await withOwnFolder(desk(), { within: 'packing', of: 'p' }, async () => undefined)
  expect(await left()).toEqual(['p-young'])
})

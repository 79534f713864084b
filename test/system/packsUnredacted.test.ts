import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putSources, readFamily } from '~/app/casework/demo/family.server'
import { addDemoStaff } from '~/app/casework/demo/staff.server'
import { walkAccess } from '~/app/casework/demo/walkAccess.server'
import { loadRegisters } from '~/app/casework/registers.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal } from '~/app/desk.server'
import { type Reading, readings, structureOf } from './packsReadings'
import { leaks, secretsOf } from './packsSecrets'

// The same walk with nobody hiding anything: what `packs.test.ts` finds nowhere must be found here everywhere.
const controller = 'sandwell'
const family = readFamily(controller)
const secrets = secretsOf(controller, family)

let folder: string
let read: readonly Reading[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-unredacted-'))
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'sqlite::memory:', DATA_DIR: folder })
  if ('faults' in config) throw new Error(config.faults.join('\n'))
  const portal = await openPortal(config.config)
  try {
    await loadRegisters(portal, new Date().toISOString())
    putSources(portal, controller)
    const officers = await addDemoStaff(portal, controller, 'a long pass phrase')
    const walkers = { portal, controller, ...officers, tell: () => {} }
    const file = join(folder, 'unredacted.pdf')
    await writeFile(file, await walkAccess(walkers, { ...family, hides: [] }))
    read = [...readings(file), structureOf(file)]
  } finally {
    await closePortal(portal)
  }
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const found = (name: string) => {
  const reading = read.find((each) => each.name === name)
  if (!reading) throw new Error(`Nothing was read as ${name}`)
  return leaks(secrets, reading)
}

test.each(['pdftotext -raw', 'pdftotext -bbox', 'pdfinfo -struct-text', 'the glyphs and strings that qpdf unpacked'])(
  'with redaction off, every hidden passage is found by %s',
  (name) => {
    expect(found(name)).toEqual(expect.arrayContaining([...secrets.passages, ...secrets.telling]))
  },
)

test('with redaction off, every telling word is found by pdftotext -layout', () => {
  expect(found('pdftotext -layout')).toEqual(expect.arrayContaining([...secrets.telling]))
})

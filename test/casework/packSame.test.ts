import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { buildPack } from '~/app/casework/buildPack.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { deskAt } from '~/app/desk.server'
import type { PackFacts } from '~/app/pack/facts'
import { filesOf } from '~/db/packFiles'
import { packById } from '~/db/packs'
import { type Answering, aGatheredCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, noon } from '../kit/desk'

const run = promisify(execFile)
const why = {
  exemption: 'S2-16',
  reason: 'She has not agreed.',
  facts: { about: 'third-party', consent: 'not-asked' },
} as const

type Built = { readonly facts: PackFacts; readonly files: readonly (readonly [string, string])[] }

describe('the same answer', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pack-same-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function buildNow(on: Answering): Promise<Built> {
    const id = done(await askPack(on.one, on.reference, {})).pack?.id ?? ''
    await buildPack(deskAt(on.portal, { kind: 'portal' }, noon), id)
    const row = await packById(on.portal.db, id)
    const said = JSON.parse((await on.portal.blobs.read(row?.facts_blob ?? '')).toString())
    const files = await filesOf(on.portal.db, id)
    return { facts: said.facts, files: files.map(({ name, sha256 }) => [name, sha256]) }
  }

  test('comes from SQLite and from Postgres, in any time zone and language of the machine, to the byte', {
    timeout: 120_000,
  }, async () => {
    const built: Built[] = []
    for (const database of databases) {
      const house = await aPortal(database)
      try {
        const on = await aGatheredCase(house.portal)
        done(await hideEverywhere(on.one, on.reference, { ...why, phrase: 'Doreen Hathersage' }))
        built.push(await buildNow(on))
        // Asked for again the facts are those of another version, and nothing else of them differs.
        const again = await buildNow(on)
        expect({ ...again.facts, version: 1 }).toEqual(built.at(-1)?.facts)
        expect((await caseOf(house.portal, on.caseId)).packVersions).toBe(2)
      } finally {
        await house.end()
      }
    }
    const [sqlite, postgres] = built
    if (sqlite === undefined || postgres === undefined) throw new Error('Two stores were asked')
    // A reference is drawn by lot for each case; all else must be the same.
    const same = { ...postgres.facts, reference: sqlite.facts.reference }
    expect(same).toEqual(sqlite.facts)
    const file = join(folder, 'facts.json')
    await writeFile(file, JSON.stringify(same))
    for (const [zone, language] of [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/St_Johns', 'cy_GB.UTF-8'],
    ]) {
      const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language }
      const { stdout } = await run(process.execPath, ['--import', 'tsx', 'test/kit/packRun.ts', file], { env })
      expect(JSON.parse(stdout)).toEqual(sqlite.files)
    }
  })
})

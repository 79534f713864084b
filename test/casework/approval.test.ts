import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { collectPack, readCollection } from '~/app/casework/collectFiles.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { type Answering, aGatheredCase, blobOf, blobsOf, buildIt, caseOf, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, residentDesk, type TestPortal, work } from '../kit/desk'

async function changeOneByte(file: string) {
  const bytes = await readFile(file)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  await writeFile(file, bytes)
}

const kindsOf = async ({ portal, caseId }: Answering) => {
  const rows = await portal.db
    .selectFrom('events')
    .select('type')
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.type)
}

describe.each(databases)('approval and release on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('the builder may do neither; a second person must see the bytes that lie there', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, two, reference } = answering
    const { pack } = await buildIt(answering)
    const seen = pack?.sha256 ?? ''
    expect(await approvePack(one, reference, { seen })).toEqual({ refused: 'built-by-you' })
    expect(await approvePack(two, reference, { seen: 'f'.repeat(64) })).toEqual({ refused: 'bytes-changed' })
    expect(await releasePack(two, reference, { seen })).toEqual({ refused: 'not-approved' })
    expect(await approvePack(two, reference, { seen })).toMatchObject({ kase: { pack: { state: 'approved' } } })
    expect(await releasePack(one, reference, { seen })).toEqual({ refused: 'built-by-you' })
    expect(await releasePack(two, reference, { seen: 'f'.repeat(64) })).toEqual({ refused: 'bytes-changed' })
    expect((await kindsOf(answering)).at(-1)).toBe('pack-approved')
  })

  test('one byte changed before approval, or after it, goes no further', async () => {
    const answering = await aGatheredCase(house.portal)
    const { two, reference } = answering
    await buildIt(answering)
    await changeOneByte(await blobOf(answering))
    expect(await approvePack(two, reference, {})).toEqual({ refused: 'bytes-changed' })
    await changeOneByte(await blobOf(answering))
    expect(await approvePack(two, reference, {})).toHaveProperty('kase')
    await changeOneByte(await blobOf(answering))
    expect(await releasePack(two, reference, {})).toEqual({ refused: 'bytes-changed' })
    expect(await kindsOf(answering)).not.toContain('pack-released')
  })

  test('one byte changed after release is not handed over, and nothing is said to be collected', async () => {
    const answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
    const session = await followAndProve(house)
    await changeOneByte(await blobOf(answering))
    expect(await collectPack(residentDesk(house.portal), session)).toBeNull()
    expect(await kindsOf(answering)).not.toContain('pack-collected')
    await changeOneByte(await blobOf(answering))
    const { bytes } = (await collectPack(residentDesk(house.portal), session)) ?? {}
    expect(bytes?.equals(await readFile(await blobOf(answering)))).toBe(true)
    expect((await kindsOf(answering)).slice(-2)).toEqual(['pack-collected', 'closed'])
    const { sha256 } = (await caseOf(house.portal, answering.caseId)).pack ?? {}
    expect(await readCollection(residentDesk(house.portal), session)).toMatchObject({ answers: [{ sha256 }] })
  })

  test('one byte changed in any of its files goes no further', async () => {
    const answering = await aGatheredCase(house.portal)
    const { two, reference } = answering
    await buildIt(answering)
    const files = await blobsOf(answering)
    expect(files.map(({ kind }) => kind)).toEqual([
      ...['volume', 'page-copy', 'data', 'schema', 'table', 'table', 'table', 'list', 'bundle'],
    ])
    for (const { file } of files) {
      await changeOneByte(file)
      expect(await approvePack(two, reference, {})).toEqual({ refused: 'bytes-changed' })
      await changeOneByte(file)
    }
    expect(await approvePack(two, reference, {})).toHaveProperty('kase')
  })

  test('a released answer cannot be built again, extended or released again', async () => {
    const answering = await aGatheredCase(house.portal)
    const { one, two, reference } = answering
    await buildIt(answering)
    await releaseIt(answering)
    expect(await askPack(one, reference, {})).toEqual({ refused: 'already-released' })
    expect(await extendDeadline(one, reference, { reason: 'number', words: 'x' })).toEqual({
      refused: 'already-released',
    })
    expect(await releasePack(two, reference, {})).toEqual({ refused: 'already-released' })
    expect(await closeCase(one, reference, { outcome: 'answered', note: 'Posted.' })).toHaveProperty('kase')
  })

  test('a reviewer approves and releases but works no case; an administrator sees none', async () => {
    const answering = await aGatheredCase(house.portal)
    const { reference } = answering
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    const administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    expect(await askPack(reviewer, reference, {})).toEqual({ refused: 'not-allowed' })
    await buildIt(answering)
    expect(await approvePack(administrator, reference, {})).toEqual({ refused: 'not-allowed' })
    expect(await approvePack(reviewer, reference, {})).toHaveProperty('kase')
    expect(await releasePack(reviewer, reference, {})).toHaveProperty('kase')
  })

  test('with nothing built there is nothing to approve', async () => {
    const answering = await aGatheredCase(house.portal)
    expect(await approvePack(answering.two, answering.reference, {})).toEqual({ refused: 'pack-not-built' })
    await askPack(answering.one, answering.reference, {})
    expect(await approvePack(answering.two, answering.reference, {})).toEqual({ refused: 'pack-not-built' })
    await work(house.portal)
  })
})

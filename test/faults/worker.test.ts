import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { buildPack } from '~/app/casework/buildPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { doDueWork } from '~/app/casework/doDueWork.server'
import { deskAt, type Portal } from '~/app/desk.server'
import type { Message } from '~/app/outside/post.server'
import { addSeconds } from '~/app/rules/day'
import { startWorker } from '~/app/worker'
import { leaseNext } from '~/db/lease'
import { lettersOf } from '~/db/letters'
import { filesOf } from '~/db/packFiles'
import { packById } from '~/db/packs'
import { aGatheredCase, caseOf, done, idOf } from '../kit/answering'
import { startChild } from '../kit/child'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

describe.each(databases)('a worker on %s', (database) => {
  let house: TestPortal
  let portal: Portal
  beforeEach(async () => {
    house = await aPortal(database, { file: true })
    portal = house.portal
  })
  afterEach(() => house.end())

  const letters = async (reference: string) => lettersOf(portal.db, await idOf(portal, reference))

  test('killed in the middle of a letter keeps it from others until its lease runs out, then it is sent', async () => {
    const { reference } = await aRequest(portal)
    const { databaseUrl, dataDir } = portal.config
    const env = { NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATA_DIR: dataDir } as const
    const child = startChild({ args: ['--import', 'tsx', 'test/kit/hangingWorker.ts'], env })
    await child.saying(/sending/)
    child.signal('SIGKILL')
    await child.ended
    const [held] = await letters(reference)
    const until = held?.leased_until ?? ''
    expect(held).toMatchObject({ template: 'receipt', sent_at: null, attempts: 1 })

    const now = new Date().toISOString()
    expect(until > now).toBe(true)
    expect(until < addSeconds(now, 60)).toBe(true)
    await work(portal, addSeconds(until, -1))
    expect(house.sent.filter((m) => m.subject.startsWith('We have'))).toEqual([])
    await work(portal, addSeconds(until, 1))
    expect(house.sent.filter((m) => m.subject.startsWith('We have'))).toHaveLength(1)
    expect((await letters(reference))[0]).toMatchObject({ attempts: 2, fault: null })
  })

  test('that is stopped ends after the piece in hand, and begins no other', async () => {
    await aStaffDesk(portal)
    const { reference } = await aRequest(portal)
    const begun: Message[] = []
    const gate: { open: () => void } = { open: () => {} }
    const send = async (message: Message) => {
      begun.push(message)
      await new Promise<void>((resolve) => {
        gate.open = resolve
      })
    }
    const worker = startWorker({ ...portal, post: { send, close: () => {} } })
    while (begun.length === 0) await pause(5)
    expect(worker.alive()).toBe(true)
    let stopped = false
    const stopping = worker.stop().then(() => {
      stopped = true
    })
    await pause(700)
    expect(stopped).toBe(false)
    expect(worker.alive()).toBe(false)
    gate.open()
    await stopping
    expect(begun).toHaveLength(1)
    expect((await letters(reference)).map((letter) => letter.sent_at !== null)).toEqual([true, false])
  })

  test('idle finds new work by itself, and stops at once', async () => {
    const worker = startWorker(portal)
    await pause(50)
    await aStaffDesk(portal)
    const { reference } = await aRequest(portal)
    const patience = Date.now() + 10_000
    while (house.sent.length < 2 && Date.now() < patience) await pause(20)
    await worker.stop()
    expect(house.sent.map((message) => message.subject)).toContain(`We have your request: ${reference}`)
  })

  test('beside others sends each letter once', async () => {
    await aStaffDesk(portal)
    for (let left = 10; left > 0; left -= 1) await aRequest(portal)
    const faults: unknown[] = []
    const onFault = (fault: unknown) => faults.push(fault)
    const one = () => doDueWork(portal, { now: () => noon, isStopping: () => false, onFault })
    await Promise.all([one(), one(), one(), one()])
    await one()
    expect(faults).toEqual([])
    expect(house.sent).toHaveLength(20)
    expect(new Set(house.sent.map((message) => message.messageId)).size).toBe(20)
  })

  test('whose lease ran out while it built a pack does not spoil what another has built', async () => {
    const { one, reference, caseId } = await aGatheredCase(portal)
    const asked = done(await askPack(one, reference, {})).pack?.id ?? ''
    const desk = deskAt(portal, { kind: 'portal' }, noon)
    await Promise.all([buildPack(desk, asked), buildPack(desk, asked)])
    await buildPack(desk, asked)
    const { pack } = await caseOf(portal, caseId)
    const row = await packById(portal.db, asked)
    expect(row).toMatchObject({ built_at: noon, failed_at: null, fault: null, sha256: pack?.sha256 })
    const files = await filesOf(portal.db, asked)
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect((await portal.blobs.read(files[0]?.blob ?? '')).subarray(0, 5).toString()).toBe('%PDF-')
    const kept = [...files.map(({ blob }) => blob), row?.facts_blob ?? '']
    expect((await readdir(join(portal.config.dataDir, 'blobs'))).toSorted()).toEqual(kept.toSorted())
  })

  test('that cannot build a pack says so on the case, once, and staff ask again', async () => {
    const { one, reference, caseId } = await aGatheredCase(portal)
    done(await askPack(one, reference, {}))
    const full = { ...portal.blobs, keep: () => Promise.reject(new RangeError('No space left')) }
    const faults: unknown[] = []
    const broken = { ...portal, blobs: full }
    const onFault = (fault: unknown) => faults.push(fault)
    await doDueWork(broken, { now: () => noon, isStopping: () => false, onFault })
    expect(faults).toHaveLength(1)
    const { pack } = await caseOf(portal, caseId)
    expect(pack).toMatchObject({ state: 'failed' })
    expect(await packById(portal.db, pack?.id ?? '')).toMatchObject({
      failed_at: noon,
      fault: 'RangeError',
      blob: null,
    })
    await work(portal, addSeconds(noon, 999))
    expect((await caseOf(portal, caseId)).pack).toMatchObject({ state: 'failed' })
    done(await askPack(one, reference, {}))
    await work(portal)
    expect((await caseOf(portal, caseId)).pack).toMatchObject({ state: 'built', version: 2 })
  })

  test('leaves nothing to do for ever on a case that was closed while its pack was built', async () => {
    const { one, reference, caseId } = await aGatheredCase(portal)
    const [first, second] = [await aGatheredCase(portal), { one, reference, caseId }]
    for (const { one: desk, reference: which } of [first, second]) {
      done(await askPack(desk, which, {}))
      done(await closeCase(desk, which, { outcome: 'withdrawn', note: '' }))
    }
    const full = { ...portal.blobs, keep: () => Promise.reject(new Error('No space left')) }
    await doDueWork({ ...portal, blobs: full }, { now: () => noon, isStopping: () => false, onFault: () => {} })
    const rows = await portal.db.selectFrom('packs').selectAll().execute()
    for (const row of rows) expect(row).toMatchObject({ failed_at: noon, built_at: null, blob: null })
    expect(await leaseNext(portal.db, 'packs', { now: addSeconds(noon, 99), until: addSeconds(noon, 199) })).toBeNull()
    expect((await caseOf(portal, caseId)).closed).toMatchObject({ outcome: 'withdrawn' })
  })
})

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

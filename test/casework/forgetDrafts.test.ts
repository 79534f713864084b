import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { draftId, readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { sweep } from '~/app/casework/sweep.server'
import { newId } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { keepPaper } from '~/db/papers'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'
import { controller, days, savers } from '../kit/saving'

describe.each(databases)('forms that nobody came back to, on %s', (database) => {
  let house: TestPortal
  beforeEach(async () => {
    house = await aPortal(database)
  })
  afterEach(() => house.end())
  const { desk, aForm, codeFor, linkFor, follow } = savers(() => house)

  const aPaper = async (token: string, added_at = noon) => {
    const { portal } = house
    const blob = await portal.blobs.keep(Buffer.from('a made-up paper'))
    const paper = { id: newId(), controller, draft_hash: draftId(token, controller), case_id: null, blob, added_at }
    const file = { kind: 'authority', name: 'order.pdf', media_type: 'application/pdf', size: 15, sha256: 'x' }
    await keepPaper(portal.db, { ...paper, ...file, scanned_at: null, deleted_at: null })
    return portal.blobs.fileOf(blob)
  }
  const counts = async () => {
    const tables = ['drafts', 'papers', 'draft_letters', 'draft_codes', 'return_links'] as const
    return Promise.all(
      tables.map(async (table) => {
        const row = await house.portal.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        return row.count
      }),
    )
  }

  test('go on the day after their last, with everything beside them, the files too', async () => {
    const token = await aForm()
    const file = await aPaper(token)
    await codeFor(token)
    await follow(await linkFor(token))
    expect(await counts()).toEqual([1, 1, 3, 2, 1])
    // 23 December is the last day, to its end.
    await sweep(desk('2026-12-23T23:59:00.000Z'))
    expect(await counts()).toEqual([1, 1, 3, 2, 1])
    expect((await readDraft(desk('2026-12-23T23:59:00.000Z'), controller, token)).answers).toMatchObject({
      rights: ['access'],
    })
    expect(existsSync(file)).toBe(true)
    expect(await sweep(desk('2026-12-24T06:00:00.000Z'))).toMatchObject({ left: 0 })
    expect(await counts()).toEqual([0, 0, 0, 0, 0])
    expect(existsSync(file)).toBe(false)
  })

  test('one that was changed since stays, and so do the papers of a case', async () => {
    const [old, young] = [await aForm(), await aForm()]
    const [, kept] = [await aPaper(old), await aPaper(young)]
    const ofCase = await aPaper('sent')
    await house.portal.db
      .updateTable('papers')
      .set({ draft_hash: null, case_id: 'a case' })
      .where('draft_hash', '=', draftId('sent', controller))
      .execute()
    await saveAnswers(desk(days(5)), { controller, token: young, answers: { name: 'Marged' } })
    await sweep(desk(days(32)))
    expect((await readDraft(desk(days(32)), controller, young)).answers).toMatchObject({ name: 'Marged' })
    expect([existsSync(kept), existsSync(ofCase)]).toEqual([true, true])
    expect((await counts()).slice(0, 2)).toEqual([1, 2])
  })

  test('more than fit into one reading all go', async () => {
    for (let n = 0; n < 205; n += 1) await saveAnswers(desk(), { controller, token: `${n}`, answers: { name: 'M' } })
    await sweep(desk(days(32)))
    expect((await counts())[0]).toBe(0)
  })

  test('a paper that came too late for its form goes within two days', async () => {
    const file = await aPaper('moved away', days(10))
    await sweep(desk(addSeconds(days(10), 3600)))
    expect(existsSync(file)).toBe(true)
    await sweep(desk(addSeconds(days(11), 3600)))
    expect(existsSync(file)).toBe(false)
    expect((await counts())[1]).toBe(0)
  })

  test('a file that can not be deleted keeps its row for the next sweep, and nothing else waits for it', async () => {
    const token = await aForm()
    const [stuck, other] = [await aPaper(token), await aPaper(token)]
    const blobs = {
      ...house.portal.blobs,
      remove: async (name: string) => {
        if (stuck.endsWith(name)) throw new Error('The disk says no')
        await house.portal.blobs.remove(name)
      },
    }
    expect(await sweep({ ...desk(days(32)), blobs })).toMatchObject({ left: 1 })
    expect((await counts()).slice(0, 2)).toEqual([0, 1])
    expect(existsSync(other)).toBe(false)
    // A sweep that was killed after the file and before its row.
    await rename(stuck, `${stuck}.gone`)
    expect(await sweep(desk(days(32)))).toMatchObject({ left: 0 })
    expect((await counts())[1]).toBe(0)
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { draftId, readDraft } from '~/app/casework/drafts.server'
import { addDraftPapers, removeDraftPaper } from '~/app/casework/papers/draftPapers.server'
import { forgetPapers } from '~/app/casework/papers/forgetPapers.server'
import { addSeconds } from '~/app/rules/day'
import { endDraft } from '~/db/drafts'
import { papersOfDraft } from '~/db/papers'
import { aPortal, databases, noon, residentDesk, type TestPortal } from '../kit/desk'
import { aDraft, aPdf, filesOf, jpeg, pdf, png, sent } from '../kit/papers'

describe.each(databases)('papers of a form half filled in, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterEach(async () => {
    await house.portal.db.deleteFrom('papers').execute()
    for (const name of await filesOf(house.portal)) await house.portal.blobs.remove(name)
  })
  afterAll(() => house.end())
  const desk = (now = noon) => residentDesk(house.portal, now)
  const rowsOf = (token: string) => papersOfDraft(house.portal.db, draftId(token, 'trafford'))
  const answersOf = async (token: string) => (await readDraft(desk(), 'trafford', token)).answers

  test('are kept with the form, in the order they came, and stand among its answers', async () => {
    const draft = await aDraft(desk())
    const files = await sent(desk(), { 'Letter.PDF': pdf, 'birth certificate.jpeg': jpeg, 'order.png': png })
    expect(await addDraftPapers(desk(), draft, files)).toBe('added')
    const rows = await rowsOf(draft.token)
    expect(rows).toMatchObject([
      { name: 'Letter.PDF', media_type: 'application/pdf', kind: 'authority', scanned_at: null },
      { name: 'birth certificate.jpeg', media_type: 'image/jpeg' },
      { name: 'order.png', media_type: 'image/png' },
    ])
    expect((await answersOf(draft.token)).authority).toEqual(rows.map(({ id, name, size }) => ({ id, name, size })))
    expect(await filesOf(house.portal)).toEqual(rows.map(({ blob }) => blob).toSorted())
  })

  test('sent twice, one after the other or at once, are there once', async () => {
    const draft = await aDraft(desk())
    const send = async () => addDraftPapers(desk(), draft, await sent(desk(), { 'a.pdf': pdf, 'b.jpg': jpeg }))
    await send()
    await Promise.all([send(), send(), send()])
    expect((await rowsOf(draft.token)).map(({ name }) => name)).toEqual(['a.pdf', 'b.jpg'])
    expect(await filesOf(house.portal)).toHaveLength(2)
  })

  test('can be ten, and of an eleventh nothing stays, nor of what came with it', async () => {
    const draft = await aDraft(desk())
    const many = async (from: number, count: number) => {
      const names = Array.from({ length: count }, (_, n) => `${from + n}.pdf`)
      return sent(desk(), Object.fromEntries(await Promise.all(names.map(async (n) => [n, await aPdf(n)] as const))))
    }
    expect(await addDraftPapers(desk(), draft, await many(1, 9))).toBe('added')
    expect(await addDraftPapers(desk(), draft, await many(10, 2))).toBe('too-many')
    expect(await rowsOf(draft.token)).toHaveLength(9)
    expect(await filesOf(house.portal)).toHaveLength(9)
    expect(await addDraftPapers(desk(), draft, await many(10, 1))).toBe('added')
  })

  test('are taken off again with their files, and only from one’s own form', async () => {
    const [mine, other] = [await aDraft(desk()), await aDraft(desk())]
    await addDraftPapers(desk(), mine, await sent(desk(), { 'a.pdf': pdf, 'b.jpg': jpeg }))
    const [first] = await rowsOf(mine.token)
    await removeDraftPaper(desk(), other, first?.id ?? '')
    await removeDraftPaper(desk(), mine, 'no such paper')
    expect(await rowsOf(mine.token)).toHaveLength(2)
    await removeDraftPaper(desk(), mine, first?.id ?? '')
    expect((await rowsOf(mine.token)).map(({ name }) => name)).toEqual(['b.jpg'])
    expect((await answersOf(mine.token)).authority).toHaveLength(1)
    expect(await filesOf(house.portal)).toHaveLength(1)
    expect(await house.portal.db.selectFrom('papers').select('id').execute()).toHaveLength(1)
  })

  test('that come to no form, or to one that was sent, are not kept', async () => {
    const draft = await aDraft(desk())
    await endDraft(house.portal.db, draftId(draft.token, 'trafford'), { reference: 'TRA-2222-2222', at: noon })
    for (const form of [draft, { controller: 'trafford', token: 'no-such-form' }]) {
      expect(await addDraftPapers(desk(), form, await sent(desk(), { 'a.pdf': pdf }))).toBe('over')
    }
    expect(await filesOf(house.portal)).toEqual([])
  })

  test('go with a form that is deleted, a day later, and with no other', async () => {
    const [gone, there] = [await aDraft(desk()), await aDraft(desk())]
    for (const form of [gone, there]) await addDraftPapers(desk(), form, await sent(desk(), { 'a.pdf': pdf }))
    const { db } = house.portal
    await db.deleteFrom('drafts').where('id_hash', '=', draftId(gone.token, 'trafford')).execute()
    await forgetPapers(desk(addSeconds(noon, 3600)))
    expect(await filesOf(house.portal)).toHaveLength(2)
    await forgetPapers(desk(addSeconds(noon, 25 * 3600)))
    expect(await filesOf(house.portal)).toEqual((await rowsOf(there.token)).map(({ blob }) => blob))
    expect(await db.selectFrom('papers').select('id').execute()).toHaveLength(1)
  })
})

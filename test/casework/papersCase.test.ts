import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { askAuthority, verifyAuthority } from '~/app/casework/authority.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { keyOf } from '~/app/casework/follow.server'
import { filePapers, sendPapers } from '~/app/casework/papers/casePapers.server'
import { forgetPapers } from '~/app/casework/papers/forgetPapers.server'
import { openPaper } from '~/app/casework/papers/openPaper.server'
import { readPapers, readWantedPapers } from '~/app/casework/papers/readPapers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { Desk, StaffDesk } from '~/app/desk.server'
import type { PaperKind } from '~/app/rules/case/residents'
import type { Requester } from '~/app/rules/submission'
import { historyOf } from '~/db/events'
import { papersOfCase } from '~/db/papers'
import { proveSession } from '~/db/sessions'
import { latestStatement } from '~/db/statements'
import { caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { followers } from '../kit/following'
import { aPdf, filesOf, jpeg, pdf, sent } from '../kit/papers'
import { aRequest } from '../kit/request'

const requester: Requester = {
  actingAs: 'solicitor',
  name: 'Ifan Invented',
  organisation: 'Invented & Sons',
  addressLines: null,
  postcode: null,
  childView: null,
}

describe.each(databases)('papers of a case, on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  beforeEach(async () => {
    await house.portal.db.deleteFrom('papers').execute()
    for (const name of await filesOf(house.portal)) await house.portal.blobs.remove(name)
  })
  afterAll(() => house.end())
  const { aFollower, opened } = followers(() => ({ house, staff }))
  const desk = () => residentDesk(house.portal)
  const files = () => filesOf(house.portal)
  const events = async (caseId: string) => (await historyOf(house.portal.db, caseId)).map(({ event }) => event.type)

  const send = async (session: string, given: { kind?: PaperKind; onceKey?: string; on?: Desk } = {}) => {
    const { kind = 'identity', onceKey = '', on = desk() } = given
    return sendPapers(on, session, { kind, onceKey, files: await sent(on, { 'passport.pdf': pdf, 'bill.jpg': jpeg }) })
  }
  /** A request whose sender was asked to show who they are. */
  const anAsked = async () => {
    const follower = await aFollower()
    done(await askIdentity(staff, follower.reference, { words: 'A bill with your address.' }))
    return follower
  }

  test('come from the person who was asked for them, once for each form, and the case says so', async () => {
    const { session, caseId, reference } = await anAsked()
    expect(await readWantedPapers(desk(), session)).toMatchObject({
      reference,
      wanted: [{ kind: 'identity', words: 'A bill with your address.' }],
      sent: [],
    })
    expect(await send(session, { onceKey: `one ${database}` })).toBe('added')
    expect(await send(session, { onceKey: `one ${database}` })).toBe('added')
    const twice = () => send(session, { onceKey: `two ${database}` })
    expect(await Promise.all([twice(), twice()])).toEqual(['added', 'added'])
    expect(await papersOfCase(house.portal.db, caseId)).toHaveLength(4)
    expect(await files()).toHaveLength(4)
    expect((await events(caseId)).filter((type) => type === 'papers-added')).toHaveLength(2)
    const names = async () => (await readWantedPapers(desk(), session))?.sent.map(({ name }) => name).slice(0, 2)
    // What they are called is for whoever has the code, not for whoever has the link.
    expect(await names()).toEqual(['1.pdf', '2.jpg'])
    await proveSession(house.portal.db, keyOf(session), noon)
    expect(await names()).toEqual(['passport.pdf', 'bill.jpg'])
    const history = JSON.stringify(await historyOf(house.portal.db, caseId))
    expect(history).not.toContain('passport')
  })

  test('that nobody asked for, or of another kind, or by a session that is over, are not kept', async () => {
    const { session } = await aFollower()
    expect(await send(session)).toBe('not-wanted')
    const asked = await anAsked()
    expect(await send(asked.session, { kind: 'authority' })).toBe('not-wanted')
    expect(await sendPapers(desk(), 'no-such-session', { kind: 'identity', onceKey: '', files: [] })).toBeNull()
    expect(await files()).toEqual([])
  })

  test('are thirty at the most', async () => {
    const { session } = await anAsked()
    const ten = async () => {
      const names = Array.from({ length: 10 }, (_, n) => `${n}.pdf`)
      const each = await Promise.all(names.map(async (name) => [name, await aPdf(name)] as const))
      return sent(desk(), Object.fromEntries(each))
    }
    for (const outcome of ['added', 'added', 'added', 'too-many']) {
      expect(await sendPapers(desk(), session, { kind: 'identity', onceKey: '', files: await ten() })).toBe(outcome)
    }
    expect(await files()).toHaveLength(30)
  })

  test('are seen by officers alone, each look noted before a byte of it leaves', async () => {
    const { session, caseId, reference } = await anAsked()
    await send(session)
    const [paper] = (await readPapers(staff, caseId)) ?? []
    for (const role of ['reviewer', 'administrator'] as const) {
      const other = await aStaffDesk(house.portal, { role })
      expect(await readPapers(other, caseId)).toBeNull()
      expect(await openPaper(other, reference, paper?.id ?? '')).toEqual({ refused: 'not-allowed' })
    }
    const stranger = await aStaffDesk(house.portal, { controller: 'wakefield' })
    expect(await openPaper(stranger, reference, paper?.id ?? '')).toEqual({ refused: 'no-such-case' })
    expect(await events(caseId)).not.toContain('paper-opened')
    const elsewhere = await anAsked()
    expect(await openPaper(staff, elsewhere.reference, paper?.id ?? '')).toEqual({ refused: 'unknown-paper' })

    const opened = await openPaper(staff, reference, paper?.id ?? '')
    if ('refused' in opened) throw new Error(opened.refused)
    expect((await historyOf(house.portal.db, caseId)).at(-1)).toMatchObject({
      by: { kind: 'staff', id: staff.staff.id },
      event: { type: 'paper-opened', paper: paper?.id },
    })
    expect(opened.paper).toMatchObject({ name: `${reference}-identity-1.pdf`, mediaType: 'application/pdf' })
    expect(Buffer.concat(await opened.paper.bytes.toArray()).toString()).toBe(pdf)
  })

  test('are deleted with their files and names once identity is verified, and nothing else is', async () => {
    const { session, caseId, reference } = await anAsked()
    await send(session)
    const other = await anAsked()
    await send(other.session)
    done(await verifyIdentity(staff, reference, { method: 'documents-seen', reason: 'Bill.' }))
    expect((await events(caseId)).slice(-2)).toEqual(['identity-verified', 'papers-deleted'])
    const rows = await papersOfCase(house.portal.db, caseId)
    expect(rows).toMatchObject([
      { blob: null, name: '', deleted_at: staff.now },
      { blob: null, name: '', deleted_at: staff.now },
    ])
    expect(await files()).toHaveLength(2)
    expect(await openPaper(staff, reference, rows[0]?.id ?? '')).toEqual({ refused: 'unknown-paper' })
    expect(await latestStatement(house.portal.db, caseId, 'identity-reason')).toBe('Bill.')
    expect(await readWantedPapers(desk(), session)).toMatchObject({ wanted: [], sent: [] })
  })

  test('stay where verifying is refused', async () => {
    const { session, reference } = await anAsked()
    await send(session)
    const asked = { method: 'documents-seen', reason: '', completeOn: '2020-01-01' } as const
    expect(await verifyIdentity(staff, reference, asked)).toEqual({ refused: 'answer-before-question' })
    expect(await files()).toHaveLength(2)
  })

  test('whose files a dying process left go with the next sweep', async () => {
    const { session, caseId, reference } = await anAsked()
    await send(session)
    const dying: StaffDesk = {
      ...staff,
      blobs: {
        ...staff.blobs,
        remove: async () => {
          throw new Error('killed')
        },
      },
    }
    done(await verifyIdentity(dying, reference, { method: 'documents-seen', reason: '' }))
    expect(await files()).toHaveLength(2)
    expect(await readPapers(staff, caseId)).toMatchObject([{ deletedAt: staff.now }, { deletedAt: staff.now }])
    await forgetPapers(desk())
    expect(await files()).toEqual([])
    expect((await papersOfCase(house.portal.db, caseId)).map(({ blob }) => blob)).toEqual([null, null])
  })

  test('of a case that was closed without a check go with the next sweep; those of open cases stay', async () => {
    const [closed, open] = [await anAsked(), await anAsked()]
    for (const { session } of [closed, open]) await send(session)
    done(await closeCase(staff, closed.reference, { outcome: 'withdrawn', note: '' }))
    await forgetPapers(desk())
    expect(await files()).toEqual(
      (await papersOfCase(house.portal.db, open.caseId)).map(({ blob }) => blob ?? '').toSorted(),
    )
    expect((await historyOf(house.portal.db, closed.caseId)).at(-1)?.event.type).toBe('papers-deleted')
    await forgetPapers(desk())
    expect((await events(closed.caseId)).filter((type) => type === 'papers-deleted')).toHaveLength(1)
  })

  test('are filed by staff too, while there is something left to check', async () => {
    const { reference, caseId } = await aFollower()
    const file = async (by: StaffDesk, kind: PaperKind) =>
      filePapers(by, reference, { kind, onceKey: '', files: await sent(by, { 'a.pdf': pdf }) })
    expect(await file(await aStaffDesk(house.portal, { role: 'reviewer' }), 'identity')).toBe('not-allowed')
    expect(await file(await aStaffDesk(house.portal, { controller: 'wakefield' }), 'identity')).toBe('no-such-case')
    expect(await file(staff, 'authority')).toBe('not-wanted')
    expect(await files()).toEqual([])
    expect(await file(staff, 'identity')).toBe('added')
    expect((await caseOf(house.portal, caseId)).papers.size).toBe(1)
    done(await verifyIdentity(staff, reference, { method: 'documents-seen', reason: '' }))
    expect(await file(staff, 'identity')).toBe('not-wanted')
    expect(await files()).toEqual([])
  })

  test('that show that somebody may act for another come with the form or later, and go once that is verified', async () => {
    const { reference } = await aRequest(house.portal, { requester })
    await work(house.portal)
    const session = await opened(reference)
    expect(await readWantedPapers(desk(), session)).toMatchObject({ wanted: [{ kind: 'authority', words: '' }] })
    expect(await send(session, { kind: 'authority' })).toBe('added')
    done(await askAuthority(staff, reference, { words: 'A letter that they signed.' }))
    await work(house.portal)
    const letter = house.sent.findLast(({ text }) => text.includes(reference))
    expect(letter?.text).toContain('A letter that they signed.')
    expect(letter?.text).toContain('/follow/')
    const verified = { method: 'papers-seen', reason: 'The letter.' } as const
    expect(await verifyAuthority(staff, reference, { ...verified, completeOn: '2026-11-01' })).toEqual({
      refused: 'answer-before-question',
    })
    done(await verifyAuthority(staff, reference, verified))
    expect(await files()).toEqual([])
    const caseId = await idOf(house.portal, reference)
    expect((await events(caseId)).slice(-2)).toEqual(['authority-verified', 'papers-deleted'])
    expect(await latestStatement(house.portal.db, caseId, 'authority-reason')).toBe('The letter.')
    await work(house.portal)
    expect(house.sent.at(-1)?.subject).toBe(`We have what we asked you for: ${reference}`)
  })

  test('nobody is asked for authority who asks for themself', async () => {
    const { reference } = await aFollower()
    expect(await askAuthority(staff, reference, { words: 'x' })).toEqual({ refused: 'nobody-acts' })
    expect(await verifyAuthority(staff, reference, { method: 'papers-seen', reason: '' })).toEqual({
      refused: 'nobody-acts',
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import type { Outcome } from '~/app/casework/change.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { addDocument } from '~/app/casework/documents/addDocument.server'
import { askBurn } from '~/app/casework/documents/burnDocument.server'
import {
  allowAreaElsewhere,
  flagPage,
  rejectSuggestions,
  removeDocument,
  showAreaAgain,
} from '~/app/casework/documents/changeDocument.server'
import { hideAreas } from '~/app/casework/documents/hideAreas.server'
import { readDocumentPage, readDocuments } from '~/app/casework/documents/readDocuments.server'
import type { StaffDesk } from '~/app/desk.server'
import { documentById, documentsOf } from '~/db/documents'
import { leaseNext } from '~/db/lease'
import { aLetter, badDocuments } from '../kit/aDocument'
import { aGatheredCase, aVerifiedCase, caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, noon, type TestPortal, work } from '../kit/desk'
import { aCaseWithLetter, add, type DocumentCase, namesIn, seen, why } from '../kit/documentCase'
import { aRequest } from '../kit/request'

const form = { title: 'Notes', source: 'Early help' }

type Ids = Pick<DocumentCase, 'document'> & { readonly mark: string; readonly suggestion: string }
type Act = (desk: StaffDesk, reference: string, ids: Ids) => Promise<Outcome>
const acts: Readonly<Record<string, Act>> = {
  addDocument: async (desk, r) => addDocument(desk, r, { ...form, bytes: await aLetter() }),
  removeDocument: (desk, r, { document }) => removeDocument(desk, r, { document }),
  hideAreas: (desk, r, { document, suggestion }) =>
    hideAreas(desk, r, { ...why, chosen: [{ document, page: 1, suggestions: [suggestion] }] }),
  showAreaAgain: (desk, r, { document, mark }) => showAreaAgain(desk, r, { document, mark }),
  allowAreaElsewhere: (desk, r, { document, mark }) => allowAreaElsewhere(desk, r, { document, mark, reason: 'x' }),
  rejectSuggestions: (desk, r, { document, suggestion }) =>
    rejectSuggestions(desk, r, { document, suggestions: [suggestion], reason: 'x' }),
  flagPage: (desk, r, { document }) => flagPage(desk, r, { document, page: 0, flag: 'disclose', reason: 'x' }),
  askBurn: (desk, r, { document }) => askBurn(desk, r, { document }),
}

describe.each(databases)('documents of a case on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  const blobs = () => namesIn(house.portal, 'blobs')
  const kept = async () => {
    const { db } = house.portal
    const tables = ['events', 'documents', 'document_pages', 'suggestions', 'page_marks', 'burns'] as const
    return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
  }

  test.each(badDocuments)(
    '%s is refused as %s, is listed so, and does not hold the answer up',
    async (_, fault, of) => {
      const answering = await aGatheredCase(house.portal)
      const on = { ...answering, document: await add(answering, await of()) }
      const pack = () => askPack(on.one, on.reference, {})
      expect(await pack()).toEqual({ refused: 'documents-not-ready' })
      await work(house.portal)
      expect(await documentById(house.portal.db, on.document)).toMatchObject({ fault, refused_at: noon, read_at: null })
      expect(await seen(on)).toMatchObject({ state: 'refused', pages: [], marks: [], suggestions: [] })
      const kase = await caseOf(house.portal, on.caseId)
      expect(await readDocuments(on.one, on.caseId, kase)).toMatchObject([
        { id: on.document, state: 'refused', fault: expect.any(String) },
      ])
      expect(await leaseNext(house.portal.db, 'documents', { now: '2030-01-01', until: '2030-01-02' })).toBeNull()
      for (const name of ['hideAreas', 'flagPage', 'askBurn']) {
        const ids = { document: on.document, mark: 'm', suggestion: 's' }
        expect(await acts[name]?.(on.one, on.reference, ids)).toEqual({ refused: 'document-refused' })
      }
      done(await pack())
    },
  )

  test('the same form twice, one after the other or at once, adds one document and keeps one file', async () => {
    const { one, reference, caseId } = await aVerifiedCase(house.portal)
    const before = (await blobs()).length
    const bytes = await aLetter()
    const send = (onceKey: string) => addDocument(one, reference, { ...form, bytes, onceKey })
    done(await send('one form'))
    done(await send('one form'))
    for (const outcome of await Promise.all([send('two forms'), send('two forms')])) done(outcome)
    expect(await documentsOf(house.portal.db, caseId)).toHaveLength(2)
    expect((await blobs()).length).toBe(before + 2)
  })

  test('one that is refused, or that meets a fault, leaves no file', async () => {
    const { one, reference } = await aVerifiedCase(house.portal)
    done(await closeCase(one, reference, { outcome: 'withdrawn', note: '' }))
    const other = await aVerifiedCase(house.portal)
    const before = await blobs()
    const added = { ...form, bytes: await aLetter() }
    expect(await addDocument(one, reference, added)).toEqual({ refused: 'already-closed' })
    expect(await addDocument(one, 'TRA-0000-0000', added)).toEqual({ refused: 'no-such-case' })
    const faulty: StaffDesk = {
      ...other.one,
      get calendar(): never {
        throw new Error('The calendar is away')
      },
    }
    await expect(addDocument(faulty, other.reference, added)).rejects.toThrow('The calendar is away')
    expect(await blobs()).toEqual(before)
  })

  describe('at the hands of somebody who may not', () => {
    let on: DocumentCase
    let ids: Ids
    beforeAll(async () => {
      on = await aCaseWithLetter(house.portal)
      done(await hideAreas(on.one, on.reference, { ...why, chosen: [{ ...on, page: 0, wholePage: true }] }))
      const { marks, suggestions } = await seen(on)
      ids = { document: on.document, mark: marks[0]?.id ?? '', suggestion: suggestions[0]?.id ?? '' }
    })

    test.each(Object.keys(acts))('%s is refused, and nothing changes', async (name) => {
      const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
      const before = [await kept(), await blobs()]
      expect(await acts[name]?.(stranger, on.reference, ids)).toEqual({ refused: 'no-such-case' })
      for (const role of ['reviewer', 'administrator'] as const) {
        const colleague = await aStaffDesk(house.portal, { role })
        expect(await acts[name]?.(colleague, on.reference, ids)).toEqual({ refused: 'not-allowed' })
      }
      expect([await kept(), await blobs()]).toEqual(before)
    })

    test('the ids of one case do nothing on another of the same controller', async () => {
      const { one, reference } = await aVerifiedCase(house.portal)
      const before = await kept()
      for (const [name, act] of Object.entries(acts)) {
        if (name === 'addDocument') continue
        expect([name, await act(one, reference, ids)]).toEqual([name, { refused: 'unknown-document' }])
      }
      expect(await kept()).toEqual(before)
    })

    test('a page is read by staff of its own controller alone', async () => {
      const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
      expect(await readDocumentPage(on.two, on.document, 1)).toMatchObject({ page: 1 })
      expect(await readDocumentPage(stranger, on.document, 1)).toBeNull()
      expect(await readDocumentPage(on.two, on.document, 3)).toBeNull()
    })
  })

  test('none is added to an objection', async () => {
    const { one } = await aVerifiedCase(house.portal)
    const { reference } = await aRequest(house.portal, { right: 'objection' })
    const outcome = await addDocument(one, reference, { ...form, bytes: await aLetter() })
    expect(outcome).toEqual({ refused: 'not-an-access-request' })
  })

  test('one that is taken off is no work, on no list, and holds nothing up', async () => {
    const answering = await aGatheredCase(house.portal)
    const on = { ...answering, document: await add(answering, await aLetter()) }
    done(await removeDocument(on.one, on.reference, { document: on.document }))
    await work(house.portal)
    expect(await documentById(house.portal.db, on.document)).toMatchObject({ read_at: null, removed_at: noon })
    expect(await readDocuments(on.one, on.caseId, await caseOf(house.portal, on.caseId))).toEqual([])
    expect(await readDocumentPage(on.one, on.document, 0)).toBeNull()
    done(await askPack(on.one, on.reference, {}))
  })

  test('one that waits when its case is closed is put aside, once', async () => {
    const answering = await aVerifiedCase(house.portal)
    const document = await add(answering, await aLetter())
    done(await closeCase(answering.one, answering.reference, { outcome: 'withdrawn', note: '' }))
    await work(house.portal)
    expect(await documentById(house.portal.db, document)).toMatchObject({ fault: 'put-aside', read_at: null })
    expect(await leaseNext(house.portal.db, 'documents', { now: '2030-01-01', until: '2030-01-02' })).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { askBurn, burnDocument } from '~/app/casework/documents/burnDocument.server'
import {
  allowAreaElsewhere,
  flagPage,
  removeDocument,
  showAreaAgain,
} from '~/app/casework/documents/changeDocument.server'
import { drawDocumentPage } from '~/app/casework/documents/drawDocumentPage.server'
import { hideAreas } from '~/app/casework/documents/hideAreas.server'
import { deskAt } from '~/app/desk.server'
import { latestBurn } from '~/db/burns'
import { aLetter, inLetter } from '../kit/aDocument'
import { aGatheredCase, caseOf, done } from '../kit/answering'
import { aPortal, databases, noon, type TestPortal, work } from '../kit/desk'
import {
  aCaseWithLetter,
  add,
  burnedPages,
  burnIt,
  type DocumentCase,
  hide,
  namesIn,
  numbersOf,
  seen,
  why,
} from '../kit/documentCase'

describe.each(databases)('a document that is burned on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const ask = (on: DocumentCase) => askBurn(on.one, on.reference, { document: on.document })
  const worker = () => deskAt(house.portal, { kind: 'portal' }, noon)
  const burnOf = async (on: DocumentCase) => {
    const burn = await latestBurn(house.portal.db, on.document)
    if (burn === undefined) throw new Error('No burning was asked for')
    return burn
  }
  /** A worker's desk on which something happens once the document's bytes are read: while it is burned. */
  const meanwhile = (act: () => Promise<unknown>) => {
    const { blobs } = house.portal
    const read = async (name: string) => {
      const bytes = await blobs.read(name)
      await act()
      return bytes
    }
    return { ...worker(), blobs: { ...blobs, read } }
  }
  const isEmpty = async () => expect(await namesIn(house.portal, 'burning')).toEqual([])
  const blobs = () => namesIn(house.portal, 'blobs')

  test('is proved, holds no hidden word and every other one; its original is nowhere else', async () => {
    const on = await aCaseWithLetter(house.portal)
    await hide(on, 0, inLetter.person)
    await hide(on, 1, inLetter.nhs)
    await hide(on, 2, inLetter.overTwoLines.join(' '))
    const { burn, burned } = await burnIt(on)
    expect(burn).toMatchObject({ waiting: false, pages: 3, proof: { passed: true } })
    expect(burned).toMatchObject({ proof: 'passed', pages: 3, sha256: burn?.sha256 })
    const pages = await burnedPages(on)
    for (const words of [inLetter.nhs, 'Kacper', 'Zielonka', ...inLetter.overTwoLines])
      expect(pages.join(' ')).not.toContain(words)
    expect(pages[0]).toContain('at the school gate')
    expect(pages[1]).toContain(inLetter.telephone)
    expect(pages.join(' ')).toContain('[redacted: A]')
    await isEmpty()
  })

  test('leaves out the pages that were not asked about, and takes a whole page that is hidden', async () => {
    const on = await aCaseWithLetter(house.portal)
    done(await flagPage(on.one, on.reference, { document: on.document, page: 0, flag: 'out-of-scope', reason: '' }))
    const chosen = [{ document: on.document, page: 1, wholePage: true }]
    done(await hideAreas(on.one, on.reference, { ...why, chosen }))
    expect(await burnIt(on)).toMatchObject({ burned: { pages: 2, proof: 'passed' } })
    const pages = await burnedPages(on)
    expect(pages).toHaveLength(2)
    expect(pages[0]).not.toMatch(/nurse|NHS|telephone/)
    expect(pages[1]).toContain('painted green')
    expect(pages.join(' ')).not.toMatch(/school|visit/)
  })

  test('is ready for a pack until a mark or a flag changes, and again once it is burned again', async () => {
    const gathered = await aGatheredCase(house.portal)
    const on = await aCaseWithLetter(house.portal, gathered)
    const pack = async () => {
      const outcome = await askPack(on.one, on.reference, {})
      return 'refused' in outcome ? outcome.refused : outcome.kase.pack?.state
    }
    const notReady = async () => {
      expect((await seen(on)).burned).toBeNull()
      expect(await pack()).toBe('documents-not-ready')
      await burnIt(on)
    }
    await notReady()
    await hide(on, 0, inLetter.person)
    await notReady()
    const [mark] = (await seen(on)).marks
    const form = { document: on.document, mark: mark?.id ?? '' }
    done(await allowAreaElsewhere(on.one, on.reference, { ...form, reason: 'He is in the register.' }))
    await notReady()
    done(await showAreaAgain(on.one, on.reference, form))
    await notReady()
    done(await flagPage(on.one, on.reference, { document: on.document, page: 1, flag: 'duplicate', reason: '' }))
    await notReady()
    expect(await pack()).toBe('asked')
    // What is added later puts the pack aside.
    await add(on, await aLetter())
    expect((await caseOf(house.portal, on.caseId)).pack).toBeNull()
    expect(await pack()).toBe('documents-not-ready')
  })

  test('while somebody hides more: what was burned is thrown away, its bytes too', async () => {
    const on = await aCaseWithLetter(house.portal)
    done(await ask(on))
    const before = await blobs()
    const { id } = await burnOf(on)
    await burnDocument(
      meanwhile(() => hide(on, 0, inLetter.person)),
      id,
    )
    expect(await burnOf(on)).toMatchObject({ fault: 'stale', built_at: null, blob: null })
    expect(await seen(on)).toMatchObject({ burned: null, burn: { waiting: false } })
    expect(await blobs()).toEqual(before)
    await isEmpty()
    expect(await burnIt(on)).toMatchObject({ burned: { proof: 'passed' } })
    expect((await burnedPages(on)).join(' ')).not.toContain('Zielonka')
  })

  test.each([
    ['consult', 'page-to-consult-on'],
    ['duplicate', 'stale'],
  ] as const)('while somebody flags a page as %s: thrown away', async (flag, fault) => {
    const on = await aCaseWithLetter(house.portal)
    done(await ask(on))
    const { id } = await burnOf(on)
    const form = { document: on.document, page: 1, flag, reason: '' }
    await burnDocument(
      meanwhile(() => flagPage(on.two, on.reference, form)),
      id,
    )
    expect(await burnOf(on)).toMatchObject({ fault, blob: null })
    expect((await seen(on)).burned).toBeNull()
  })

  test('while somebody takes it off its case: thrown away; and no more is burned of it', async () => {
    const on = await aCaseWithLetter(house.portal)
    done(await ask(on))
    const before = await blobs()
    const { id } = await burnOf(on)
    await burnDocument(
      meanwhile(() => removeDocument(on.one, on.reference, { document: on.document })),
      id,
    )
    expect(await burnOf(on)).toMatchObject({ fault: 'unknown-document', blob: null })
    expect(await blobs()).toEqual(before)
    expect(await ask(on)).toEqual({ refused: 'unknown-document' })
  })

  test('by two workers at once: one burning is kept, and one file', async () => {
    const on = await aCaseWithLetter(house.portal)
    done(await ask(on))
    const before = await blobs()
    const { id } = await burnOf(on)
    await Promise.allSettled([burnDocument(worker(), id), burnDocument(worker(), id)])
    const burned = await burnOf(on)
    expect((await seen(on)).burned).toMatchObject({ burn: id, sha256: burned.sha256 })
    expect(await blobs()).toEqual([...before, burned.blob, burned.pages_blob].toSorted())
    await isEmpty()
  })

  test('that can’t be burned says so and leaves nothing; a fault leaves nothing, and the work is tried again', async () => {
    const on = await aCaseWithLetter(house.portal)
    await hide(on, 0, inLetter.person)
    // As no form of ours would leave it: a mark without size.
    await house.portal.db.updateTable('page_marks').set({ rects: '[[9,9,9,9]]' }).execute()
    expect(await burnIt(on)).toMatchObject({ burned: null, burn: { waiting: false } })
    expect(await burnOf(on)).toMatchObject({ fault: 'mark-not-a-rectangle', fault_page: 0, blob: null })
    await isEmpty()

    const other = await aCaseWithLetter(house.portal)
    done(await ask(other))
    const before = await blobs()
    const { id } = await burnOf(other)
    const faulty = () => Promise.reject(new Error('The store is full'))
    const full = { ...worker(), blobs: { ...house.portal.blobs, keep: faulty } }
    await expect(burnDocument(full, id)).rejects.toThrow('The store is full')
    const unread = { ...worker(), readers: { ...house.portal.readers, burn: faulty } }
    await expect(burnDocument(unread, id)).rejects.toThrow('The store is full')
    await isEmpty()
    expect(await blobs()).toEqual(before)
    await work(house.portal)
    expect(await seen(other)).toMatchObject({ burned: { proof: 'passed' } })
  })

  test('holds its burned file, never its original, in the place for what is being burned', async () => {
    const on = await aCaseWithLetter(house.portal)
    done(await ask(on))
    const { id } = await burnOf(on)
    const names: string[] = []
    const { readers } = house.portal
    const watching = {
      ...readers,
      burn: async (...given: Parameters<typeof readers.burn>) => {
        names.push(...(await namesIn(house.portal, 'burning')))
        return readers.burn(...given)
      },
    }
    await burnDocument({ ...worker(), readers: watching }, id)
    expect(new Set(names.map((name) => name.replace(/^.*[/]/, '')))).toContain('burned.pdf')
    expect(names.filter((name) => name.includes('/') && !/\/(burned[.]pdf|pages)$/.test(name))).toEqual([])
    await isEmpty()
  })

  test('is asked for once it is read, with no page left to consult on and some page left', async () => {
    const on = await aCaseWithLetter(house.portal)
    const flag = async (page: number, flag: 'consult' | 'out-of-scope') =>
      done(await flagPage(on.one, on.reference, { document: on.document, page, flag, reason: '' }))
    await flag(0, 'consult')
    expect(await ask(on)).toEqual({ refused: 'page-to-consult-on' })
    for (const page of [0, 1, 2]) await flag(page, 'out-of-scope')
    expect(await ask(on)).toEqual({ refused: 'no-page-left' })
    const waiting = { ...on, document: await add(on, await aLetter()) }
    expect(await ask(waiting)).toEqual({ refused: 'document-waiting' })
  })

  test('looks on the screen as it was, and as its marks will leave it', async () => {
    const on = await aCaseWithLetter(house.portal)
    await hide(on, 0, inLetter.person)
    const kase = await caseOf(house.portal, on.caseId)
    const at = { caseId: on.caseId, kase }
    const wanted = { document: on.document, page: 0, width: 300 }
    const [before, after] = [
      await drawDocumentPage(on.one, at, { ...wanted, after: false }),
      await drawDocumentPage(on.one, at, { ...wanted, after: true }),
    ]
    for (const png of [before, after]) expect(Buffer.from(png ?? []).toString('latin1', 1, 4)).toBe('PNG')
    expect(Buffer.from(before ?? []).equals(Buffer.from(after ?? []))).toBe(false)
    expect(await drawDocumentPage(on.one, at, { ...wanted, page: 3, after: true })).toBeNull()
    expect(await numbersOf(on, 0, inLetter.person)).toHaveLength(2)
  })
})

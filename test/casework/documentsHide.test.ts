import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flagPage, rejectSuggestions, showAreaAgain } from '~/app/casework/documents/changeDocument.server'
import { hideAreas } from '~/app/casework/documents/hideAreas.server'
import { phrasePlaces } from '~/app/casework/documents/placesOf.server'
import type { Rect } from '~/app/redaction/mark'
import { inLetter } from '../kit/aDocument'
import { caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aCaseWithLetter, type DocumentCase, hide, numbersOf, seen, why } from '../kit/documentCase'

/** The suggestion whose words are these. */
async function suggested(on: DocumentCase, words: string) {
  const found = (await seen(on)).suggestions.find((one) => one.words.includes(words))
  if (found === undefined) throw new Error(`Nothing is suggested that says "${words}"`)
  return found
}

const take = (on: DocumentCase, suggestion: { readonly id: string; readonly page: number }, onceKey?: string) =>
  hideAreas(on.two, on.reference, {
    ...why,
    onceKey,
    chosen: [{ document: on.document, page: suggestion.page, suggestions: [suggestion.id] }],
  })

const place = async (on: DocumentCase, page: number, drawn: readonly Rect[]) =>
  hideAreas(on.one, on.reference, { ...why, chosen: [{ document: on.document, page, drawn }] })

describe.each(databases)('what is hidden on a document on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())
  const aCase = () => aCaseWithLetter(house.portal)
  const eventsOf = async ({ caseId }: DocumentCase) => (await caseOf(house.portal, caseId)).seq

  test('by words: neighbours are one mark, others are their own, and a run over two lines has two places', async () => {
    const on = await aCase()
    await hide(on, 0, `${inLetter.person} school`)
    const [name, school, ...others] = (await seen(on)).marks
    expect(others).toEqual([])
    expect([name?.words, school?.words]).toEqual([inLetter.person, 'school'])
    expect(name).toMatchObject({ page: 0, rects: [expect.any(Array)], exemption: 'S2-16', reach: null })

    await hide(on, 2, inLetter.overTwoLines.join(' '))
    const [run] = (await seen(on)).marks.filter(({ page }) => page === 2)
    expect(run?.words).toBe(inLetter.overTwoLines.join(' '))
    const [first, second] = run?.rects ?? []
    expect(run?.rects).toHaveLength(2)
    expect((second?.[3] ?? 0) < (first?.[1] ?? 0)).toBe(true)
  })

  test('is seen by a colleague, with the name of whoever hid it and why', async () => {
    const on = await aCase()
    await hide(on, 0, inLetter.person)
    const [mark] = (await seen(on, on.two)).marks
    expect(mark).toMatchObject({ madeBy: on.one.staff.name, madeAt: on.one.now, words: inLetter.person })
    expect(mark?.reason).toBe(`${why.reason}\nAbout: somebody else\nConsent: refused`)
  })

  test('by suggestion: taken once, however often and by whomever it is asked for', async () => {
    const on = await aCase()
    const number = await suggested(on, inLetter.nhs)
    done(await take(on, number, 'a form'))
    const { seq } = await caseOf(house.portal, on.caseId)
    expect(await take(on, number, 'another form')).toEqual({ refused: 'stale' })
    // The very same form again is answered as it was the first time.
    done(await take(on, number, 'a form'))
    expect(await eventsOf(on)).toBe(seq)
    const { marks, pages } = await seen(on)
    expect(marks).toMatchObject([{ page: 1, rects: number.rects, words: number.words }])
    expect(await suggested(on, inLetter.nhs)).toMatchObject({ mark: marks[0]?.id, decidedBy: on.two.staff.name })
    expect(pages[1]).toMatchObject({ marks: 1 })
  })

  test('by one suggestion at once by two: one mark', async () => {
    const on = await aCase()
    const number = await suggested(on, inLetter.nhs)
    const chosen = [{ document: on.document, page: number.page, suggestions: [number.id] }]
    const both = [on.one, on.two].map((desk) => hideAreas(desk, on.reference, { ...why, chosen }))
    const outcomes = await Promise.all(both)
    expect(outcomes.filter((outcome) => 'kase' in outcome)).toHaveLength(1)
    expect(outcomes).toContainEqual({ refused: 'stale' })
    expect((await seen(on)).marks).toHaveLength(1)
  })

  test('by a suggestion and shown again gives the suggestion back', async () => {
    const on = await aCase()
    const number = await suggested(on, inLetter.nhs)
    done(await take(on, number))
    const [mark] = (await seen(on)).marks
    const again = { document: on.document, mark: mark?.id ?? '' }
    done(await showAreaAgain(on.one, on.reference, again))
    expect(await suggested(on, inLetter.nhs)).toMatchObject({ mark: null, decidedBy: '' })
    expect((await seen(on)).marks).toEqual([])
    expect(await showAreaAgain(on.one, on.reference, again)).toEqual({ refused: 'stale' })
    const kept = await house.portal.db.selectFrom('page_marks').selectAll().where('case_id', '=', on.caseId).execute()
    expect(kept).toMatchObject([{ removed_at: on.one.now, removed_by: on.one.staff.id }])
    done(await take(on, number))
    expect((await seen(on)).marks).toHaveLength(1)
  })

  test('a suggestion that was rejected stays so, with its reason, and is not taken', async () => {
    const on = await aCase()
    const number = await suggested(on, inLetter.nhs)
    const form = { document: on.document, suggestions: [number.id], reason: 'It is her own number.' }
    done(await rejectSuggestions(on.one, on.reference, form))
    const rejected = { rejectedAt: on.one.now, reason: form.reason, decidedBy: on.one.staff.name, mark: null }
    expect(await suggested(on, inLetter.nhs)).toMatchObject(rejected)
    expect(await take(on, number)).toEqual({ refused: 'stale' })
    const again = { ...form, reason: 'Another reason.' }
    expect(await rejectSuggestions(on.two, on.reference, again)).toEqual({ refused: 'stale' })
    expect(await suggested(on, inLetter.nhs)).toMatchObject(rejected)
  })

  test('a suggestion that a mark has taken is not rejected, nor one of another document', async () => {
    const [on, other] = [await aCase(), await aCase()]
    const [number, theirs] = [await suggested(on, inLetter.nhs), await suggested(other, inLetter.nhs)]
    done(await take(on, number))
    for (const { id } of [number, theirs]) {
      const form = { document: on.document, suggestions: [id], reason: 'x' }
      expect(await rejectSuggestions(on.one, on.reference, form)).toEqual({ refused: 'stale' })
    }
    expect(await suggested(other, inLetter.nhs)).toMatchObject({ rejectedAt: null })
  })

  test('by a drawn place: the words under it are noted; by the whole page: all of it', async () => {
    const on = await aCase()
    await hide(on, 0, inLetter.person)
    const [rect] = (await seen(on)).marks[0]?.rects ?? []
    if (rect === undefined) throw new Error('nothing is hidden')
    const [x0, y0, x1, y1] = rect
    done(await place(on, 0, [[x1 - 1, y1 - 1, x0 + 1, y0 + 1]]))
    done(
      await hideAreas(on.one, on.reference, { ...why, chosen: [{ document: on.document, page: 1, wholePage: true }] }),
    )
    const marks = (await seen(on)).marks.slice(1)
    expect(marks.map(({ page, words }) => [page, words])).toEqual([
      [0, inLetter.person],
      [1, ''],
    ])
    expect(marks[0]?.rects).toEqual([[x0 + 1, y0 + 1, x1 - 1, y1 - 1]])
    const [[left, bottom, right, top] = []] = marks[1]?.rects ?? []
    expect([left, bottom]).toEqual([0, 0])
    expect([Math.round(right ?? 0), Math.round(top ?? 0)]).toEqual([595, 842])
  })

  test.each<[string, Rect]>([
    ['beside the page', [600, 100, 700, 120]],
    ['without height', [100, 100, 200, 100]],
    ['with a corner that is no number', [Number.NaN, 100, 200, 120]],
    ['without end', [100, 100, Number.POSITIVE_INFINITY, 120]],
  ])('a place drawn %s hides nothing, and is refused with all of its form', async (_, rect) => {
    const on = await aCase()
    const outcome = await place(on, 0, [[100, 100, 200, 120], rect])
    expect(outcome).toEqual({ refused: 'words-not-found' })
    expect((await seen(on)).marks).toEqual([])
  })

  test('needs a page and a document that are there, words, and an exemption of the nation that asks no more', async () => {
    const on = await aCase()
    const seq = await eventsOf(on)
    const words = await numbersOf(on, 0, inLetter.person)
    const chosen = [{ document: on.document, page: 0, words }]
    const tried = (given: object) => hideAreas(on.one, on.reference, { ...why, chosen, ...given })
    expect(await tried({ chosen: [{ document: on.document, page: 3, words }] })).toEqual({ refused: 'unknown-page' })
    expect(await tried({ chosen: [{ document: 'never-was', page: 0, words }] })).toEqual({
      refused: 'unknown-document',
    })
    expect(await tried({ chosen: [{ document: on.document, page: 0, words: [999] }] })).toEqual({
      refused: 'words-not-found',
    })
    expect(await tried({ facts: { about: 'third-party', consent: 'given' } })).toEqual({ refused: 'guard-lacking' })
    const known = { ...why.facts, enactment: 'Children’s Hearings (Scotland) Act 2011 section 178' }
    for (const exemption of ['S4-6', 'S2-17S', 'S3-6', 'S2-404', '']) {
      expect(await tried({ exemption, facts: known })).toEqual({ refused: 'stale' })
    }
    expect([await eventsOf(on), (await seen(on)).marks]).toEqual([seq, []])
  })

  test('leaves no words in any event', async () => {
    const on = await aCase()
    await hide(on, 0, inLetter.person)
    done(await take(on, await suggested(on, inLetter.nhs)))
    const telephone = await suggested(on, inLetter.telephone)
    const rejected = { document: on.document, suggestions: [telephone.id], reason: 'A shop.' }
    done(await rejectSuggestions(on.one, on.reference, rejected))
    done(await flagPage(on.one, on.reference, { document: on.document, page: 2, flag: 'partly', reason: 'Paint.' }))
    const rows = await house.portal.db.selectFrom('events').select('payload').where('case_id', '=', on.caseId).execute()
    const said = rows.map(({ payload }) => payload).join()
    for (const words of [...Object.values(inLetter).flat(), ...why.reason.split(' '), 'A shop.', 'Paint.', 'Notes'])
      expect(said).not.toContain(words.length > 3 ? words : `"${words}"`)
  })

  test('in one place is not said to be hidden in another of the same words', async () => {
    const on = await aCase()
    const { caseId, document, one, reference } = on
    const where = async () => {
      const kase = await caseOf(house.portal, caseId)
      return (await phrasePlaces(one, { caseId, kase }, 'her')).map(({ page, isHidden }) => [page, isHidden])
    }
    const [place] = await phrasePlaces(one, { caseId, kase: await caseOf(house.portal, caseId) }, 'the')
    expect(place).toMatchObject({ page: 0, before: 'Notes of ', phrase: 'the', isHidden: false })
    expect(await where()).toEqual([[1, false]])
    done(await hideAreas(one, reference, { ...why, chosen: [{ document, page: 1, wholePage: true }] }))
    expect(await where()).toEqual([[1, true]])
    const [first, second] = await phrasePlaces(one, { caseId, kase: await caseOf(house.portal, caseId) }, 'the')
    done(await hideAreas(one, reference, { ...why, chosen: [{ document, page: 0, words: first?.words ?? [] }] }))
    const after = await phrasePlaces(one, { caseId, kase: await caseOf(house.portal, caseId) }, 'the')
    expect([second?.page, after[0]?.isHidden, after[1]?.isHidden]).toEqual([0, true, false])
  })

  test('a flag is on its page with its reason, and may change', async () => {
    const on = await aCase()
    const form = { document: on.document, page: 2, flag: 'consult', reason: 'Ask the school.' } as const
    done(await flagPage(on.one, on.reference, form))
    expect((await seen(on)).pages[2]).toMatchObject({ flag: 'consult', flagReason: 'Ask the school.' })
    done(await flagPage(on.one, on.reference, { ...form, flag: 'duplicate', reason: 'As page 1.' }))
    expect((await seen(on)).pages.map(({ flag }) => flag)).toEqual([null, null, 'duplicate'])
    expect(await flagPage(on.one, on.reference, { ...form, page: 3 })).toEqual({ refused: 'unknown-page' })
    for (const page of [-1, 0.5]) {
      expect(await flagPage(on.one, on.reference, { ...form, page })).toEqual({ refused: 'unknown-page' })
    }
  })

  test('a colleague of another controller sees and changes nothing', async () => {
    const on = await aCase()
    const stranger = await aStaffDesk(house.portal, { controller: 'bolton' })
    expect(await hideAreas(stranger, on.reference, { ...why, chosen: [] })).toEqual({ refused: 'no-such-case' })
  })
})

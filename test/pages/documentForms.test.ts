import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sayProgress } from '~/app/pages/staff/documents/counts'
import { between, isTooSmall, moved, resized } from '~/app/pages/staff/documents/drawing/boxes'
import { readBox, writeBox } from '~/app/pages/staff/documents/drawnBoxes'
import { readPageNumber } from '~/app/pages/staff/documents/pageNumber'
import { readPlace, writePlace } from '~/app/pages/staff/documents/placesForm'
import { nextUndecided } from '~/app/pages/staff/documents/undecided'
import { uploadForm } from '~/app/pages/staff/documents/uploadForm'

const part = fc.integer({ min: -500, max: 1500 }).map((thousandths) => thousandths / 1000)
const point = fc.record({ x: part, y: part })
const isOnPage = ({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) =>
  left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left <= right && top <= bottom

describe('a box', () => {
  test('never leaves the page, however it is drawn, moved and changed', () => {
    fc.assert(
      fc.property(point, point, point, point, (one, other, by, corner) => {
        const box = between(one, other)
        fc.pre(!isTooSmall(box))
        const after = moved(box, by)
        expect([box, after, resized(after, corner)].every(isOnPage)).toBe(true)
        expect(after.right - after.left).toBeCloseTo(box.right - box.left, 6)
      }),
    )
  })

  test('is read as it was written', () => {
    fc.assert(
      fc.property(point, point, (one, other) => {
        const box = between(one, other)
        fc.pre(!isTooSmall(box))
        const read = readBox(writeBox(box))
        for (const side of ['left', 'top', 'right', 'bottom'] as const) expect(read?.[side]).toBeCloseTo(box[side], 3)
      }),
    )
  })

  test.each([
    ['', 'nothing'],
    ['0.1 0.1 0.2 0.2', 'too few figures'],
    ['0.2000 0.1000 0.1000 0.2000', 'its right before its left'],
    ['0.1000 0.2000 0.2000 0.1000', 'its foot above its top'],
    ['0.1000 0.1000 1.2000 0.2000', 'off the page'],
    ['0.1000 0.1000 0.1000 0.2000', 'no width'],
    ['-0.100 0.1000 0.2000 0.2000', 'less than nothing'],
    ['0.1000 0.1000 0.2000 0.2000 0.3000', 'more than four'],
  ])('%s is none: %s', (text) => expect(readBox(text)).toBeNull())
})

test('a place is read as it was written, and anything else is none', () => {
  const place = { document: '01a2-b', page: 3, words: [4, 5, 6] }
  expect(readPlace(writePlace(place))).toEqual(place)
  for (const text of ['', 'd:1:', 'd:1:2.', 'd:-1:2', 'd 1:1:2', 'd:1:2:3']) expect(readPlace(text)).toBeNull()
})

test.each([
  ['1', 0],
  ['12', 11],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['x', null],
  [undefined, null],
])('page %s of an address is page %s of a document', (typed, page) => expect(readPageNumber(typed)).toBe(page))

describe('the next page to decide', () => {
  const page = (number: number, flag: string | null, open = 0) => ({ page: number, flag, open })
  test('has a suggestion open, no flag, or somebody to consult; after the last comes the first', () => {
    const pages = [page(0, 'disclose'), page(1, null), page(2, 'partly', 1), page(3, 'consult')]
    expect([-1, 0, 1, 2, 3].map((after) => nextUndecided(pages, after))).toEqual([1, 1, 2, 3, 1])
  })
  test('is none where all are decided, and never the page that is left', () => {
    expect(nextUndecided([page(0, 'disclose'), page(1, 'duplicate')])).toBeNull()
    expect(nextUndecided([page(0, null), page(1, 'duplicate')], 0)).toBeNull()
  })
})

test('progress is said in pages and suggestions', () => {
  expect(sayProgress({ pages: 12, decidedPages: 4, suggestions: 58, decidedSuggestions: 31 })).toBe(
    '4 of 12 pages and 31 of 58 suggestions decided',
  )
})

describe('the form that adds a document', () => {
  const sent = (more: object) =>
    uploadForm({
      fields: { source: ' Housing ' },
      files: [{ name: 'a.pdf', kept: 'the file' }],
      fault: null,
      ...more,
    })
  test('gives what to add', () =>
    expect(sent({})).toMatchObject({ title: 'a.pdf', source: 'Housing', kept: 'the file' }))
  test.each([
    [{ files: [{ name: 'a.pdf', fault: 'too-large' }] }, 'larger than 200 MB'],
    [{ files: [{ name: 'a.pdf', fault: 'not-a-pdf' }] }, 'not a PDF'],
    [{ files: [{ name: 'a.pdf', fault: 'empty' }] }, 'not a PDF'],
    [{ files: [{ name: 'a.pdf', fault: 'failed' }] }, 'could not be uploaded'],
    [{ files: [], fault: 'cut-off' }, 'cut off'],
    [{ files: [], fault: 'too-many' }, 'one PDF at a time'],
    [{ files: [] }, 'Choose a PDF'],
  ])('%o is said beside the file, and what was typed is kept', (more, words) => {
    expect(sent(more)).toMatchObject({
      errors: { file: expect.stringContaining(words) },
      values: { source: 'Housing' },
    })
  })
  test('needs the service that it came from', () => {
    expect(sent({ fields: {} })).toMatchObject({ errors: { source: 'Enter the service that it came from' } })
  })
})

import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { type Block, keyvalue, paragraph, type Table } from '~/app/pack/tree'
import { aTree } from './aTree'
import { flat, readPdf, untaggedText, wordsOf } from './read'
import { setVolumes } from './setVolumes'

const set = async (blocks: readonly Block[], print: 'standard' | 'large' = 'large') => {
  const { volumes, said } = await setVolumes(aTree(blocks), { print })
  const bytes = volumes[0] ?? new Uint8Array()
  return { bytes, pages: said.pages, read: await readPdf(bytes) }
}

const squeezed = (text: string): string => text.replace(/HAR-2026-0042, page \d+ of \d+/g, '').replace(/\s/g, '')

const schedule = (columns: number): Table => ({
  kind: 'table',
  caption: 'List of records',
  head: ['Reference', 'Date', 'Record', 'Source', 'Pages', 'Disclosed', 'Letters'].slice(0, columns),
  widths: [1, 1.4, 2.6, 2, 0.8, 1.2, 1].slice(0, columns),
  rows: Array.from({ length: 9 }, (_, index) =>
    [
      `R${index}`,
      '14 September 2024',
      'Multidisciplinary assessment',
      'Early help case system',
      '112',
      'In part',
      'A, B',
    ]
      .slice(0, columns)
      .map((cell) => [cell]),
  ),
})

describe('large print', () => {
  test('sets words half as large again, and the same words', async () => {
    const words = [
      paragraph('Dear Priya, here is what we hold about you.'),
      ...keyvalue([{ label: 'Name', value: ['Priya'] }]),
    ]
    const [standard, large] = [await set(words, 'standard'), await set(words)]
    expect(squeezed(wordsOf(large.read))).toBe(squeezed(wordsOf(standard.read)))
    const sizes = (bytes: Uint8Array) => sizesOf(bytes)
    expect(await sizes(standard.bytes)).toContain(12)
    expect(Math.min(...(await sizes(standard.bytes)))).toBeGreaterThanOrEqual(10)
    expect(await sizes(large.bytes)).toContain(18)
    expect(Math.min(...(await sizes(large.bytes)))).toBeGreaterThanOrEqual(15)
  })

  test.each([2, 3, 5, 7])('a table of %s columns loses no letter and stays on the paper', async (columns) => {
    const table = schedule(columns)
    const { bytes, read } = await set([table])
    const found = squeezed(wordsOf(read))
    const [first] = table.rows
    for (const words of [...table.head, ...(first ?? []).flat().map(String)]) expect(found).toContain(squeezed(words))
    expect(await rightmost(bytes)).toBeLessThan(595 - 40)
    expect(read.pages.filter(({ lowest }) => lowest < 74)).toEqual([])
    expect(await untaggedText(bytes)).toBe(0)
  })

  test.each([
    ['standard', 6],
    ['large', 3],
    ['large', 6],
    ['large', 7],
  ] as const)('no word of a table is broken inside: %s print, %s columns', async (print, columns) => {
    const table = schedule(columns)
    const { read } = await set([table], print)
    const words = new Set(flat(wordsOf(read)).split(' '))
    const wanted = [...table.head, ...(table.rows[0] ?? []).flat().map(String)].flatMap((cell) => cell.split(' '))
    expect(wanted.filter((word) => !words.has(word))).toEqual([])
  })

  test('the letter\u2019s head stands in one column', async () => {
    const head: Block = {
      kind: 'letterhead',
      from: ['Harrowmere Borough Council', 'Civic Hall'],
      to: ['Priya Fairweather', '14 Sluice Lane'],
      details: [{ label: 'Reference', value: ['HAR-2026-0042'] }],
    }
    const lefts = async (print: 'standard' | 'large') => {
      const places = await placesOf((await set([head], print)).bytes)
      return ['Priya', 'Reference'].map((start) => Math.round(places.find(({ str }) => str.startsWith(start))?.x ?? 0))
    }
    expect(await lefts('large')).toEqual([62, 62])
    expect((await lefts('standard'))[1]).toBeGreaterThan(200)
  })
})

const placesOf = async (bytes: Uint8Array) => {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const document = await task.promise
  const places: { readonly str: string; readonly x: number; readonly width: number; readonly size: number }[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      places.push({ str: item.str, x: item.transform[4], width: item.width, size: item.height })
    }
  }
  await task.destroy()
  return places
}

const sizesOf = async (bytes: Uint8Array): Promise<readonly number[]> =>
  (await placesOf(bytes)).map(({ size }) => Math.round(size * 10) / 10)

const rightmost = async (bytes: Uint8Array): Promise<number> =>
  Math.max(...(await placesOf(bytes)).map(({ x, width }) => x + width))

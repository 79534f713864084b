import { beforeAll, describe, expect, test } from 'vitest'
import type { PageBlock } from '~/app/pack/tree'
import { heading, paragraph } from '~/app/pack/tree'
import type { Typeset } from '~/app/pack/typeset'
import { keptFile } from './keptFile'
import { flat, nodesOf, type ReadPdf, readPdf, untaggedText } from './read'
import { setVolumes } from './setVolumes'
import { section, treeOf } from './volumesTree'

let blocks: readonly PageBlock[]
let bytes: Uint8Array
let said: Typeset
let read: ReadPdf
beforeAll(async () => {
  blocks = await keptFile('D1. A letter', [
    { width: 500, height: 700, says: ['Dear Madam', 'the tenant called'] },
    { width: 842, height: 595, says: ['a wide page'], kind: 'jpeg' },
    { width: 200, height: 120, says: [] },
  ])
  const tree = treeOf(
    section('documents', 'The documents', [
      heading(2, 'D1. A letter'),
      ...blocks,
      heading(2, 'After it'),
      paragraph('End.'),
    ]),
    section('alone', 'Pages alone', blocks.slice(0, 1)),
  )
  const set = await setVolumes(tree)
  bytes = set.volumes[0] ?? new Uint8Array()
  said = set.said
  read = await readPdf(bytes)
}, 60_000)

describe('pages of documents', () => {
  test('are pages of their own, as wide as the picture and taller by the strip under it', () => {
    expect(said.shown.map(({ at, volume }) => [at, volume])).toEqual(
      [...blocks, ...blocks.slice(0, 1)].map(({ at }) => [at, 1]),
    )
    for (const [index, { page, below }] of said.shown.entries()) {
      const block = blocks[index % blocks.length]
      const [, , width = 0, height = 0] = read.pages[page]?.size ?? []
      expect(below).toBeGreaterThan(15)
      expect(width).toBeCloseTo(block?.width ?? 0, 2)
      expect(height).toBeCloseTo((block?.height ?? 0) + below, 2)
    }
  })

  test('have the foot in the strip, under the picture, and no other words of ours', () => {
    const [first, wide, narrow] = said.shown.map(({ page }) => read.pages[page])
    const foot = (page: number) => `HAR-2026-0042, page ${page} of ${said.pages}`
    expect(flat(first?.text ?? '')).toBe(`Dear Madam the tenant called ${foot(4)}`)
    expect(flat(wide?.text ?? '')).toBe(`a wide page ${foot(5)}`)
    expect(flat(narrow?.text ?? '')).toBe(foot(6))
    for (const { page, below } of said.shown) expect(read.pages[page]?.footAt).toBeLessThan(below)
  })

  test('carry their words in paragraphs, in the order that they are read in, after the heading', () => {
    const [first] = said.shown
    const tree = read.pages[first?.page ?? 0]?.tree
    expect(nodesOf(tree, 'P').map((node) => flat(node.text))).toEqual(['Dear Madam', 'the tenant called'])
    expect(nodesOf(read.pages[(first?.page ?? 0) - 1]?.tree, 'H2').map((node) => flat(node.text))).toEqual([
      'D1. A letter',
    ])
    expect(bytes.length).toBeGreaterThan(0)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/T (D1. A letter, page 1)')
  })

  test('say so where no words could be read, and of which page', () => {
    const [, , narrow] = said.shown
    const figures = nodesOf(read.pages[narrow?.page ?? 0]?.tree, 'Figure')
    expect(figures.map((node) => node.alt)).toEqual(['A picture without words: D1. A letter, page 3.'])
  })

  test('leave no word or stroke outside tags and artifacts', async () => {
    expect(await untaggedText(bytes)).toBe(0)
  })

  test('have nothing after them on their page', () => {
    const after = read.pages.findIndex((page) =>
      nodesOf(page.tree, 'H2').some((node) => flat(node.text) === 'After it'),
    )
    expect(after).toBe((said.shown[2]?.page ?? 0) + 1)
    expect(read.pages[after]?.size.slice(2).map(Math.round)).toEqual([595, 842])
  })

  test('are told of by the volume and the page in it where there are more', async () => {
    const [block] = blocks
    if (!block) throw new Error('no block')
    const tree = treeOf(
      section(
        'documents',
        'The documents',
        Array.from({ length: 11 }, () => block),
      ),
    )
    const { said } = await setVolumes(tree, { pagesAVolume: 5 })
    expect(said.volumes.map((volume) => volume.pages)).toEqual([5, 5, 5, 2])
    expect(said.shown.map(({ volume, page }) => [volume, page])).toEqual([
      [1, 3],
      [1, 4],
      ...[2, 3].flatMap((volume) => [1, 2, 3, 4].map((page) => [volume, page])),
      [4, 1],
    ])
  })

  test('stop the pack where a kept page is not as it was kept', async () => {
    const [block] = blocks
    if (!block) throw new Error('no block')
    const tree = treeOf(section('documents', 'The documents', [{ ...block, at: block.at + 1 }]))
    await expect(setVolumes(tree)).rejects.toThrow()
  })
})

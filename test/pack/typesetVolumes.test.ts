import { beforeAll, describe, expect, test } from 'vitest'
import type { Typeset } from '~/app/pack/typeset'
import { flat, nodesOf, type ReadPdf, readPdf, type StructNode, untaggedText } from './read'
import { setVolumes } from './setVolumes'
import { treeText } from './tree'
import { mixedTree, note, recordsOf, section, treeOf } from './volumesTree'

const most = 5
let volumes: readonly Uint8Array[]
let said: Typeset
let read: readonly ReadPdf[]
beforeAll(async () => {
  const set = await setVolumes(mixedTree(), { pagesAVolume: most })
  volumes = set.volumes
  said = set.said
  read = await Promise.all(volumes.map(readPdf))
}, 60_000)

const pagesOf = (number: number) => read[number - 1]?.pages ?? []
const everyPage = () => read.flatMap((volume) => volume.pages)
const withoutFoot = (text: string) => flat(text).replace(/ ?HAR-2026-0042, page \d+ of \d+$/, '')

describe('a pack in volumes', () => {
  test('has volumes of so many pages at most, and says what they hold', () => {
    expect(read.length).toBeGreaterThan(4)
    expect(said.volumes.map((volume) => volume.pages)).toEqual(read.map((volume) => volume.pages.length))
    expect(said.volumes.filter((volume) => volume.pages > most)).toEqual([])
    const firsts = said.volumes.map((_, at) => 1 + said.volumes.slice(0, at).reduce((sum, one) => sum + one.pages, 0))
    expect(said.volumes.map((volume) => volume.first)).toEqual(firsts)
    expect(said.pages).toBe(everyPage().length)
  })

  test('is numbered from its first page to its last in one go', () => {
    const numbers = everyPage().map((page) => /HAR-2026-0042, page (\d+) of (\d+)$/.exec(flat(page.text))?.slice(1))
    expect(numbers).toEqual(everyPage().map((_, index) => [String(index + 1), String(said.pages)]))
  })

  test('has whole files: each titled as one of so many, tagged, in English, its fonts within', () => {
    for (const [index, volume] of read.entries()) {
      expect(volume).toMatchObject({ language: 'en-GB', marked: true })
      expect(volume.title).toBe(`An answer, Volume ${index + 1} of ${read.length}`)
      const text = Buffer.from(volumes[index] ?? '').toString('latin1')
      expect(text).toContain('<pdfuaid:part>1')
      expect(text.match(/\/FontFile2/g)?.length).toBe(text.match(/\/Subtype \/Type0/g)?.length)
    }
  })

  test('has no word or stroke outside tags and artifacts in any volume', async () => {
    expect(await Promise.all(volumes.map(untaggedText))).toEqual(volumes.map(() => 0))
  })

  test('begins every volume but the first with a page that says which it is', () => {
    for (const [index, { first, pages }] of said.volumes.entries()) {
      if (index === 0) continue
      const [page] = pagesOf(index + 1)
      expect(nodesOf(page?.tree, 'H1').map((node) => flat(node.text))).toEqual([
        `Volume ${index + 1} of ${read.length}`,
      ])
      const about = `Part of HAR-2026-0042, pages ${first} to ${first + pages - 1} of ${said.pages}.`
      expect(nodesOf(page?.tree, 'P').map((node) => flat(node.text))).toEqual([about])
    }
  })

  test('says every word of the tree in its order, volume after volume', () => {
    const squeezed = (text: string) => text.replace(/\s/g, '')
    const drawn = read
      .flatMap((volume, index) => volume.pages.slice(index === 0 ? 0 : 1))
      .map((page) => squeezed(taggedText(page.tree)))
      .join('')
    const wanted = treeText(mixedTree())
      .split('\n')
      .flatMap((line) => (line.length > 500 ? line.split(' ') : [line]))
      .map(squeezed)
      .filter((line) => line !== '')
    let at = 0
    const missing = wanted.filter((line) => {
      const place = drawn.indexOf(line, at)
      if (place >= 0) at = place
      return place < 0
    })
    expect(missing).toEqual([])
    expect(drawn.split('word02000').length).toBe(2)
  })

  test('has headings without skips in each volume, and one heading of the first level to begin with', () => {
    for (const volume of read) {
      const levels = volume.pages.flatMap((page) => headingsOf(page.tree)).map(([role]) => Number(role[1]))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([])
    }
  })

  test('leaves no heading alone at the foot of a page', () => {
    const alone = everyPage().flatMap((page) => {
      const last = leavesOf(page.tree).at(-1)
      return last && /^H[1-3]$/.test(last.role) ? [flat(last.text)] : []
    })
    // A section of nothing but its title, and what the head of a volume says that it goes on with.
    const allowed = alone.filter((text) => text !== 'Nothing else' && !read.some((_, index) => goesOn(index) === text))
    expect(allowed).toEqual([])
  })

  test('lists everything in the first volume, with the page that it stands on and the volume if it is another', () => {
    const { text } = pagesOf(1).find((page) => page.text.startsWith('What is in this pack')) ?? { text: '' }
    const contents = withoutFoot(text)
    const found: string[] = []
    for (const [index, volume] of read.entries()) {
      for (const [at, page] of volume.pages.entries()) {
        for (const [role, words] of at === 0 && index > 0 ? [] : headingsOf(page.tree)) {
          if (role === 'H3' || ['Our answer', 'What is in this pack'].includes(words)) continue
          const number = (said.volumes[index]?.first ?? 0) + at
          found.push(`${words} ${number}${index === 0 ? '' : ` (volume ${index + 1})`}`)
        }
      }
    }
    expect(found.length).toBeGreaterThan(15)
    expect(contents).toBe(`What is in this pack ${found.join(' ')}`)
  })

  test('links the contents to what is in the same file, and only that', () => {
    const contents = pagesOf(1).find((page) => page.text.startsWith('What is in this pack'))
    const items = nodesOf(contents?.tree, 'TOCI')
    const linked = items.filter((item) => nodesOf(item, 'Link').length > 0)
    expect(linked.filter((item) => item.text.includes('(volume'))).toEqual([])
    expect(items.filter((item) => !item.text.includes('(volume'))).toHaveLength(linked.length)
    expect(linked.length).toBeGreaterThan(1)
    expect(contents?.links).toHaveLength(linked.length)
    expect(items.every((item) => nodesOf(item, 'Reference').every((one) => one.text === item.text))).toBe(true)
  })

  test('has bookmarks in every volume for what stands in it', () => {
    for (const [index, volume] of read.entries()) {
      const wanted = volume.pages.flatMap((page) => headingsOf(page.tree)).filter(([role]) => role !== 'H3')
      const listed = volume.bookmarks.flatMap((item) => [item.title, ...item.items.map((child) => child.title)])
      expect(wanted.map(([, words]) => words).filter((words) => !listed.includes(words))).toEqual([])
      if (index > 0) expect(volume.bookmarks[0]?.title).toBe(`Volume ${index + 1} of ${read.length}`)
    }
  })

  test('tells a table\u2019s header again in a new volume, as a header', () => {
    const heads = read.map(
      (volume) =>
        volume.pages.flatMap((page) => nodesOf(page.tree, 'TH')).filter((cell) => flat(cell.text) === 'Reference')
          .length,
    )
    const rows = read.map(
      (volume) =>
        volume.pages.flatMap((page) => nodesOf(page.tree, 'TH')).filter((cell) => /^L\d+$/.test(flat(cell.text)))
          .length,
    )
    expect(rows.filter((count) => count > 0).length).toBeGreaterThan(1)
    expect(heads).toEqual(rows.map((count) => (count > 0 ? 1 : 0)))
  })

  test('tells again what a row is about where the row goes on in a new volume', () => {
    const held = read.filter((volume) => volume.pages.some((page) => /word0\d{4}/.test(page.text)))
    expect(held.length).toBeGreaterThan(1)
    for (const volume of held) {
      const cells = volume.pages.flatMap((page) => nodesOf(page.tree, 'TH'))
      expect(cells.filter((cell) => flat(cell.text) === 'The long note')).toHaveLength(1)
    }
  })

  const goesOn = (index: number): string | undefined =>
    index === 0 ? undefined : nodesOf(pagesOf(index + 1)[0]?.tree, 'H2').map((node) => flat(node.text))[0]
})

describe('where a volume ends', () => {
  test('is before a heading, once it has nearly all its pages', async () => {
    const set = await setVolumes(treeOf(section('records', 'The records', recordsOf(90, 18))), { pagesAVolume: 20 })
    const parts = await Promise.all(set.volumes.map(readPdf))
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts.slice(1)) {
      expect(headingsOf(part.pages[0]?.tree).map(([role]) => role)).toEqual(['H1'])
      expect(headingsOf(part.pages[1]?.tree)[0]?.[0]).toBe('H2')
    }
    expect(set.said.volumes.slice(0, -1).every((volume) => volume.pages >= 19)).toBe(true)
  })

  test('is nowhere in a pack of just so many pages as a volume has', async () => {
    const tree = treeOf(section('records', 'The records', recordsOf(8)))
    const { said } = await setVolumes(tree)
    expect(said.volumes).toEqual([{ pages: said.pages, first: 1 }])
    const same = await setVolumes(tree, { pagesAVolume: said.pages })
    expect(same.said.volumes).toHaveLength(1)
    expect((await setVolumes(tree, { pagesAVolume: said.pages - 1 })).said.volumes).toHaveLength(2)
  })

  test('may be anywhere in one paragraph, and no word of it is lost or said twice', async () => {
    const { volumes } = await setVolumes(
      treeOf(section('note', 'A note', [{ kind: 'paragraph', words: [note(9000)] }])),
      {
        pagesAVolume: 4,
      },
    )
    const parts = await Promise.all(volumes.map(readPdf))
    expect(parts.length).toBeGreaterThan(2)
    const words = parts.flatMap((part) => part.pages.flatMap((page) => page.text.match(/word\d{5}/g) ?? []))
    expect(words.join(' ')).toBe(note(9000))
    for (const part of parts) {
      const paragraphs = part.pages
        .flatMap((page) => nodesOf(page.tree, 'P'))
        .filter((node) => node.text.includes('word0'))
      expect(paragraphs.length).toBeGreaterThan(0)
    }
  })

  test('a volume of fewer than three pages is refused', async () => {
    await expect(setVolumes(treeOf(), { pagesAVolume: 2 })).rejects.toThrow(RangeError)
  })
})

const taggedText = (tree: StructNode | undefined): string =>
  nodesOf(tree, 'Root')
    .map((node) => node.text)
    .join('\n')

const headingsOf = (node: StructNode | undefined): readonly (readonly [role: string, words: string])[] => {
  if (!node) return []
  const own = /^H[1-3]$/.test(node.role) && node.text.trim() !== '' ? ([[node.role, flat(node.text)]] as const) : []
  return [...own, ...node.children.flatMap(headingsOf)]
}

/** The elements of a page that hold words themselves, in order. */
const leavesOf = (node: StructNode | undefined): readonly StructNode[] => {
  if (!node || node.text.trim() === '') return []
  const below = node.children.filter((child) => child.role !== 'content')
  return below.length === 0 ? [node] : below.flatMap(leavesOf)
}

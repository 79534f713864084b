import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Attack, Rgb } from '../kit/attacks/attack'
import { attacks } from '../kit/attacks/attacks'
import { naiveBlackBox } from '../kit/attacks/blackBox'
import { bombs } from '../kit/attacks/bombs'
import { type Drawn, rendered } from '../kit/attacks/look/pdfium'
import { holds, readings } from '../kit/attacks/look/readings'
import { aDocument } from '../kit/attacks/parts/document'
import { letter } from '../kit/attacks/parts/letter'
import { deflatedZeros } from '../kit/attacks/parts/zeros'

const locked = attacks.filter(({ expect: wanted, number }) => wanted === 'refused' && number.startsWith('55'))
const opens = attacks.filter((attack) => !locked.includes(attack))
const titled = (some: readonly Attack[]) => some.map((attack) => [attack.number, attack.name, attack] as const)

const isNear = ([r, g, b]: Rgb, [red, green, blue]: Rgb, by: number) =>
  Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) <= by
const isInk = (colour: Rgb) => !isNear(colour, [255, 255, 255], 60)
const inMarks = ({ marks }: Attack, pages: readonly Drawn[]) =>
  marks.flatMap(({ page, rects }) => rects.map((rect) => pages[page]?.inside(rect) ?? []))
/** Marks that leave ink outside them: on purpose, as a careless hand does, or a comment's own icon and border. */
const partly: readonly string[] = [
  '4',
  '7',
  '21',
  '22 partly',
  '34 free text undrawn',
  '34 highlight',
  '34 text over',
  '38',
  '52',
]
/** The marks, each a little higher and deeper: there is no more to be hidden there. */
const grown = ({ number, marks }: Attack): Attack['marks'] => {
  const by = number === '8b ten' ? 0.3 : 3
  return marks.map((mark) => ({ ...mark, rects: mark.rects.map(([x0, y0, x1, y1]) => [x0, y0 - by, x1, y1 + by]) }))
}
const everywhere = [-1e5, -1e5, 1e5, 1e5] as const
const isDark = (page: Drawn | undefined, at: number) => (page?.rgba[at] ?? 255) < 160
const darkPixels = (page: Drawn | undefined) =>
  Array.from({ length: (page?.rgba.length ?? 0) / 4 }, (_, pixel) => pixel * 4).filter(
    (at) => (page?.rgba[at] ?? 255) < 80,
  )
const wordsOf = async (bytes: Uint8Array, pages: readonly Drawn[]) => [
  ...(await readings(bytes)),
  ...pages.map((page) => page.text),
]

describe('the attacks as a list', () => {
  test('each has a number and a secret of its own, and says which words stay on each page', () => {
    expect(new Set(attacks.map(({ number }) => number)).size).toBe(attacks.length)
    const first = attacks.flatMap(({ secrets }) => secrets.slice(0, 1))
    expect(new Set(first).size).toBe(first.length)
    for (const { number, stays, seenOnly } of attacks) {
      for (const words of stays) if (!seenOnly && words.length > 0) expect(words.length, number).toBeGreaterThan(40)
    }
  })

  test('no word that stays holds a secret', () => {
    for (const { number, secrets, stays } of attacks.filter(({ expect: wanted }) => wanted === 'burned')) {
      const kept = stays.map((words) => words.join(' '))
      for (const secret of secrets) expect(holds(kept, secret), number).toBe(false)
    }
  })
})

describe('each file', () => {
  test.each(titled(opens))('%s holds its secrets, opens, and its marks lie over them: %s', async (_, __, attack) => {
    const bytes = await attack.build()
    const pages = await rendered(bytes)
    const texts = await wordsOf(bytes, pages)
    const secrets = attack.seenOnly ? [] : attack.secrets
    expect(secrets.filter((secret) => !holds(texts, secret))).toEqual([])
    for (const { page, words } of attack.goneFrom ?? []) expect(holds([pages[page]?.text ?? ''], words)).toBe(true)
    const under = attack.unseen ? [] : inMarks(attack, pages)
    for (const colours of under) expect(colours.filter(isInk).length).toBeGreaterThan(40)
    const ink = (marks: Attack['marks']) =>
      inMarks({ ...attack, marks }, pages)
        .flat()
        .filter(isInk).length
    if (!attack.picture && !partly.includes(attack.number)) expect(ink(grown(attack))).toBe(ink(attack.marks))
    expect(attack.stays.flat().filter((word) => !holds(texts, word))).toEqual([])
  })

  test.each(titled(opens.filter(({ picture }) => picture)))(
    '%s has its marker under the mark, and nowhere else: %s',
    async (_, __, attack) => {
      const pages = await rendered(await attack.build())
      const { picture } = attack
      const count = (colours: readonly Rgb[]) =>
        colours.filter((found) => picture && isNear(found, picture.marker, 40)).length
      const marked = attack.marks.flatMap(({ page }) => pages[page] ?? [])
      const all = marked.reduce((sum, page) => sum + count(page.inside(everywhere)), 0)
      expect(inMarks(attack, pages).reduce((sum, colours) => sum + count(colours), 0)).toBe(all)
      expect(all > 400).toBe(picture?.shows)
      for (const { page, area, colour } of picture?.keeps ?? []) {
        expect(pages[page]?.inside(area).every((found) => isNear(found, colour, 40))).toBe(true)
      }
    },
  )

  test.each(titled(attacks.filter(({ number }) => number.startsWith('45'))))(
    '%s shows the letter in its place: %s',
    async (_, __, attack) => {
      const typed = aDocument({ pages: [{ content: letter(attack.secrets[0] ?? '').content }] })
      const [[scan], [page]] = [await rendered(await attack.build()), await rendered(typed)]
      const [dark, darkInBoth] = [darkPixels(page), darkPixels(page).filter((at) => isDark(scan, at))]
      expect(dark.length).toBeGreaterThan(1000)
      expect(darkInBoth.length / dark.length).toBeGreaterThan(0.9)
    },
  )

  test('is the same each time it is built, but for the salts of a cipher', async () => {
    for (const { number, build } of attacks.filter(({ number }) => !/^55 (1\.[67]|user)/.test(number))) {
      expect(Buffer.from(await build()).equals(Buffer.from(await build())), number).toBe(true)
    }
  })

  test('that nobody has the password of is not opened', async () => {
    expect(locked).toHaveLength(1)
    for (const { build } of locked) await expect(rendered(await build())).rejects.toThrow('(4)')
  })
})

describe('a black box drawn on top', () => {
  const boxed = opens.filter(({ marks, unseen, number }) => marks.length > 0 && !unseen && !number.startsWith('55 1.'))
  test.each(titled(boxed))('%s hides the marks from the eye and nothing from a reader: %s', async (_, __, attack) => {
    const bytes = await naiveBlackBox(await attack.build(), attack.marks)
    const pages = await rendered(bytes)
    const texts = await wordsOf(bytes, pages)
    const secrets = attack.seenOnly || !attack.blackBoxLeaks ? [] : attack.secrets
    expect(secrets.filter((secret) => !holds(texts, secret))).toEqual([])
    if (Number.parseInt(attack.number, 10) >= 34) return
    // Comments lie above what a page draws, so only the attacks before them are black wherever they are marked.
    const marked = inMarks(attack, pages)
    expect(marked.flat().filter((colour) => !isNear(colour, [0, 0, 0], 8))).toEqual([])
    expect(marked.every((colours) => colours.length > 40)).toBe(true)
  })
})

describe('the bombs', () => {
  test('each has a number of its own, and is written in a moment', async () => {
    expect(new Set(bombs.map(({ number }) => number)).size).toBe(bombs.length)
    for (const { number, build } of bombs) {
      const start = performance.now()
      const bytes = await build()
      expect(performance.now() - start, number).toBeLessThan(5000)
      expect(bytes.length, number).toBeLessThan(5 * 1024 * 1024)
    }
  })

  test('a stream of noughts unpacks to as many as it says', () => {
    expect(inflateSync(deflatedZeros(20)).equals(Buffer.alloc(20 * 1024 * 1024))).toBe(true)
  })
})

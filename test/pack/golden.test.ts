import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { rendered } from '../kit/attacks/look/pdfium'
import { type GoldenPage, goldenPages } from './goldenPages'
import { type ReadPdf, readPdf } from './read'
import { setVolumes } from './setVolumes'

// GOLDEN=write npx vitest run --config test/vitest.config.ts test/pack/golden.test.ts
// makes the pictures again. Look at each before it is kept.
const isWriting = process.env.GOLDEN === 'write'

/** A page's width at 60 dots an inch. */
const across = 496
/** Pixels that may differ: letters' edges, where PDFium's next version draws them a little otherwise. */
const mostDifferent = 60

describe('the picture of a page', () => {
  test.each(goldenPages.map((page) => [page.name, page] as const))('is as it was: %s', async (name, page) => {
    const { pixels, width, height } = await pictureOf(page)
    const kept = `test/pack/golden/${name}.png`
    if (isWriting) await sharp(pixels, raw(width, height)).greyscale().png({ palette: true, colours: 16 }).toFile(kept)
    expect(existsSync(kept), `${kept} is not there: write it with GOLDEN=write`).toBe(true)
    const now = await sharp(pixels, raw(width, height)).greyscale().png({ palette: true, colours: 16 }).toBuffer()
    const { different, seen } = await compared(name, kept, now)
    expect(different, `${different} pixels differ: look at ${seen}`).toBeLessThanOrEqual(mostDifferent)
  })

  test('is small', async () => {
    for (const { name } of goldenPages) {
      const { size } = statSync(`test/pack/golden/${name}.png`)
      expect(size).toBeGreaterThan(1000)
      expect(size).toBeLessThan(40_000)
    }
  })

  test('differs where one word does, and a picture shows where', async () => {
    const { pixels, width, height } = await pictureOf(goldenPages[8] ?? goldenPages[0])
    const other = Buffer.from(pixels)
    for (let y = 300; y < 310; y += 1) other.fill(0, (y * width + 200) * 4, (y * width + 220) * 4)
    const [before, after] = await Promise.all(
      [pixels, other].map((each) => sharp(each, raw(width, height)).png().toBuffer()),
    )
    const { different, seen } = await compared('one-word', before ?? pixels, after ?? other)
    expect(different).toBeGreaterThan(mostDifferent)
    const shown = await coloured(seen)
    const [red = 0, green = 255] = shown.data.subarray((305 * width + 210) * 4)
    expect([red > 200, green < 60]).toEqual([true, true])
    expect((await compared('the-same', before ?? pixels, before ?? pixels)).seen).toBe('')
  })
})

/** How many pixels of two pictures differ; where too many do, the file of a picture that shows which. */
const compared = async (name: string, one: string | Buffer, other: string | Buffer) => {
  const [before, after] = [await coloured(one), await coloured(other)]
  const { width, height } = before.info
  expect([after.info.width, after.info.height]).toEqual([width, height])
  const difference = Buffer.alloc(before.data.length)
  const different = pixelmatch(before.data, after.data, difference, width, height, { threshold: 0.2 })
  return { different, seen: different > mostDifferent ? await keep(name, difference, width, height) : '' }
}

type Drawn = { readonly read: ReadPdf; readonly pages: Awaited<ReturnType<typeof rendered>> }

// A pack is set and drawn once, whichever of its pages are looked at.
const packs = new Map<string, Promise<Drawn>>()

const drawnPack = ({ tree, options }: GoldenPage): Promise<Drawn> => {
  const key = `${goldenPages.findIndex((page) => page.tree === tree)} ${options.print}`
  const known = packs.get(key) ?? drawPack(tree, options)
  packs.set(key, known)
  return known
}

const drawPack = async (tree: GoldenPage['tree'], options: GoldenPage['options']): Promise<Drawn> => {
  const bytes = (await setVolumes(tree, options)).volumes[0] ?? new Uint8Array()
  return { read: await readPdf(bytes), pages: await rendered(bytes, across) }
}

const pictureOf = async (page: GoldenPage | undefined) => {
  if (!page) throw new Error('There is no such page')
  const { read, pages } = await drawnPack(page)
  const drawn = pages[read.pages.findIndex((one, index) => page.isIt(one, index + 1))]
  if (!drawn) throw new Error(`No page of the pack is the page "${page.name}"`)
  return { pixels: drawn.rgba, width: drawn.width, height: drawn.height }
}

const raw = (width: number, height: number) => ({ raw: { width, height, channels: 4 as const } })

const coloured = (picture: string | Buffer) =>
  sharp(picture).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true })

const keep = async (name: string, difference: Buffer, width: number, height: number): Promise<string> => {
  const file = join(mkdtempSync(join(tmpdir(), 'golden-')), `${name}.png`)
  writeFileSync(file, await sharp(difference, raw(width, height)).png().toBuffer())
  return file
}

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
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
    const [before, after] = [await coloured(kept), await coloured(now)]
    expect([after.info.width, after.info.height]).toEqual([before.info.width, before.info.height])
    const difference = Buffer.alloc(before.data.length)
    const different = pixelmatch(before.data, after.data, difference, width, height, { threshold: 0.2 })
    const seen = different > mostDifferent ? await keep(name, difference, width, height) : ''
    expect(different, `${different} pixels differ: look at ${seen}`).toBeLessThanOrEqual(mostDifferent)
  })

  test('is small', async () => {
    for (const { name } of goldenPages) {
      const { size = 0 } = await sharp(`test/pack/golden/${name}.png`).metadata()
      expect(size).toBeLessThan(40_000)
    }
  })

  test('differs where one word does', async () => {
    const { pixels, width, height } = await pictureOf(goldenPages[8] ?? goldenPages[0])
    const other = Buffer.from(pixels)
    for (let y = 300; y < 310; y += 1) other.fill(0, (y * width + 200) * 4, (y * width + 220) * 4)
    expect(pixelmatch(pixels, other, undefined, width, height, { threshold: 0.2 })).toBeGreaterThan(mostDifferent)
  })
})

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

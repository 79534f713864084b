import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { packPicture } from '~/app/redaction/burn/pack/packPicture'
import { fewColours, inPalette } from '~/app/redaction/burn/pack/palette'
import type { Picture } from '~/app/redaction/engine/picture'

type Colour = readonly [red: number, green: number, blue: number]

const drawn = (width: number, height: number, colourAt: (x: number, y: number) => Colour): Picture => {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = colourAt(x, y)
      pixels.set([blue, green, red, 255], (y * width + x) * 4)
    }
  }
  return { width, height, pixels }
}

const unpacked = async (picture: Picture) => {
  const { kind, bytes } = await packPicture(picture)
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([picture.width, picture.height])
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3)
  const colourAt = (x: number, y: number) => (info.channels === 1 ? Array(3).fill(at(x, y)[0]) : at(x, y))
  return { kind, bytes, colourAt }
}

const grey = (shade: number): Colour => [shade, shade, shade]
const white = grey(255)
const black = grey(0)

describe('a page of text', () => {
  // An odd width: the last byte of each row holds one pixel.
  const page = drawn(301, 60, (x, y) => (y < 10 ? black : y < 12 ? grey(x % 256) : white))

  test('is kept in sixteen greys: black and white as they are, the others within half a step', async () => {
    const { kind, colourAt } = await unpacked(page)
    expect(kind).toBe('png')
    expect([colourAt(0, 0), colourAt(300, 9), colourAt(300, 59)]).toEqual([black, black, white])
    for (let x = 0; x < 301; x += 1) expect(Math.abs((colourAt(x, 11)[0] ?? 0) - (x % 256))).toBeLessThanOrEqual(9)
  })

  test('says nothing of when or with what it was made', async () => {
    const names = Buffer.from((await packPicture(page)).bytes)
      .toString('latin1')
      .match(/IHDR|PLTE|IDAT|IEND|[a-z]{2}[A-Z][A-Za-z]t?(?=\0)/g)
    expect(names).toEqual(['IHDR', 'IDAT', 'IEND'])
    const { exif, icc, xmp } = await sharp((await packPicture(page)).bytes).metadata()
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined])
  })
})

describe('a page with some colours', () => {
  const logo: readonly Colour[] = [
    [0, 94, 165],
    [212, 53, 28],
    [0, 112, 60],
  ]
  const page = drawn(300, 200, (x, y) => (y < 20 ? black : y < 60 ? (logo[x % 3] ?? white) : white))

  test('keeps them within four shades, ink black and paper white', async () => {
    const { kind, colourAt } = await unpacked(page)
    expect(kind).toBe('png')
    expect([colourAt(5, 5), colourAt(5, 190)]).toEqual([black, white])
    for (let x = 0; x < 30; x += 1) {
      for (const [at, shade] of colourAt(x, 30).entries()) {
        expect(Math.abs(shade - (logo[x % 3]?.[at] ?? 0))).toBeLessThanOrEqual(4)
      }
    }
  })

  test('in more than 256 colours is a photograph, unless the rarest are few', () => {
    const many = (share: number) =>
      drawn(400, 400, (x, y) => (y < 400 * share ? [(x * 7) % 256, (y * 29) % 256, (x * y * 13) % 256] : white))
    expect(fewColours(many(1))).toBeNull()
    const palette = fewColours(many(0.01))
    expect(palette?.colours.length).toBeLessThanOrEqual(256 * 3)
    // Ink is the first number and paper the second, whatever else is there.
    expect(Array.from(palette?.colours.subarray(0, 6) ?? [])).toEqual([0, 0, 0, 255, 255, 255])
    const numbers = palette && inPalette(many(0.01), palette)
    expect(numbers?.[399 * 400]).toBe(1)
  })
})

describe('a photograph', () => {
  const shades = (x: number, y: number): Colour => [(x * 2) % 256, (y * 3) % 256, (x + y) % 256]
  const page = drawn(256, 200, (x, y) => (x < 64 ? black : shades(x, y)))

  test('in colour stays like itself, and the inside of what is black stays as good as black', async () => {
    const { kind, colourAt } = await unpacked(page)
    expect(kind).toBe('jpeg')
    expect(Math.max(...colourAt(20, 100))).toBeLessThanOrEqual(2)
    const apart = (x: number, y: number) => colourAt(x, y).map((shade, at) => Math.abs(shade - (shades(x, y)[at] ?? 0)))
    for (let y = 10; y < 60; y += 7) expect(Math.max(...apart(100, y))).toBeLessThan(24)
  })

  test('in grey is one of greys, and carries no colour space, place or camera', async () => {
    const page = drawn(256, 200, (x, y) => grey((x + y) % 256))
    const { bytes } = await packPicture(page)
    const { channels, exif, icc, xmp } = await sharp(bytes).metadata()
    expect([channels, exif, icc, xmp]).toEqual([1, undefined, undefined, undefined])
  })
})

import sharp from 'sharp'
import { type Picture, wholePixels } from '../../engine/picture'
import type { PagePicture } from '../types'
import { fewColours, inPalette } from './palette'
import { png } from './png'

/**
 * Packs a page's picture: text in 16 greys, a page with some colours in up to 256 of them, and a photograph as JPEG.
 * Pure black stays pure black in the first two; in a JPEG it may shimmer by a shade, so that black is drawn above it too.
 */
export const packPicture = async (picture: Picture): Promise<PagePicture> => {
  const looks = look(picture)
  if (looks.isGrey && !looks.isPhotograph)
    return { kind: 'png', bytes: png(inGreys(picture), { ...sizeOf(picture), depth: 4 }) }
  const palette = looks.isGrey ? null : fewColours(picture)
  if (palette !== null) {
    return {
      kind: 'png',
      bytes: png(inPalette(picture, palette), { ...sizeOf(picture), depth: 8, palette: palette.colours }),
    }
  }
  return { kind: 'jpeg', bytes: await jpeg(picture, looks.isGrey) }
}

const sizeOf = ({ width, height }: Picture) => ({ width, height })

// Of 255: channels that differ by less are grey to a reader.
const leastColour = 14
// Of all pixels: a few coloured ones may come of smoothing.
const leastColoured = 0.0002
// Neither ink nor paper: a page of text has few such pixels, a photograph is made of them.
const mostShaded = 0.2

// Loops over two million pixels a page: plain ones, which the compiler makes fast.
const look = (picture: Picture) => {
  const pixels = wholePixels(picture)
  let coloured = 0
  let shaded = 0
  for (let at = 0; at < pixels.length; at += 1) {
    const pixel = pixels[at] ?? 0
    if ((pixel & white) === white) continue
    const blue = pixel & 0xff
    const green = (pixel >> 8) & 0xff
    const red = (pixel >> 16) & 0xff
    if (Math.abs(red - green) > leastColour || Math.abs(green - blue) > leastColour) coloured += 1
    if (green > 40 && green < 216) shaded += 1
  }
  return { isGrey: coloured <= pixels.length * leastColoured, isPhotograph: shaded > pixels.length * mostShaded }
}

const inGreys = (picture: Picture): Uint8Array => {
  const { width, height } = picture
  const stride = (width + 1) >> 1
  const rows = new Uint8Array(stride * height).fill(0xff)
  const pixels = wholePixels(picture)
  for (let y = 0; y < height; y += 1) {
    const from = y * width
    for (let x = 0; x < width; x += 1) {
      const pixel = pixels[from + x] ?? 0
      if ((pixel & white) === white) continue
      const light = (((pixel >> 16) & 0xff) * 77 + ((pixel >> 8) & 0xff) * 150 + (pixel & 0xff) * 29) >> 8
      const grey = greyOf[light] ?? 0
      const into = y * stride + (x >> 1)
      const byte = rows[into] ?? 0
      rows[into] = (x & 1) === 1 ? (byte & 0xf0) | grey : (byte & 0x0f) | (grey << 4)
    }
  }
  return rows
}

// A page is mostly paper: white pixels are passed over.
const white = 0xffffff

const greyOf = Uint8Array.from({ length: 256 }, (_, light) => Math.round((light * 15) / 255))

const jpeg = async (picture: Picture, isGrey: boolean): Promise<Uint8Array> => {
  const { width, height } = picture
  const made = sharp(inColours(picture), { raw: { width, height, channels: 3 } })
  return (isGrey ? made.greyscale().toColourspace('b-w') : made)
    .jpeg({ quality: 82, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** Red, green and blue of each pixel, in that order. */
export const inColours = (picture: Picture): Buffer => {
  const colours = Buffer.alloc(picture.width * picture.height * 3)
  for (const [at, pixel] of wholePixels(picture).entries()) {
    colours[at * 3] = (pixel >> 16) & 0xff
    colours[at * 3 + 1] = (pixel >> 8) & 0xff
    colours[at * 3 + 2] = pixel & 0xff
  }
  return colours
}

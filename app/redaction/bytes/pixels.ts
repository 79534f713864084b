import sharp from 'sharp'
import { type Colours, coloursOf } from './colours'
import { unpack } from './filters'
import type { Model } from './model'
import { type Dictionary, numberOf, numbersOf } from './values'

/** A picture's pixels, so far as they are asked for. */
export type Pixels = {
  readonly width: number
  readonly height: number
  /** Packed as a photograph is: black need not stay wholly black. */
  readonly lossy: boolean
  /** How light a pixel is, 0 black to 255 white, rows counted from the top. Whatever is not wholly black is above 0. */
  readonly lightness: (x: number, y: number) => number
  /** The picture's bytes as far as they were unpacked: a photograph's as they lie. */
  readonly bytes: Buffer
}

const mostPixels = 200_000_000

type Source = { readonly keys: Dictionary; readonly raw: Buffer }

/** Unpacks a picture. Gives why it can't be, in words for the proof's record. */
export const pixelsOf = async ({ keys, raw }: Source, model: Model): Promise<Pixels | { readonly fault: string }> => {
  const width = numberOf(model.follow(keys.get('Width'))) ?? 0
  const height = numberOf(model.follow(keys.get('Height'))) ?? 0
  if (!(width > 0 && height > 0)) return { fault: 'has no size' }
  if (width * height > mostPixels) return { fault: 'is larger than can be looked at' }
  const unpacked = unpack(raw, keys)
  if ('fault' in unpacked) return unpacked
  if (unpacked.picture === 'DCTDecode') return photograph(unpacked.bytes, { width, height })
  if (unpacked.picture) return { fault: `is packed in a way that is not looked into here (${unpacked.picture})` }
  const mask = keys.get('ImageMask') === true
  const bits = mask ? 1 : (numberOf(model.follow(keys.get('BitsPerComponent'))) ?? 8)
  const colours: Colours | undefined = mask
    ? { parts: 1, lightness: ([part = 0]) => part * 255 }
    : coloursOf(model, keys.get('ColorSpace'))
  if (!colours || ![1, 2, 4, 8, 16].includes(bits)) return { fault: 'has colours that are not known here' }
  const row = Math.ceil((width * bits * colours.parts) / 8)
  if (unpacked.bytes.length < row * height) return { fault: 'ends before its last row' }
  const sample = sampler(unpacked.bytes, { bits, parts: colours.parts, row })
  const decode = numbersOf(model.follow(keys.get('Decode')))
  const most = 2 ** bits - 1
  const lightnessOf = (values: readonly number[]) =>
    colours.lightness(
      values.map((value, part) => {
        if (colours.indexed) return value
        const [from = 0, to = 1] = decode.slice(part * 2, part * 2 + 2)
        return from + (value / most) * (to - from)
      }),
    )
  const parts = Array.from({ length: colours.parts }, (_, part) => part)
  const shape = { width, height, lossy: false, bytes: unpacked.bytes }
  if (parts.length > 1 || bits > 8) {
    return { ...shape, lightness: (x, y) => lightnessOf(parts.map((part) => sample(x, y, part))) }
  }
  const table = Array.from({ length: most + 1 }, (_, value) => lightnessOf([value]))
  return { ...shape, lightness: (x, y) => table[sample(x, y, 0)] ?? 255 }
}

/** The pixels of a picture that could be unpacked. Throws where they could not, saying where it is. */
export const requirePixels = (pixels: Pixels | { readonly fault: string }, where: string): Pixels => {
  if ('fault' in pixels) throw new Error(`The picture in ${where} ${pixels.fault}.`)
  return pixels
}

const sampler = (
  bytes: Buffer,
  { bits, parts, row }: { readonly bits: number; readonly parts: number; readonly row: number },
) => {
  if (bits === 16) return (x: number, y: number, part: number) => bytes.readUInt16BE(y * row + (x * parts + part) * 2)
  const mask = 2 ** bits - 1
  return (x: number, y: number, part: number) => {
    const bit = (x * parts + part) * bits
    return ((bytes[y * row + (bit >> 3)] ?? 0xff) >> (8 - bits - (bit & 7))) & mask
  }
}

const photograph = async (
  bytes: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Pixels | { readonly fault: string }> => {
  try {
    const read = await sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { channels } = read.info
    if (read.info.width !== width || read.info.height !== height) return { fault: 'has another size than it says' }
    const lightest = (x: number, y: number) => {
      const at = (y * width + x) * channels
      return Math.max(...read.data.subarray(at, at + Math.min(3, channels)))
    }
    return { width, height, lossy: true, lightness: lightest, bytes }
  } catch {
    return { fault: 'is broken, or no JPEG that can be read' }
  }
}

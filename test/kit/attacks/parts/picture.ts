import sharp from 'sharp'
import type { Rect } from '~/app/redaction/mark'
import type { Rgb } from '../attack'
import type { Stream } from './rawPdf'

/** The picture is 80 by 40 pixels of plain bands, with the marker's square in its middle. */
export const [across, down] = [80, 40] as const
export const marker: Rgb = [255, 0, 255]
export const bandColour: Rgb = [120, 160, 200]

/** Draws the picture named Picture five times its size. */
export const picturePlace = 'q 400 0 0 200 100 300 cm /Picture Do Q'
/** Inside the marker's square as it is drawn, and what an officer draws around it. */
export const markerArea: Rect = [253, 353, 347, 447]
export const wideMarkerArea: Rect = [240, 340, 360, 460]

export const isMarker = (x: number, y: number): boolean => x >= 30 && x < 50 && y >= 10 && y < 30

/** One value or more for each pixel, row by row. */
export const eachPixel = (value: (x: number, y: number) => readonly number[]): Buffer =>
  Buffer.from(Array.from({ length: across * down }, (_, at) => value(at % across, Math.floor(at / across))).flat())

export const pixels = (): Buffer => eachPixel((x, y) => (isMarker(x, y) ? marker : bandColour))

/** An image object of the picture's size. */
export const imageOf = (bytes: Uint8Array, keys: string, flate = true): Stream => ({
  keys: `/Type /XObject /Subtype /Image /Width ${across} /Height ${down} ${keys}`,
  bytes,
  flate,
})

export const pictureWithMarker = (keys = ''): Stream =>
  imageOf(pixels(), `/ColorSpace /DeviceRGB /BitsPerComponent 8 ${keys}`)

export const plainPicture = (keys = ''): Stream =>
  imageOf(
    eachPixel(() => bandColour),
    `/ColorSpace /DeviceRGB /BitsPerComponent 8 ${keys}`,
  )

/** The picture as a JPEG of full colour resolution, with words and a place in its EXIF. */
export const jpegWith = async (words: string, rgb: Buffer = pixels()): Promise<Buffer> => {
  const jpeg = await sharp(rgb, { raw: { width: across, height: down, channels: 3 } })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return Buffer.concat([jpeg.subarray(0, 2), exif(words), jpeg.subarray(2)])
}

// An APP1 segment: a big-endian TIFF with one directory of two ASCII tags, Artist (315) and ImageDescription (270).
const exif = (words: string): Buffer => {
  const text = Buffer.from(`${words}\0`, 'latin1')
  const start = 8 + 2 + 2 * 12 + 4
  const tag = (number: number) => {
    const entry = Buffer.alloc(12)
    entry.writeUInt16BE(number, 0)
    entry.writeUInt16BE(2, 2)
    entry.writeUInt32BE(text.length, 4)
    entry.writeUInt32BE(start, 8)
    return entry
  }
  const tiff = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2]),
    tag(270),
    tag(315),
    Buffer.alloc(4),
    text,
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')])
  head.writeUInt16BE(2 + 6 + tiff.length, 2)
  return Buffer.concat([head, tiff])
}

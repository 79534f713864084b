import { packingsOf, type Unpacked, unpack } from './filters'
import type { Model } from './model'
import type { ScannedStream } from './scan'

const hanging = ['SMask', 'Mask', 'Alternates', 'SMaskInData', 'Metadata', 'OPI', 'OC'] as const

/** What a picture carries besides its pixels: other pictures that hang on it, and words inside a JPEG. */
export const besidesPixels = ({ keys, raw }: ScannedStream, model: Model): readonly string[] => {
  const hung = hanging.filter((key) => ![undefined, null, 0].some((none) => model.follow(keys.get(key)) === none))
  const words = packingsOf(keys).includes('DCTDecode') ? wordsIn(unpack(raw, keys)) : []
  return [...hung.map((key) => `a picture with /${key}`), ...words.map((what) => `a JPEG with ${what}`)]
}

const wordsIn = (unpacked: Unpacked): readonly string[] => ('bytes' in unpacked ? wordsInJpeg(unpacked.bytes) : [])

// EXIF, XMP, comments, a small copy of itself: the names of the parts that hold them.
const wordsInJpeg = (bytes: Buffer): readonly string[] => {
  const found: string[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda || marker === 0xd9) break
    const length = bytes.readUInt16BE(at + 2)
    const isApp = marker >= 0xe0 && marker <= 0xef
    const small = marker === 0xe0 && (length > 16 || bytes.toString('latin1', at + 4, at + 8) !== 'JFIF')
    // JFIF without a small copy, colour profiles (APP2) and Adobe's note on the colours (APP14) say nothing of anybody.
    if (marker === 0xfe) found.push('a comment')
    else if (small || (isApp && ![0xe0, 0xe2, 0xee].includes(marker))) found.push(`APP${marker - 0xe0}`)
    at += 2 + length
  }
  return found
}

import { constants, inflateSync } from 'node:zlib'
import { ascii85, asciiHex, lzw, runLength } from './packings'
import { unpredicted } from './predictor'
import { type Dictionary, keysOf, listOf, nameOf, numberOf, refOf, type Value } from './values'

/** What unpacking comes to: bytes and, where a picture's own packing is left, its name (DCTDecode); or why it can't be. */
export type Unpacked = { readonly bytes: Buffer; readonly picture?: string } | { readonly fault: string }

const mostBytes = 512 * 1024 * 1024
const mostPackings = 8
const longNames: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
}
const pictures: ReadonlySet<string> = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'])

/** The packings of a stream in the order in which they are undone. */
export const packingsOf = (stream: Dictionary): readonly string[] =>
  several(stream.get('Filter') ?? stream.get('F')).flatMap((filter) => {
    const name = nameOf(filter)
    return name === undefined ? [] : [longNames[name] ?? name]
  })

/** Undoes every packing of a stream (ISO 32000-1, 7.4), its predictors too, up to a picture's own. Never throws. */
export const unpack = (raw: Buffer, stream: Dictionary): Unpacked => {
  const filters = stream.get('Filter') ?? stream.get('F')
  const parameters = several(stream.get('DecodeParms') ?? stream.get('DP'))
  // A reference that leads nowhere.
  if ([filters, ...several(filters), ...parameters].some((each) => refOf(each) !== undefined)) {
    return { fault: 'does not say how it is packed' }
  }
  if (stream.has('FFilter') || (stream.has('F') && nameOf(several(stream.get('F'))[0]) === undefined)) {
    return { fault: 'lies in another file' }
  }
  const packings = packingsOf(stream)
  if (packings.length > mostPackings) return { fault: 'is packed too many times over' }
  let bytes = raw
  for (const [index, packing] of packings.entries()) {
    if (pictures.has(packing)) {
      if (index < packings.length - 1) return { fault: 'is packed in an order that this reader does not know' }
      return { bytes, picture: packing }
    }
    const undo = undoing(packing)
    if (!undo) return { fault: `is packed in a way that this reader does not know (${plainName(packing)})` }
    try {
      const keys = keysOf(parameters[index])
      bytes = unpredicted(undo(bytes, keys), keys)
    } catch {
      return { fault: 'is broken or too large to unpack' }
    }
  }
  return { bytes }
}

const several = (value: Value | undefined): readonly Value[] => {
  const list = listOf(value)
  return list.length > 0 ? list : value === undefined || value === null ? [] : [value]
}

type Undo = (bytes: Buffer, keys: Dictionary) => Buffer

const undoing = (packing: string): Undo | undefined => {
  if (packing === 'FlateDecode') return inflated
  if (packing === 'LZWDecode') return (bytes, keys) => lzw(bytes, numberOf(keys.get('EarlyChange')) ?? 1, mostBytes)
  if (packing === 'ASCIIHexDecode') return asciiHex
  if (packing === 'ASCII85Decode') return ascii85
  if (packing === 'RunLengthDecode') return (bytes) => runLength(bytes, mostBytes)
  return undefined
}

const inflated = (bytes: Buffer): Buffer =>
  inflateSync(bytes, { finishFlush: constants.Z_FINISH, maxOutputLength: mostBytes })

// A file's own name for a packing is its writer's words: only the plain ones are repeated.
const plainName = (packing: string): string =>
  /^\w{1,20}(Decode|Crypt)$/.test(packing) ? packing : 'no name of the standard'

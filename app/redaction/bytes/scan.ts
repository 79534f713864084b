import { constants, inflateSync } from 'node:zlib'

/** A stream found by looking for the word, not by the file's own index: what an index leaves out is found too. */
export type ScannedStream = {
  readonly object: number
  readonly dictionary: string
  /** Its bytes as latin1, inflated where they were deflated. */
  readonly text: string
  /** A picture, a font program or a colour profile: bytes that are not words. */
  readonly binary: boolean
}

export type ScannedFile = {
  /** Everything that is in no stream, as latin1. */
  readonly outside: string
  readonly streams: readonly ScannedStream[]
  /** Streams that could not be read, and why. Not empty: no channel that needs streams may pass. */
  readonly unread: readonly string[]
}

const mostInflated = 512 * 1024 * 1024
const pictures = /^(DCT|JPX|CCITTFax|JBIG2)Decode$/

/** Every stream of a file by byte scan, reachable or not, whatever revision it belongs to. */
export const scan = (bytes: Uint8Array): ScannedFile => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  const outside: string[] = []
  const streams: ScannedStream[] = []
  const unread: string[] = []
  let at = 0
  for (const opening of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    if (opening.index < at) continue
    const start = opening.index + opening[0].length
    const end = text.indexOf('endstream', start)
    if (end < 0) {
      unread.push(`The stream at byte ${opening.index} has no end.`)
      break
    }
    outside.push(text.slice(at, opening.index))
    const { object, dictionary } = headOf(text, opening.index)
    const read = contents(file.subarray(start, end), dictionary)
    if ('fault' in read) unread.push(`The stream at byte ${opening.index} ${read.fault}.`)
    else streams.push({ object, dictionary, text: read.text, binary: isBinary(dictionary) })
    at = end
  }
  return { outside: [...outside, text.slice(at)].join('\n'), streams, unread }
}

const headOf = (text: string, at: number) => {
  const before = text.slice(Math.max(0, at - 4000), at)
  const heads = [...before.matchAll(/(\d+)\s+\d+\s+obj\b/g)]
  const head = heads.at(-1)
  return { object: Number(head?.[1] ?? -1), dictionary: head ? before.slice(head.index + head[0].length) : before }
}

const contents = (bytes: Buffer, dictionary: string): { readonly text: string } | { readonly fault: string } => {
  const filters = [...dictionary.replace(/#([0-9a-f]{2})/gi, decoded).matchAll(/\/(\w+Decode|Crypt)\b/g)].map(
    (filter) => filter[1] ?? '',
  )
  const unknown = filters.find((filter) => filter !== 'FlateDecode' && !pictures.test(filter))
  if (unknown) return { fault: `is packed in a way that this reader does not know (${unknown})` }
  if (/\/Predictor\s+([2-9]|1[0-5])/.test(dictionary) && !/\/(Image|XRef)\b/.test(dictionary)) {
    return { fault: 'is packed with a predictor that this reader does not undo' }
  }
  if (!filters.includes('FlateDecode')) return { text: bytes.toString('latin1') }
  try {
    const inflated = inflateSync(bytes, { finishFlush: constants.Z_FINISH, maxOutputLength: mostInflated })
    return { text: inflated.toString('latin1') }
  } catch {
    return { fault: 'is broken or too large to unpack' }
  }
}

const isBinary = (dictionary: string): boolean =>
  /\/Subtype\s*\/(Image|Type1C|CIDFontType0C|OpenType)\b|\/Length1\b|\/N\s+[134]\b(?!\s+\d+\s+R)(?![\s\S]*\/ObjStm)|\/XRef\b/.test(
    dictionary,
  )

const decoded = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))

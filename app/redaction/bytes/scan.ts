import { type Unpacked, unpack } from './filters'
import { type Dictionary, keysOf, listOf, nameOf, readObjects, readValue, refOf, type Value } from './values'

/** A stream found by looking for the word, not by the file's own index: what an index leaves out is found too. */
export type ScannedStream = {
  readonly object: number
  /** Where it begins in the file. */
  readonly at: number
  readonly dictionary: string
  readonly keys: Dictionary
  /** Its bytes as latin1, unpacked. Made anew each time, and unpacked anew for a picture: all of them are more than can be held. */
  readonly text: string
  readonly raw: Buffer
  readonly unpacked: () => Unpacked
  /** A picture, a font program or a colour profile: bytes that are not words. */
  readonly binary: boolean
  readonly picture: boolean
}

export type ScannedFile = {
  /** Everything that is in no stream, as latin1. */
  readonly outside: string
  readonly streams: readonly ScannedStream[]
  /** Streams that could not be read, and why. Not empty: no channel that needs streams may pass. */
  readonly unread: readonly string[]
}

/** Every stream of a file by byte scan, reachable or not, whatever revision it belongs to. Pictures are unpacked later. */
export const scan = (bytes: Uint8Array): ScannedFile => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  const heads: Head[] = []
  const unread: string[] = []
  let at = 0
  for (let opening = nextOpening(file, at); opening; opening = nextOpening(file, at)) {
    const end = file.indexOf('endstream', opening.start)
    if (end < 0) {
      unread.push(`The stream at byte ${opening.at} has no end.`)
      break
    }
    parts.push(file.toString('latin1', at, opening.at))
    heads.push({ ...headOf(file, at, opening.at), at: opening.at, raw: file.subarray(opening.start, end) })
    at = end
  }
  const outside = [...parts, file.toString('latin1', at)].join('\n')
  const follow = follower(outside)
  const streams = heads.flatMap((head) => {
    const stream = streamOf(head, follow)
    if ('fault' in stream) unread.push(`The stream at byte ${head.at} ${stream.fault}.`)
    return 'fault' in stream ? [] : [stream]
  })
  return { outside, streams, unread }
}

// How a stream is packed may be said in an object of its own. Read only where one is.
const follower = (outside: string) => {
  let objects: ReadonlyMap<number, Value> | undefined
  return (value: Value | undefined): Value | undefined => {
    const ref = refOf(value)
    if (ref === undefined) return value
    objects ??= new Map(readObjects(outside))
    return objects.get(ref)
  }
}

const nextOpening = (file: Buffer, from: number): { readonly at: number; readonly start: number } | undefined => {
  for (let at = file.indexOf('stream', from); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = at >= 3 && file.toString('latin1', at - 3, at) === 'end'
    const [first, second] = [file[at + 6], file[at + 7]]
    if (!isEnd && first === 13) return { at, start: at + (second === 10 ? 8 : 7) }
    if (!isEnd && first === 10) return { at, start: at + 7 }
  }
  return undefined
}

const longestHead = 256 * 1024

const headOf = (file: Buffer, from: number, at: number) => {
  const before = file.toString('latin1', Math.max(from, at - longestHead), at)
  const head = [...before.matchAll(/(\d+)\s+\d+\s+obj\b/g)].at(-1)
  return { object: Number(head?.[1] ?? -1), dictionary: head ? before.slice(head.index + head[0].length) : before }
}

type Head = Pick<ScannedStream, 'object' | 'dictionary' | 'at' | 'raw'>
type Follow = (value: Value | undefined) => Value | undefined

const streamOf = (head: Head, follow: Follow): ScannedStream | { readonly fault: string } => {
  const keys = packedHere(keysOf(readValue(head.dictionary)), follow)
  const picture = nameOf(keys.get('Subtype')) === 'Image'
  const shape = { ...head, keys, picture, binary: picture || isBinary(head.dictionary) }
  const once = picture ? undefined : unpack(head.raw, keys)
  if (once && 'fault' in once) return once
  const unpacked = () => once ?? unpack(head.raw, keys)
  return {
    ...shape,
    unpacked,
    get text() {
      return textOf(unpacked())
    },
  }
}

// The keys with those that say how the stream is packed followed to what they mean.
const packedHere = (keys: Dictionary, follow: Follow): Dictionary => {
  const followed = new Map(keys)
  for (const key of ['Filter', 'DecodeParms']) {
    const value = follow(keys.get(key))
    const list = listOf(value)
    const meant = list.length > 0 ? { list: list.map((each) => follow(each) ?? null) } : value
    if (meant !== undefined) followed.set(key, meant)
  }
  return followed
}

const textOf = (unpacked: Unpacked): string => ('fault' in unpacked ? '' : unpacked.bytes.toString('latin1'))

const isBinary = (dictionary: string): boolean =>
  /\/Subtype\s*\/(Type1C|CIDFontType0C|OpenType)\b|\/Length1\b|\/N\s+[134]\b(?!\s+\d+\s+R)(?![\s\S]*\/ObjStm)|\/XRef\b/.test(
    dictionary,
  )

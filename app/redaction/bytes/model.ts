import type { Rect } from '../mark'
import { upright } from '../mark'
import type { ScannedFile, ScannedStream } from './scan'
import {
  type Dictionary,
  keysOf,
  listOf,
  nameOf,
  nothing,
  numberOf,
  numbersOf,
  readObjects,
  readValue,
  refOf,
  type Value,
} from './values'

/** One page, with what it takes from the nodes above it (ISO 32000-1, 7.7.3.4). */
export type ModelPage = {
  /** Counted from 0. */
  readonly index: number
  readonly keys: Dictionary
  readonly resources: Dictionary
  readonly mediaBox: Rect
  /** Quarter turns clockwise. */
  readonly turns: number
  /** Its content streams run together, as readers do. */
  readonly content: () => string
}

/** A file as its objects say it is built, read without any library. */
export type Model = {
  readonly objects: ReadonlyMap<number, Value>
  /** Numbers of objects that are defined more than once. */
  readonly twice: readonly number[]
  readonly trailers: readonly Dictionary[]
  readonly catalogue: Dictionary
  /** A reference followed to what it means. */
  readonly follow: (value: Value | undefined) => Value | undefined
  readonly streamOf: (value: Value | undefined) => ScannedStream | undefined
  readonly pages: readonly ModelPage[]
}

const deepestTree = 100

/** Reads how a file is built from its byte scan. Throws where there is no catalogue, or its pages can't be walked. */
export const modelOf = (file: ScannedFile): Model => {
  const packed = file.streams.filter((stream) => nameOf(stream.keys.get('Type')) === 'ObjStm')
  const found = [...readObjects(file.outside), ...packed.flatMap(inPacked)]
  const objects = new Map(found)
  const streams = new Map(file.streams.map((stream) => [stream.object, stream]))
  const follow = (value: Value | undefined): Value | undefined => {
    let at = value
    for (let hops = 0; hops < 20; hops += 1) {
      const ref = refOf(at)
      if (ref === undefined) return at
      at = objects.get(ref)
    }
    return undefined
  }
  const streamOf = (value: Value | undefined) => {
    const ref = refOf(value)
    return ref === undefined ? undefined : streams.get(ref)
  }
  const trailers = [
    ...Array.from(file.outside.matchAll(/\btrailer\b([\s\S]*?)startxref/g), ([, body = '']) => keysOf(readValue(body))),
    ...file.streams.filter((stream) => nameOf(stream.keys.get('Type')) === 'XRef').map((stream) => stream.keys),
  ]
  const catalogue = keysOf(follow(trailers.at(-1)?.get('Root')))
  if (catalogue.size === 0) throw new Error('The file has no catalogue that our own reader finds.')
  const model = { objects, twice: twiceIn(found.map(([object]) => object)), trailers, catalogue, follow, streamOf }
  return { ...model, pages: pagesUnder(model) }
}

const inPacked = (stream: ScannedStream): readonly (readonly [number, Value])[] => {
  const first = numberOf(stream.keys.get('First')) ?? 0
  const heads = (stream.text.slice(0, first).match(/\d+/g) ?? []).map(Number)
  return Array.from({ length: Math.floor(heads.length / 2) }, (_, index) => {
    const from = first + (heads[index * 2 + 1] ?? 0)
    const to = heads[index * 2 + 3]
    return [
      heads[index * 2] ?? -1,
      readValue(stream.text.slice(from, to === undefined ? undefined : first + to)),
    ] as const
  })
}

const twiceIn = (numbers: readonly number[]): readonly number[] => {
  const seen = new Set<number>()
  return numbers.filter((number) => seen.has(number) || !seen.add(number))
}

type Above = { readonly resources: Dictionary; readonly mediaBox: Value | undefined; readonly rotate: number }

const pagesUnder = (model: Omit<Model, 'pages'>): readonly ModelPage[] => {
  const pages: ModelPage[] = []
  const seen = new Set<number>()
  const visit = (node: Value, above: Above, depth: number): void => {
    const ref = refOf(node) ?? -1
    if (depth > deepestTree || seen.has(ref)) throw new Error('The tree of pages has no end.')
    seen.add(ref)
    const keys = keysOf(model.follow(node))
    const own = keys.has('Resources') ? keysOf(model.follow(keys.get('Resources'))) : above.resources
    const mediaBox = model.follow(keys.get('MediaBox')) ?? above.mediaBox
    const rotate = numberOf(model.follow(keys.get('Rotate'))) ?? above.rotate
    const here = { resources: own, mediaBox, rotate }
    const kids = model.follow(keys.get('Kids'))
    if (kids !== undefined) for (const kid of listOf(kids)) visit(kid, here, depth + 1)
    else pages.push(pageOf(model, { index: pages.length, keys, above: here }))
  }
  const root = model.catalogue.get('Pages')
  if (root !== undefined) visit(root, { resources: nothing, mediaBox: undefined, rotate: 0 }, 0)
  return pages
}

const pageOf = (
  model: Omit<Model, 'pages'>,
  { index, keys, above }: { readonly index: number; readonly keys: Dictionary; readonly above: Above },
): ModelPage => {
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = numbersOf(above.mediaBox)
  const content = keys.get('Contents')
  const parts = model.streamOf(content) ? [content] : listOf(model.follow(content))
  return {
    index,
    keys,
    resources: above.resources,
    mediaBox: upright([x0, y0, x1, y1]),
    turns: ((Math.round(above.rotate / 90) % 4) + 4) % 4,
    content: () => parts.map((part) => model.streamOf(part)?.text ?? '').join('\n'),
  }
}

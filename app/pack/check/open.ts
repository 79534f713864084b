import { type Model, type ModelPage, modelOf } from '../../redaction/bytes/model'
import { type ScannedFile, scan } from '../../redaction/bytes/scan'
import { type Dictionary, keysOf, refOf } from '../../redaction/bytes/values'
import { painterOf } from './painting/paint'
import type { FontUse, Sequence, Sheet } from './painting/sheet'
import { type Element, type Structure, structureOf } from './structure'
import { parseXml, type XmlRead } from './xml'

/** A file opened for its checks: its objects, what each page paints, its structure, what it says of itself. */
export type OpenFile = {
  readonly bytes: Uint8Array
  readonly scanned: ScannedFile
  readonly model: Model
  /** The first is the page that the file shows first. */
  readonly sheets: readonly Sheet[]
  readonly fonts: readonly FontUse[]
  readonly structure: Structure
  /** Every marked sequence with its page, by `keyOf`. A name that is used twice comes with its first. */
  readonly sequences: ReadonlyMap<string, { readonly sequence: Sequence; readonly page: number }>
  /** The XMP packet; undefined where there is none. */
  readonly metadata: XmlRead | undefined
  readonly information: Dictionary
  /** A page by the number of its object, counted from 0. */
  readonly pageOf: (object: number | undefined) => number | undefined
}

/** Reads a file with our own reader, page by page. Throws where it has no catalogue, no pages or no end. */
export const openFile = (bytes: Uint8Array): OpenFile => {
  const scanned = scan(bytes)
  const model = modelOf(scanned)
  const byKeys = new Map(model.pages.map((page) => [page.keys, page.index]))
  const pageOf = (object: number | undefined) =>
    object === undefined ? undefined : byKeys.get(keysOf(model.follow({ ref: object })))
  const painter = painterOf(model)
  const sheets = model.pages.map(painter.paint)
  const sequences = new Map(
    sheets
      .flatMap((sheet) => sheet.sequences.map((sequence) => [sequence.key, { sequence, page: sheet.number }] as const))
      .toReversed(),
  )
  const packet = model.streamOf(model.catalogue.get('Metadata'))?.unpacked()
  return {
    bytes,
    scanned,
    model,
    sheets,
    sequences,
    pageOf,
    fonts: [...painter.fonts.values()].filter(({ codes }) => codes.size > 0),
    structure: structureOf(model, pageOf),
    metadata: packet && 'bytes' in packet ? parseXml(packet.bytes.toString('utf8')) : undefined,
    information: keysOf(model.follow(model.trailers.at(-1)?.get('Info'))),
  }
}

/** The words under an element and all that it holds, as they are drawn. */
export const wordsUnder = (file: OpenFile, element: Element): string =>
  element.kids
    .map((kid) => {
      if (kid.kind === 'element') return wordsUnder(file, kid.element)
      return kid.kind === 'content' ? (file.sequences.get(kid.key)?.sequence.words ?? '') : ''
    })
    .join('')

/** The first page on which something of an element is painted, counted from 1. */
export const pageUnder = (file: OpenFile, element: Element): number | undefined => {
  for (const kid of element.kids) {
    const page =
      kid.kind === 'element' ? pageUnder(file, kid.element) : kid.page === undefined ? undefined : kid.page + 1
    if (page !== undefined) return page
  }
  const named = file.pageOf(refOf(element.keys.get('Pg')))
  return named === undefined ? undefined : named + 1
}

/** A page's annotations, each with the number of its object (-1 where it has none of its own). */
export const annotationsOf = (
  { model }: OpenFile,
  page: ModelPage,
): readonly { readonly object: number; readonly keys: Dictionary }[] => {
  const list = model.follow(page.keys.get('Annots'))
  return (typeof list === 'object' && list !== null && 'list' in list ? list.list : []).map((value) => ({
    object: refOf(value) ?? -1,
    keys: keysOf(model.follow(value)),
  }))
}

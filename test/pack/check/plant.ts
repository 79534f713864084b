import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import { builtPack } from '../../kit/builtPack'
import { accessFacts, aRecord, english, objectionFacts } from '../facts'

/** A file opened to have a fault planted in it. Pages, elements and annotations are counted from 0. */
export type Plant = {
  readonly doc: PDFDocument
  readonly catalogue: PDFDict
  readonly root: PDFDict
  readonly page: (index: number) => PDFDict
  /** The elements of one kind, in the order in which they were written. */
  readonly elements: (type: string) => readonly PDFDict[]
  readonly element: (type: string, index?: number) => PDFDict
  readonly links: () => readonly PDFDict[]
  readonly fonts: () => readonly PDFDict[]
  /** Rewrites what a page draws. Throws where that changes nothing. */
  readonly draw: (index: number, change: (content: string) => string) => void
}

/** A pack of the product with more than twenty pages, so that it has to have bookmarks. */
export const longPack = async (): Promise<Uint8Array> => {
  const records = Array.from({ length: 20 }, (_, index) =>
    aRecord({ ref: `R${index + 1}`, title: `Visit ${index + 1}` }),
  )
  return (await builtPack(accessFacts({ records }), english())).bytes
}

/** A short pack of the product, with tables, lists, links and contents. */
export const goodPack = async (): Promise<Uint8Array> => (await builtPack(objectionFacts(), english())).bytes

/** The same file with something changed, written whole. */
export const planted = async (bytes: Uint8Array, change: (plant: Plant) => void): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false })
  change(plantOf(doc))
  return doc.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
}

export const name = (word: string): PDFName => PDFName.of(word)

const plantOf = (doc: PDFDocument): Plant => {
  const { context, catalog } = doc
  const dictionaries = () =>
    context.enumerateIndirectObjects().flatMap(([, each]) => (each instanceof PDFDict ? [each] : []))
  const isA = (dict: PDFDict, key: string, word: string) => dict.get(name(key)) === name(word)
  const elements = (type: string) => dictionaries().filter((dict) => isA(dict, 'S', type) && dict.has(name('P')))
  return {
    doc,
    catalogue: catalog,
    root: catalog.lookup(name('StructTreeRoot'), PDFDict),
    page: (index) => doc.getPage(index).node,
    elements,
    element: (type, index = 0) => required(elements(type)[index], type),
    links: () => dictionaries().filter((dict) => isA(dict, 'Subtype', 'Link')),
    fonts: () => dictionaries().filter((dict) => isA(dict, 'Type', 'Font') && isA(dict, 'Subtype', 'Type0')),
    draw: (index, change) => {
      const { node } = doc.getPage(index)
      const before = unpacked(streamAt(node, 'Contents')).toString('latin1')
      const after = change(before)
      if (after === before) throw new Error('Nothing of the page was changed')
      node.set(name('Contents'), context.register(context.stream(Buffer.from(after, 'latin1'))))
    },
  }
}

/** The stream that a dictionary names. */
export const streamAt = (dict: PDFDict, key: string): PDFRawStream => {
  const stream = dict.lookup(name(key))
  if (!(stream instanceof PDFRawStream)) throw new Error(`There is no stream ${key}`)
  return stream
}

export const unpacked = (stream: PDFRawStream): Buffer => Buffer.from(decodePDFRawStream(stream).decode())

const required = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`There is no ${what}`)
  return value
}

/** The first thing that an element holds, as a list to change. */
export const kidsOf = (element: PDFDict): PDFArray => {
  const kids = element.lookup(name('K'))
  if (kids instanceof PDFArray) return kids
  const list = PDFArray.withContext(element.context)
  const own = element.get(name('K'))
  if (own) list.push(own)
  element.set(name('K'), list)
  return list
}

export const number = (value: number): PDFNumber => PDFNumber.of(value)

/** The reference under which a dictionary is kept. */
export const refOf = (doc: PDFDocument, dict: PDFDict): PDFRef => required(doc.context.getObjectRef(dict), 'reference')

import type { OpenFile } from '../open'
import { named, type XmlNode } from '../xml'

export const dc = '{http://purl.org/dc/elements/1.1/}'
export const pdfaid = '{http://www.aiim.org/pdfa/ns/id/}'
export const pdfuaid = '{http://www.aiim.org/pdfua/ns/id/}'
export const rdf = '{http://www.w3.org/1999/02/22-rdf-syntax-ns#}'
export const schemaOf = '{http://www.aiim.org/pdfa/ns/schema#}'

/** The nodes of one name in a file's metadata; none where the packet can't be read. */
export const said = ({ metadata }: OpenFile, name: string): readonly XmlNode[] =>
  metadata && 'root' in metadata ? named(metadata.root, name) : []

/** A simple property, written as an element or, for short, as an attribute. */
export const property = (file: OpenFile, name: string): readonly string[] => [
  ...said(file, name).map((node) => node.text.trim()),
  ...said(file, `${rdf}Description`).flatMap((node) => node.attributes.get(name) ?? []),
]

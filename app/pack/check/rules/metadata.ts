import type { Check } from '../check'
import { pdfaid, pdfuaid, property, said, schemaOf } from './packet'

export const metadata: Check = {
  id: 'metadata',
  title: 'The metadata can be read and says what the file is built to',
  source: 'ISO 19005-3, 6.6.2.1, 6.6.2.3, 6.6.4; ISO 14289-1, 5; Matterhorn 06-001, 06-002',
  *run(file) {
    if (!file.metadata) {
      yield { says: 'There is no metadata. Write an XMP packet and name it in the catalogue.' }
      return
    }
    if ('fault' in file.metadata) {
      yield { says: `The metadata ${file.metadata.fault}. Write it as XML.` }
      return
    }
    const isOne = (name: string, value: string) => property(file, name).join() === value
    if (!isOne(`${pdfaid}part`, '3')) yield { says: 'The metadata does not say part 3 of PDF/A. Write pdfaid:part 3.' }
    if (!isOne(`${pdfaid}conformance`, 'A'))
      yield { says: 'The metadata does not say level A of PDF/A. Write pdfaid:conformance A.' }
    if (!isOne(`${pdfuaid}part`, '1'))
      yield { says: 'The metadata does not say part 1 of PDF/UA. Write pdfuaid:part 1.' }
    const described = said(file, `${schemaOf}namespaceURI`).some((node) => `{${node.text.trim()}}` === pdfuaid)
    if (!described)
      yield {
        says: 'Nothing describes the pdfuaid schema, which PDF/A does not know. Write an extension schema for it.',
      }
  },
}

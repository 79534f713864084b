import { beforeAll, expect, test } from 'vitest'
import { failedChecks } from '../../kit/checkFaults'
import { goodPack, name, type Plant, planted, streamAt, unpacked } from './plant'

let good: Uint8Array
beforeAll(async () => {
  good = await goodPack()
})

const packet = ({ doc, catalogue }: Plant, change: (xml: string) => string) => {
  const before = unpacked(streamAt(catalogue, 'Metadata')).toString('utf8')
  if (change(before) === before) throw new Error('Nothing of the metadata was changed')
  const keys = { Type: 'Metadata', Subtype: 'XML' }
  catalogue.set(name('Metadata'), doc.context.register(doc.context.stream(Buffer.from(change(before)), keys)))
}

test.each<readonly [fault: string, checks: readonly string[], plant: (plant: Plant) => void]>([
  [
    'another title in the metadata',
    ['title'],
    (plant) => packet(plant, (xml) => xml.replace('Our answer', 'My answer')),
  ],
  [
    'no title in the metadata',
    ['title'],
    (plant) => packet(plant, (xml) => xml.replace(/<dc:title>[\s\S]*<\/dc:title>/, '')),
  ],
  ['no metadata', ['title', 'metadata'], ({ catalogue }) => catalogue.delete(name('Metadata'))],
  ['metadata that is no XML', ['title', 'metadata'], (plant) => packet(plant, (xml) => xml.replace('</rdf:RDF>', ''))],
  [
    'an ampersand in the metadata',
    ['title', 'metadata'],
    (plant) => packet(plant, (xml) => xml.replace('rights-portal', 'rights & portal')),
  ],
  [
    'a prefix that stands for nothing',
    ['title', 'metadata'],
    (plant) => packet(plant, (xml) => xml.replace('xmlns:pdfaid', 'xmlns:other')),
  ],
  [
    'another part of PDF/A',
    ['metadata'],
    (plant) => packet(plant, (xml) => xml.replace('<pdfaid:part>3', '<pdfaid:part>2')),
  ],
  [
    'another level of PDF/A',
    ['metadata'],
    (plant) => packet(plant, (xml) => xml.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  ],
  [
    'no mark of PDF/UA',
    ['metadata'],
    (plant) => packet(plant, (xml) => xml.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  ],
  [
    'a schema that is not described',
    ['metadata'],
    (plant) =>
      packet(plant, (xml) => xml.replace(/<pdfaSchema:namespaceURI>[^<]*/, '<pdfaSchema:namespaceURI>urn:other')),
  ],
])('a fault of the metadata fails its own check and no other: %s', async (_, checks, plant) => {
  expect(await failedChecks(await planted(good, plant))).toEqual(checks)
})

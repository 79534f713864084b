import { PDFDocument, PDFString } from 'pdf-lib'
import type { Attack } from './attack'
import { letter } from './parts/letter'
import { revised } from './parts/revised'
import { sketched } from './parts/sketch'

/** What a file still holds of how it was before, where no page leads to it any more. */
export const history: readonly Attack[] = [
  sketched({
    number: '37',
    name: 'an earlier revision of the page',
    secret: 'Fulke Ravenscar',
    shown: 'a certain person',
    document: () => ({ objects: { 100: { bytes: letter('Fulke Ravenscar').content, flate: true } } }),
    finish: (bytes) => revised(bytes, { 100: '<< /Nothing true >>' }),
  }),
  sketched({
    number: '37 info',
    name: 'an earlier revision of the metadata, as it lies',
    secret: 'Tancred Molyneaux',
    shown: 'a certain person',
    document: () => ({ objects: { 100: '<< /Author (Tancred Molyneaux) >>' }, trailer: '/Info 100 0 R' }),
    finish: (bytes) => revised(bytes, { 100: '<< /Author (Housing) >>' }),
  }),
  sketched({
    number: '37 orphan',
    name: 'a stream that nothing refers to',
    secret: 'Bellamy Thirsk',
    shown: 'a certain person',
    document: () => ({ objects: { 100: { bytes: letter('Bellamy Thirsk').content, flate: true } } }),
  }),
  sketched({
    number: '37 tail',
    name: 'bytes after the end of the file',
    secret: 'Godiva Prendergast',
    shown: 'a certain person',
    finish: (bytes) => new Uint8Array(Buffer.concat([bytes, Buffer.from('\n% Godiva Prendergast\n')])),
  }),
  sketched({
    number: '57',
    name: 'an object in an object stream that nothing refers to',
    secret: 'Mortimer Sleath',
    shown: 'a certain person',
    finish: async (bytes) => {
      const file = await PDFDocument.load(bytes, { updateMetadata: false })
      file.context.register(PDFString.of('Mortimer Sleath'))
      return file.save({ useObjectStreams: true })
    },
  }),
  sketched({
    number: '57 replaced',
    name: 'an object stream that a later revision put out of use',
    secret: 'Winifred Axholme',
    shown: 'a certain person',
    document: () => ({
      objects: { 101: { keys: '/Type /ObjStm /N 1 /First 6', bytes: '100 0 (Winifred Axholme)', flate: true } },
    }),
    finish: (bytes) => revised(bytes, { 100: '(Housing)' }),
  }),
]

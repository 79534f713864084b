import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { modelOf } from '~/app/redaction/bytes/model'
import { type Pixels, pixelsOf } from '~/app/redaction/bytes/pixels'
import { scan } from '~/app/redaction/bytes/scan'
import { keysOf, readValue } from '~/app/redaction/bytes/values'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { aPdf } from '../pdfs'
import { greyPng } from './greyPng'
import { blackInside, marked, secret, withOrphan } from './leaks'

const model = modelOf(
  scan(Buffer.from('1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >> startxref 0 %%EOF')),
)
const read = (keys: string, raw: Buffer) => pixelsOf({ keys: keysOf(readValue(`<< ${keys} >>`)), raw }, model)
const row = (found: Pixels | { readonly fault: string }, width: number) =>
  'fault' in found ? found.fault : Array.from({ length: width }, (_, x) => Math.round(found.lightness(x, 0)))

describe('pixels are read in every way in which they are kept', () => {
  test.each([
    ['1 bit', '/Width 4 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray', [0b01010000], [0, 255, 0, 255]],
    ['2 bits', '/Width 4 /Height 1 /BitsPerComponent 2 /ColorSpace /DeviceGray', [0b00011011], [0, 85, 170, 255]],
    ['4 bits', '/Width 3 /Height 1 /BitsPerComponent 4 /ColorSpace /DeviceGray', [0x0f, 0x80], [0, 255, 136]],
    ['8 bits', '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray', [0, 7, 255], [0, 7, 255]],
    ['16 bits', '/Width 2 /Height 1 /BitsPerComponent 16 /ColorSpace /DeviceGray', [0, 0, 255, 255], [0, 255]],
    [
      'the other way round',
      '/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Decode [1 0]',
      [0, 255],
      [255, 0],
    ],
    [
      'a table',
      '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <000000FF00FF>]',
      [0, 1, 2],
      [0, 255, 255],
    ],
    ['three colours', '/Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB', [0, 0, 0, 0, 0, 9], [0, 9]],
    [
      'four inks',
      '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK',
      [0, 0, 0, 255, 255, 255, 255, 0, 255, 0, 0, 0],
      [0, 0, 255],
    ],
    [
      'letters for numbers',
      '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode',
      [...Buffer.from('0009FF>')],
      [0, 9, 255],
    ],
    [
      'differences to the left',
      '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 3 >>',
      [...deflateSync(Buffer.from([1, 1, 5]))],
      [1, 2, 7],
    ],
    [
      'differences of PNG',
      '/Width 3 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 3 >>',
      [...deflateSync(Buffer.from([1, 1, 1, 5]))],
      [1, 2, 7],
    ],
    [
      'too few bytes',
      '/Width 3 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      [0, 0, 0],
      'ends before its last row',
    ],
    ['no size', '/Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray', [0], 'has no size'],
    [
      'too large a size',
      '/Width 20000 /Height 20000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
      [0],
      'is larger than can be looked at',
    ],
    [
      'a fax',
      '/Width 2 /Height 1 /Filter /CCITTFaxDecode',
      [0],
      'is packed in a way that is not looked into here (CCITTFaxDecode)',
    ],
    [
      'a colour of its own',
      '/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/Separation /Spot /DeviceGray 1 0 R]',
      [0],
      'has colours that are not known here',
    ],
    [
      'a broken photograph',
      '/Width 2 /Height 1 /Filter /DCTDecode',
      [0xff, 0xd8, 1],
      'is broken, or no JPEG that can be read',
    ],
  ])('%s', async (_, keys, bytes, expected) => {
    const found = await read(keys, Buffer.from(bytes))
    expect(row(found, Array.isArray(expected) ? expected.length : 0)).toEqual(expected)
  })
})

const failed = async (draw: (doc: PDFKit.PDFDocument) => void, marks = [marked([150, 150, 250, 250])]) => {
  const proof = await prove(await aPdf(draw), [], { marks, engines: noPrograms })
  return proof.channels.filter(({ passed }) => !passed).map(({ channel }) => channel)
}
const photograph = (light: number) =>
  sharp(Buffer.alloc(200 * 200, light), { raw: { width: 200, height: 200, channels: 1 } })
    .jpeg()
    .toBuffer()
const blackened = async () => {
  const black = Buffer.from(
    Array.from({ length: 200 * 200 }, (_, at) => {
      const [x, y] = [at % 200, Math.floor(at / 200)]
      return x >= 40 && x < 160 && y >= 40 && y < 160 ? 0 : 0xc0
    }),
  )
  return sharp(black, { raw: { width: 200, height: 200, channels: 1 } })
    .jpeg()
    .toBuffer()
}

describe('marks on pictures', () => {
  test('black in the pixels passes', async () => {
    expect(await failed((doc) => void doc.image(blackInside(), 100, 100, { width: 200, height: 200 }))).toEqual([])
  })

  test('black in a photograph passes, with a black box over it or without', async () => {
    const jpeg = await blackened()
    const place = (doc: PDFKit.PDFDocument) => doc.image(jpeg, 100, 100, { width: 200, height: 200 })
    expect(await failed((doc) => void place(doc))).toEqual([])
    expect(await failed((doc) => void place(doc).rect(145, 145, 110, 110).fill('black'))).toEqual([])
  })

  test('a black box over light pixels does not', async () => {
    const jpeg = await photograph(0x90)
    const boxed = (doc: PDFKit.PDFDocument, picture: Buffer) =>
      void doc.image(picture, 100, 100, { width: 200, height: 200 }).rect(140, 140, 120, 120).fill('black')
    expect(await failed((doc) => boxed(doc, jpeg))).toEqual(['pictures', 'covered'])
    expect(
      await failed((doc) =>
        boxed(
          doc,
          greyPng(200, 200, () => 0x90),
        ),
      ),
    ).toEqual(['pictures', 'covered'])
    expect(await failed((doc) => boxed(doc, jpeg), [])).toEqual(['covered'])
  })

  test('one light pixel in the mark does not', async () => {
    const speck = greyPng(200, 200, (x, y) => (x === 100 && y === 100 ? 1 : 0))
    expect(await failed((doc) => void doc.image(speck, 100, 100, { width: 200, height: 200 }))).toEqual(['pictures'])
  })

  test('black that ends with the mark does not: what it hides may look out at the edge', async () => {
    // Edges that fall between two pixels at 150 dots an inch.
    const mark = [marked([144, 144, 240, 240])]
    expect(await failed((doc) => void doc.rect(144, 144, 96, 96).fill('black'), mark)).toEqual(['render'])
    expect(await failed((doc) => void doc.rect(143, 143, 98, 98).fill('black'), mark)).toEqual([])
  })

  test('a mark on no page fails closed, and says so', async () => {
    const marks = [{ ...marked([150, 150, 250, 250]), page: 7 }]
    const proof = await prove(await aPdf((doc) => doc.text('Hello')), [], { marks, engines: noPrograms })
    expect(proof.channels.filter(({ passed }) => !passed)).toEqual([
      { channel: 'render', passed: false, findings: [], reason: 'Mark 1 is on page 8, which the file has not.' },
    ])
  })

  test('a picture that nobody can unpack fails closed, drawn or not', async () => {
    const fax = '/Type /XObject /Subtype /Image /Width 8 /Height 1 /Filter /CCITTFaxDecode'
    const bytes = withOrphan(await aPdf((doc) => doc.text('Hello')), fax, 'A')
    const proof = await prove(bytes, [], { engines: noPrograms })
    const reason = 'The picture in object 901 is packed in a way that is not looked into here (CCITTFaxDecode).'
    expect(proof.passed).toBe(false)
    expect(proof.channels.filter(({ passed }) => !passed)).toEqual([
      { channel: 'pictures', passed: false, findings: [], reason },
    ])
  })

  test('words among the bytes of a picture are found', async () => {
    const keys = '/Type /XObject /Subtype /Image /Width 19 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray'
    const bytes = withOrphan(
      await aPdf((doc) => doc.text('Hello')),
      `${keys} /Filter /ASCIIHexDecode`,
      Buffer.from(secret).toString('hex').toUpperCase().replace(/../g, '$& '),
    )
    const proof = await prove(bytes, [secret], { engines: noPrograms })
    expect(proof.channels.flatMap(({ findings }) => findings)).toEqual([{ hidden: 0, where: 'object 901' }])
  })

  test('words of unseen text in a mark are found, though nobody knows them; what is said in their place is not', async () => {
    const unseen = (words: string) => (doc: PDFKit.PDFDocument) => {
      doc.image(blackInside(), 100, 100, { width: 200, height: 200 }).addContent('q 3 Tr')
      doc.fontSize(12).text(words, 160, 190, { lineBreak: false }).addContent('Q')
    }
    expect(await failed(unseen('Somebody'))).toEqual(['covered'])
    expect(await failed(unseen('[redacted: A]'))).toEqual([])
  })
})

describe('what a picture carries besides its pixels', () => {
  const whereIn = async (bytes: Uint8Array) => {
    const proof = await prove(bytes, [], { engines: noPrograms })
    return proof.channels.find(({ channel }) => channel === 'pictures')?.findings.map(({ where }) => where)
  }

  test('EXIF in a JPEG', async () => {
    const jpeg = await sharp(await photograph(0x90))
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer()
    const bytes = await aPdf((doc) => void doc.image(jpeg, 100, 100))
    expect(await whereIn(bytes)).toEqual([expect.stringMatching(/^object \d+: a JPEG with APP1$/)])
  })

  test.each(['/SMask 3 0 R', '/Mask 3 0 R', '/Alternates 3 0 R', '/SMaskInData 1'])('%s', async (key) => {
    const keys = `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ${key}`
    const bytes = withOrphan(await aPdf((doc) => doc.text('Hello')), keys, 'A')
    expect(await whereIn(bytes)).toEqual([`object 901: a picture with ${key.split(' ')[0]}`])
  })
})

import type { Attack, Rgb } from './attack'
import { aDocument, form, type RawPage } from './parts/document'
import { faxed, faxedWidth } from './parts/faxed'
import { letter } from './parts/letter'
import {
  across,
  down,
  eachPixel,
  imageOf,
  isMarker,
  jpegWith,
  marker,
  picturePlace,
  pictureWithMarker,
  pixels,
  plainPicture,
  wideMarkerArea,
} from './parts/picture'
import type { Objects, Stream } from './parts/rawPdf'
import { sketched } from './parts/sketch'

type Pictured = {
  readonly number: string
  readonly name: string
  readonly objects: () => Objects | Promise<Objects>
  readonly draw?: string
  readonly page?: Partial<RawPage>
  readonly secrets?: readonly string[]
  readonly marker?: Rgb
  readonly shows?: false
  readonly unmarked?: true
}

const rgb = '/ColorSpace /DeviceRGB /BitsPerComponent 8'
const grey = '/ColorSpace /DeviceGray /BitsPerComponent 8'
const solid = () => eachPixel(() => marker)
const shape = () => eachPixel((x, y) => [isMarker(x, y) ? 255 : 0])
// PDFium gives one bit of ink in a stencil to every eight pixels of a row.
const stencil = () =>
  Buffer.from(Array.from({ length: (across / 8) * down }, (_, at) => stencilByte(at % 10, Math.floor(at / 10))))
const stencilByte = (x: number, y: number) => (x >= 4 && x < 6 && y >= 10 && y < 30 ? 0x00 : 0xff)

/** Pictures with a square of one colour under the mark: that colour is nowhere in what is burned. */
export const pictures: readonly Attack[] = [
  pictured({ number: '23', name: 'a picture, deflated', objects: () => ({ 100: pictureWithMarker() }) }),
  pictured({
    number: '24',
    name: 'a photograph with words in its EXIF',
    objects: async () => ({ 100: jpeg(await jpegWith('Xanthe Dromgoole')) }),
    secrets: ['Xanthe Dromgoole'],
  }),
  pictured({
    number: '25',
    name: 'a photograph under no mark, with words in its EXIF',
    objects: async () => ({
      100: jpeg(
        await jpegWith(
          '53.4808 N by Quentin Abersoch',
          eachPixel(() => [120, 160, 200]),
        ),
      ),
    }),
    secrets: ['Quentin Abersoch'],
    unmarked: true,
  }),
  pictured({
    number: '26',
    name: 'a picture of one colour whose soft mask gives it the shape',
    objects: () => ({ 100: imageOf(solid(), `${rgb} /SMask 101 0 R`), 101: imageOf(shape(), grey) }),
  }),
  pictured({
    number: '26 stencil',
    name: 'a picture of one colour whose stencil mask gives it the shape',
    objects: () => ({
      100: imageOf(solid(), `${rgb} /Mask 101 0 R`),
      101: imageOf(stencil(), '/ImageMask true /BitsPerComponent 1'),
    }),
  }),
  pictured({
    number: '26 matte',
    name: 'a soft mask that hides all of a picture outside the mark',
    objects: () => ({
      100: imageOf(pixels(), `${rgb} /SMask 101 0 R`),
      101: imageOf(shape(), `${grey} /Matte [0 0 0]`),
    }),
  }),
  pictured({
    number: '27 indexed',
    name: 'a picture with a palette',
    objects: () => ({
      100: imageOf(
        eachPixel((x, y) => [isMarker(x, y) ? 1 : 0]),
        '/BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 1 <78a0c8ff00ff>]',
      ),
    }),
  }),
  pictured({
    number: '27 cmyk',
    name: 'a picture in printing inks',
    objects: () => ({
      100: imageOf(
        eachPixel((x, y) => (isMarker(x, y) ? [0, 255, 0, 0] : [60, 20, 0, 0])),
        '/ColorSpace /DeviceCMYK /BitsPerComponent 8',
      ),
    }),
    marker: [236, 0, 140],
  }),
  pictured({
    number: '27 sixteen bit',
    name: 'a picture of sixteen bits a colour',
    objects: () => ({
      100: imageOf(
        eachPixel((x, y) => (isMarker(x, y) ? [255, 255, 0, 0, 255, 255] : [120, 1, 160, 2, 200, 3])),
        '/ColorSpace /DeviceRGB /BitsPerComponent 16',
      ),
    }),
  }),
  pictured({
    number: '27 fax',
    name: 'a stencil in fax coding (CCITT Group 4), painted in one colour',
    objects: () => ({
      100: {
        keys: `/Type /XObject /Subtype /Image /Width ${faxedWidth} /Height 60 /ImageMask true /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${faxedWidth} /Rows 60 >>`,
        bytes: faxed(20),
      },
    }),
    draw: `1 0 1 rg q 300 0 0 288 150 256 cm /Picture Do Q 0 g`,
  }),
  pictured({
    number: '27 hex',
    name: 'a picture packed twice over',
    objects: () => ({
      100: imageOf(Buffer.from(`${pixels().toString('hex')}>`), `${rgb} /Filter /ASCIIHexDecode`, false),
    }),
  }),
  pictured({
    number: '28',
    name: 'a picture among the operators of the page',
    objects: () => ({}),
    draw: `q 100 0 0 100 250 350 cm BI /W 2 /H 2 /CS /RGB /BPC 8 /F /AHx ID ${'ff00ff'.repeat(4)}> EI Q`,
  }),
  pictured({
    number: '30',
    name: 'a picture turned on its side',
    objects: () => ({ 100: pictureWithMarker() }),
    draw: 'q 0 400 -200 0 400 200 cm /Picture Do Q',
  }),
  pictured({
    number: '30 form',
    name: 'a picture in a form with a matrix',
    objects: () => ({
      100: form(
        'q 800 0 0 400 200 600 cm /Inner Do Q',
        '/Matrix [0.5 0 0 0.5 0 0] /Resources << /XObject << /Inner 101 0 R >> >>',
      ),
      101: pictureWithMarker(),
    }),
    draw: '/Picture Do',
  }),
  pictured({
    number: '31',
    name: 'a photograph whose file breaks off',
    objects: async () => {
      const whole = await jpegWith('Perpetua Gaunt')
      return { 100: jpeg(whole.subarray(0, Math.floor(whole.length * 0.95))) }
    },
    secrets: ['Perpetua Gaunt'],
  }),
  pictured({
    number: '32',
    name: 'a harmless picture with an alternate for printing',
    objects: () => ({
      100: plainPicture('/Alternates [<< /Image 101 0 R /DefaultForPrinting true >>]'),
      101: pictureWithMarker(),
    }),
    shows: false,
  }),
  pictured({
    number: '33',
    name: "a small picture of the page as it was, kept for the reader's list of pages",
    objects: () => ({ 100: plainPicture(), 101: pictureWithMarker() }),
    page: { keys: '/Thumb 101 0 R' },
    shows: false,
  }),
  pictured({
    number: '36 picture metadata',
    name: 'a picture with a description of its own',
    objects: () => ({
      100: pictureWithMarker('/Metadata 101 0 R /Name (Zennor Blakeway)'),
      101: {
        keys: '/Type /Metadata /Subtype /XML',
        bytes: '<x:xmpmeta xmlns:x="adobe:ns:meta/">Photo by Zennor Blakeway</x:xmpmeta>',
      },
    }),
    secrets: ['Zennor Blakeway'],
  }),
]

function pictured({ objects, page, secrets = [], draw = picturePlace, ...rest }: Pictured): Attack {
  const plain = sketched({
    number: rest.number,
    name: rest.name,
    secret: '',
    shown: 'the tenant',
    gapStays: true,
    also: secrets,
    rects: rest.unmarked ? undefined : () => [wideMarkerArea],
    picture: rest.unmarked ? undefined : { marker: rest.marker ?? marker, shows: rest.shows ?? true },
    unseen: rest.shows === false ? true : undefined,
  })
  const content = `${letter('the tenant').content}\n${draw}`
  const resources = '/XObject << /Picture 100 0 R >>'
  return {
    ...plain,
    build: async () => aDocument({ pages: [{ content, resources, ...page }], objects: await objects() }),
  }
}

function jpeg(bytes: Uint8Array): Stream {
  return imageOf(bytes, `${rgb} /Filter /DCTDecode`, false)
}

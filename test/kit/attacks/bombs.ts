import { deflateSync } from 'node:zlib'
import type { Bomb } from './attack'
import { bombsOfShape } from './bombsOfShape'
import { aDocument, form, type RawDocument, type RawPage } from './parts/document'
import { letter, line } from './parts/letter'
import type { Objects } from './parts/rawPdf'
import { deflatedZeros } from './parts/zeros'

const words = letter('the tenant').content
const range = (length: number) => Array.from({ length }, (_, at) => at)

/** Pages whose drawing takes time or room out of all proportion to their file. */
const bombsOfWork: readonly Bomb[] = [
  bomb(
    '67 forms tenfold',
    'ten forms that each draw the next ten times, nine deep',
    'a thousand million drawings of one word',
    {
      page: { resources: '/XObject << /Next 100 0 R >>', content: '/Next Do' },
      objects: () => Object.fromEntries(range(10).map((at) => [100 + at, nested(at, 9, 10)])),
    },
  ),
  bomb('67 forms deep', 'twenty thousand forms, each within the one before', 'a stack as deep as the file is long', {
    page: { resources: '/XObject << /Next 100 0 R >>', content: '/Next Do' },
    objects: () => Object.fromEntries(range(20_000).map((at) => [100 + at, nested(at, 19_999, 1)])),
  }),
  bomb('67 form in itself', 'a form that draws itself', 'no end', {
    page: { resources: '/XObject << /Next 100 0 R >>', content: '/Next Do' },
    objects: () => ({ 100: form('/Next Do', '/Resources << /XObject << /Next 100 0 R >> >>') }),
  }),
  bomb('67 pattern in itself', 'a tile painted with itself', 'no end', {
    page: { resources: '/Pattern << /P 100 0 R >>', content: '/Pattern cs /P scn 0 0 595 842 re f' },
    objects: () => ({
      100: {
        keys: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /Pattern << /P 100 0 R >> >>',
        bytes: '/Pattern cs /P scn 0 0 9 9 re f',
      },
    }),
  }),
  bomb('67 small tiles', 'a page of tiles a ten-thousandth of a point wide', 'ten million million tiles', {
    page: { resources: '/Pattern << /P 100 0 R >>', content: '/Pattern cs /P scn 0 0 595 842 re f' },
    objects: () => ({
      100: {
        keys: '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >>',
        bytes: '0 g 0 0 1 1 re f',
      },
    }),
  }),
  bomb('67 saved states', 'a million saved states, none restored', 'room for each', {
    page: { content: 'q '.repeat(1_000_000) + words },
  }),
  bomb('67 paths', 'one path of a million curves', 'time for each', {
    page: { content: `0 0 m ${'1 2 300 400 5 600 c '.repeat(1_000_000)}S` },
  }),
  bomb('67 flate', 'operators that unpack to a gigabyte', 'a gigabyte of memory for a page with nothing on it', {
    page: { content: words },
    objects: () => ({ 11: { keys: '/Filter /FlateDecode', bytes: deflatedZeros(1024) } }),
  }),
  bomb(
    '67 flate twice',
    'operators packed twice over, that unpack to a gigabyte',
    'the same, in a file of a few kilobytes',
    {
      page: { content: words },
      objects: () => ({
        11: { keys: '/Filter [/FlateDecode /FlateDecode]', bytes: deflateSync(deflatedZeros(1024), { level: 9 }) },
      }),
    },
  ),
  picture('67 picture 20000', 20_000),
  picture('67 picture 50000', 50_000),
  bomb('67 pictures many', 'one large picture drawn a thousand times', 'unpacked each time where nothing is kept', {
    page: {
      resources: '/XObject << /Picture 100 0 R >>',
      content: 'q 500 0 0 500 40 40 cm /Picture Do Q '.repeat(1000),
    },
    objects: () => ({ 100: bilevel(8000) }),
  }),
  bomb('67 words many', 'a page of four hundred thousand words', 'a layer of words as long as a book, on one page', {
    page: {
      content: range(4000)
        .map((row) => line(60, 760 - row / 6, 'word '.repeat(100)))
        .join('\n'),
    },
  }),
]

export const bombs: readonly Bomb[] = [...bombsOfWork, ...bombsOfShape]

type Parts = Omit<RawDocument, 'pages' | 'objects'> & { readonly page: RawPage; readonly objects?: () => Objects }

function bomb(number: string, name: string, why: string, { page, objects, ...rest }: Parts): Bomb {
  return { number, name, why, build: async () => aDocument({ ...rest, pages: [page], objects: objects?.() }) }
}

function nested(at: number, last: number, times: number) {
  const fonts = '/Font << /F1 3 0 R >>'
  if (at === last) return form(line(60, 300, 'word'), `/Resources << ${fonts} >>`)
  return form('/Next Do '.repeat(times), `/Resources << /XObject << /Next ${101 + at} 0 R >> >>`)
}

function picture(number: string, side: number): Bomb {
  return bomb(number, `a picture of ${side} by ${side} pixels, one bit each`, `${(side * side) / 1e6} million pixels`, {
    page: { resources: '/XObject << /Picture 100 0 R >>', content: `${words} q 500 0 0 500 40 40 cm /Picture Do Q` },
    objects: () => ({ 100: bilevel(side) }),
  })
}

function bilevel(side: number) {
  return {
    keys: `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode`,
    bytes: deflatedZeros(Math.ceil((side * side) / 8 / 1024 / 1024)),
  }
}

import type { Rect } from '~/app/redaction/mark'
import type { Attack } from './attack'
import { sketched } from './parts/sketch'

const crop = '/CropBox [30 40 560 800]'
const tenth = ([x0, y0, x1, y1]: Rect): Rect => [x0 / 10, y0 / 10, x1 / 10, y1 / 10]

/** Pages whose user space is turned, moved or scaled: a mark lands beside its word where a tool forgets one of them. */
export const geometry: readonly Attack[] = [
  sketched({
    number: '0',
    name: 'no attack: a mark over blank paper',
    secret: '',
    shown: 'the tenant',
    gapStays: true,
    rects: () => [[60, 300, 200, 330]],
    unseen: true,
    blackBoxLeaks: false,
  }),
  ...([90, 180, 270] as const).map((turn, at) =>
    sketched({
      number: `8 rotate ${turn}`,
      name: `a page turned by ${turn} degrees, its crop box away from the corner`,
      secret: ['Lettice Hartswood', 'Barnaby Osgerby', 'Cerys Llanover'][at] ?? '',
      page: { keys: `/Rotate ${turn} ${crop}` },
    }),
  ),
  sketched({
    number: '8 rotate -90',
    name: 'a page turned the other way, by a negative number',
    secret: 'REDSHANK4408',
    page: { keys: `/Rotate -90 ${crop}` },
  }),
  sketched({
    number: '8 media box',
    name: 'a media box that does not begin at nought',
    secret: 'Isolde Fanshawe',
    page: { mediaBox: '-40 25 555 867' },
  }),
  sketched({
    number: '8 inverted',
    name: 'a media box with its corners the wrong way round',
    secret: 'TURNSTONE118',
    page: { mediaBox: '595 842 0 0' },
  }),
  sketched({
    number: '8b',
    name: 'user units of two points, on a turned page',
    secret: 'Gwendolen Aske',
    page: { keys: '/UserUnit 2 /Rotate 90' },
  }),
  sketched({
    number: '8b ten',
    name: 'user units of ten points, on a page a tenth of the size',
    secret: 'Rhodri Pennack',
    under: () => '0.1 0 0 0.1 0 0 cm',
    rects: (rect) => [tenth(rect)],
    page: { mediaBox: '0 0 59.5 84.2', keys: '/UserUnit 10' },
  }),
]

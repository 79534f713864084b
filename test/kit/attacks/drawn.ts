import type { Attack } from './attack'
import { form } from './parts/document'
import { line, type Place } from './parts/letter'
import type { Objects } from './parts/rawPdf'
import { sketched } from './parts/sketch'

const magenta = [255, 0, 255] as const
const fonts = '/Resources << /Font << /F1 3 0 R >> >>'

// Two uprights and a bar, three times over.
const outlines = [
  '101.377 431.213 5 30 re 115 431 5 30 re 106 444 9 4 re f',
  '131 431 5 30 re 145 431 5 30 re 136 444 9 4 re f',
  '161.773 431.587 5 30 re 175 431 5 30 re 166 444 9 4 re f',
].join(' ')

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Words and drawings that lie deeper than the page's own operators, or are no text at all. */
export const drawn: readonly Attack[] = [
  sketched({
    number: '11',
    name: 'a form within a form, each with a matrix',
    secret: 'Ceridwen Holt',
    draw: () => 'q 0.5 0 0 0.5 0 0 cm /Outer Do Q',
    page: { resources: '/XObject << /Outer 100 0 R >>' },
    document: (at) => ({
      objects: {
        100: form(
          'q 1 0 0 1 30 40 cm /Inner Do Q',
          '/Matrix [2 0 0 2 0 0] /Resources << /XObject << /Inner 101 0 R >> >>',
        ),
        101: form(line(at.x - 20, at.y - 30, at.secret), `/Matrix [1 0 0 1 -10 -10] ${fonts}`),
      },
    }),
  }),
  typeThree('13', 'a Type 3 font', 'MERLIN5521', '0 0 500 700'),
  typeThree('13b', 'a Type 3 font whose box is empty', 'OSPREY7743', '0 0 0 0'),
  sketched({
    number: '19',
    name: 'words in the group of a soft mask',
    secret: 'Silas Bramhall',
    draw: (at) => `q /Masked gs 0 g ${boxOf(at)} re f Q`,
    page: { resources: '/ExtGState << /Masked << /SMask << /S /Luminosity /G 100 0 R >> >> >>' },
    document: (at) => ({
      objects: {
        100: form(
          `0 g ${boxOf(at)} re f 1 g ${line(at.x, at.y, at.secret)}`,
          `/Group << /S /Transparency /CS /DeviceGray >> ${fonts}`,
        ),
      },
    }),
  }),
  sketched({
    number: '20',
    name: 'words in a tiling pattern',
    secret: 'Morwenna Stott',
    draw: (at) => `q /Pattern cs /Tile scn ${boxOf(at)} re f Q`,
    page: { resources: '/Pattern << /Tile 100 0 R >>' },
    document: (at) => ({
      objects: {
        100: {
          keys: `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${at.width} 12] /XStep ${at.width} /YStep 12 /Matrix [1 0 0 1 ${at.x} ${at.y - 3}] ${fonts}`,
          bytes: `0 g ${line(0, 3, at.secret)}`,
          flate: true,
        },
      },
    }),
  }),
  sketched({
    number: '21',
    name: 'a signature in one stroke that leaves the mark at both sides',
    secret: '217.331 488.917',
    shown: 'the tenant',
    gapStays: true,
    over: () =>
      '1.5 w 80 450 m 120 520 160 380 190 455 c 217.331 488.917 250 420 270 470 c 300 520 330 400 380 460 c S',
    rects: () => [[200, 400, 290, 530]],
  }),
  sketched({
    number: '22',
    name: 'letters drawn as outlines',
    secret: '101.377 431.213',
    shown: 'the tenant',
    gapStays: true,
    over: () => `1 0 1 rg ${outlines} 0 g`,
    rects: () => [[95, 425, 190, 470]],
    picture: { marker: magenta, shows: true },
  }),
  sketched({
    number: '22 partly',
    name: 'letters drawn as outlines, the last one half under the mark',
    secret: '161.773 431.587',
    shown: 'the tenant',
    gapStays: true,
    over: () => outlines,
    rects: () => [[95, 425, 171, 470]],
  }),
]

function boxOf({ x, y, width }: Place): string {
  return `${x} ${y - 3} ${width} 12`
}

function typeThree(number: string, name: string, secret: string, box: string): Attack {
  const letters = [...new Set(secret)].toSorted()
  const nameOf = (letter: string) => digits[Number.parseInt(letter, 10)] ?? letter
  const shapes = letters.map(
    (_, at) => [101 + at, `600 0 0 0 500 700 d1 50 0 ${60 + at * 20} 600 re f 50 ${at * 30} 400 60 re f`] as const,
  )
  const objects: Objects = {
    100: `<< /Type /Font /Subtype /Type3 /FontBBox [${box}] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 48 /LastChar 90
      /Widths [${'600 '.repeat(43)}] /Resources << >>
      /Encoding << /Type /Encoding /Differences [${letters.map((letter) => `${letter.codePointAt(0)} /${nameOf(letter)}`).join(' ')}] >>
      /CharProcs << ${letters.map((letter, at) => `/${nameOf(letter)} ${101 + at} 0 R`).join(' ')} >> >>`,
    ...Object.fromEntries(shapes.map(([at, bytes]) => [at, { bytes, flate: true }])),
  }
  return sketched({
    number,
    name,
    secret,
    draw: ({ x, y }) => `BT /T3 10 Tf ${x} ${y} Td (${secret}) Tj ET`,
    page: { fonts: '/T3 100 0 R' },
    document: () => ({ objects }),
  })
}

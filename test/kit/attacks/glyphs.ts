import type { Attack } from './attack'
import { line, rectOf } from './parts/letter'
import { hexOf, literal } from './parts/rawPdf'
import { sketched } from './parts/sketch'

const [cos30, sin30] = [0.866, 0.5]

/** Text drawn in the open, in the ways that a tool which edits operators gets wrong. */
export const glyphs: readonly Attack[] = [
  sketched({ number: '1', name: 'plain text, the whole line in one string', secret: 'Delyth Winterbourne' }),
  sketched({
    number: '2',
    name: 'a word parted into pieces with kerns between',
    secret: 'KESTREL4471',
    draw: ({ x, y }) => `BT /F1 10 Tf ${x} ${y} Td [(KE)-12(ST)9(R)-3(EL4)14(4)-20(71)] TJ ET`,
  }),
  sketched({
    number: '3',
    name: 'each letter placed by itself',
    secret: 'Oswyn Pargeter',
    draw: ({ x, y, secret }) => `BT /F1 10 Tf ${x} ${y} Td ${[...secret].map(oneLetter).join(' ')} ET`,
  }),
  sketched({
    number: '4',
    name: 'a mark over the lower third of the letters only',
    secret: 'HERONSGATE88',
    rects: (_, { x, y, width }) => [[x, y - 2, x + width, y + 2.5]],
  }),
  sketched({
    number: '5',
    name: 'a mark whose edges cut through the first and the last letter',
    secret: 'Zillah Quennell',
    rects: ([, y0, , y1], { x, width }) => [[x + 3, y0, x + width - 3, y1]],
  }),
  sketched({
    number: '6',
    name: 'two marks in one text object, words between them',
    secret: 'Idwal Corfield or PLOVER3306',
    shown: 'Idwal Corfield or PLOVER3306',
    between: 'or',
    also: ['Idwal Corfield', 'PLOVER3306'],
    rects: (_, { x, y }) => [rectOf({ x, y, width: 84 }), rectOf({ x: x + 108, y, width: 60 })],
  }),
  sketched({
    number: '7',
    name: 'text turned by thirty degrees',
    secret: 'Tamsin Orrelby',
    over: () => `BT /F1 10 Tf ${cos30} ${sin30} -${sin30} ${cos30} 200 300 Tm (Tamsin Orrelby) Tj ET`,
    rects: (rect) => [rect, [194, 296, 276, 354]],
  }),
  sketched({
    number: '39',
    name: 'a string that begins in one content stream and ends in the next',
    secret: 'Meirion Thackwell',
    line: ({ left, y, before, after }) =>
      `BT /F1 10 Tf ${left} ${y} Td ${literal(`${before}Meirion`).slice(0, -1)}&&${literal(`Thackwell${after}`).slice(1)} Tj ET`,
    cut: (content) => content.split('&&'),
  }),
  sketched({
    number: '39 array',
    name: 'an array of strings that begins in one content stream and ends in the next',
    secret: 'DUNNOCK5518',
    draw: ({ x, y }) => `BT /F1 10 Tf ${x} ${y} Td [(DUNN)&&(OCK55)&&(18)] TJ ET`,
    cut: (content) => content.split('&&'),
  }),
  sketched({
    number: '40',
    name: 'a word drawn three times, to look bold',
    secret: 'Perran Trewhella',
    draw: ({ x, y, secret }) => [0, 0.3, 0.6].map((by) => line(x + by, y, secret)).join('\n'),
  }),
  sketched({
    number: '41',
    name: 'letter spacing, narrowing and rise',
    secret: 'WHIMBREL2093',
    draw: ({ x, y }) => `BT /F1 10 Tf 1.5 Tc 80 Tz 2 Ts ${x} ${y - 2} Td (WHIMBREL2093) Tj 0 Tc 100 Tz 0 Ts ET`,
  }),
  sketched({
    number: '41 hex',
    name: 'a hex string, with spaces and an odd count of digits',
    secret: 'GODWIT7160',
    draw: ({ x, y, secret }) =>
      `BT /F1 10 Tf ${x} ${y} Td ${hexOf(secret)
        .replace(/(..)(?=..)/g, '$1 ')
        .replace(/0>$/, '>')} Tj ET`,
  }),
  sketched({
    number: '41 quote',
    name: 'the operators that draw on the next line',
    secret: 'AVOCET8842',
    draw: ({ x, y, secret }) => `BT /F1 10 Tf 12 TL ${x} ${y + 24} Td () ' 0 0 (${secret}) " ET`,
  }),
  sketched({
    number: '41 octal',
    name: 'a literal string in octal escapes with its lines continued',
    secret: 'SISKIN6617',
    draw: ({ x, y, secret }) =>
      `BT /F1 10 Tf ${x} ${y} Td (${[...secret].map((c) => `\\${(c.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`).join('\\\n')}) Tj ET`,
  }),
]

function oneLetter(letter: string): string {
  return `${literal(letter)} Tj 6 0 Td`
}

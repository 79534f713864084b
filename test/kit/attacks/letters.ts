import type { Attack } from './attack'
import { line, rectOf } from './parts/letter'
import { sketched } from './parts/sketch'
import { typeset } from './parts/typeset'

/** Words that the eye reads as one thing and a search as another, and words that go on where the line ends. */
export const letters: readonly Attack[] = [
  typeset({
    number: '70 confusable',
    name: 'Cyrillic letters that look Latin',
    secret: 'Соsmо Рахеа',
  }),
  typeset({
    number: '70 soft hyphen',
    name: 'soft hyphens within a word',
    secret: 'Brynmor Attercliffe',
    drawn: 'Bryn\u00admor Atter\u00adcliffe',
  }),
  typeset({
    number: '70 no-break space',
    name: 'a no-break space between two names',
    secret: 'Ines Cauldwell',
    drawn: 'Ines\u00a0Cauldwell',
  }),
  typeset({
    number: '70 zero width',
    name: 'spaces of no width between the letters',
    secret: 'Fabian Rookhope',
    drawn: 'Fa\u200bbi\u200ban Rook\u200bhope',
  }),
  typeset({
    number: '70 combining',
    name: 'accents as letters of their own',
    secret: 'Siân Prŷsor',
    drawn: 'Sia\u0302n Pry\u0302sor',
    also: ['Sian Prysor'],
  }),
  typeset({
    number: '70 direction',
    name: 'marks that turn the direction of writing',
    secret: 'Ilmari Vesterholt',
    drawn: 'Ilmari\u200f Vester\u200eholt',
  }),
  typeset({
    number: '70 nought',
    name: 'the letter O for nought, as a reader of scans gives it',
    secret: 'JACKDAW0O01',
    drawn: 'JACKDAW0O01',
  }),
  broken('70 hyphen', 'a name parted by a hyphen at the end of a line', ['Winter-', 'stoke'], 'Winterstoke'),
  broken('70 number', 'a telephone number that goes on in the next line', ['0161 496', '0773'], '0161 496 0773'),
]

function broken(number: string, name: string, [first, second]: readonly [string, string], secret: string): Attack {
  const [head, tail] = ['They asked again for', ' before the end of the month.'] as const
  const start = 60 + (head.length + 1) * 6
  return sketched({
    number,
    name,
    secret,
    shown: 'the tenant',
    gapStays: true,
    over: () => `${line(60, 400, `${head} ${first}`)}\n${line(60, 382, second + tail)}`,
    rects: () => [
      rectOf({ x: start, y: 400, width: first.length * 6 }),
      rectOf({ x: 60, y: 382, width: second.length * 6 }),
    ],
    afterwards: `${head}${tail}`,
  })
}

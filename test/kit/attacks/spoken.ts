import type { Attack } from './attack'
import { line } from './parts/letter'
import { hexOf } from './parts/rawPdf'
import { sketched } from './parts/sketch'

const spokenOnly = ['Wystan Calloway', 'Bronagh Ledgard', 'Lorcan Threlfall'] as const

/** Words that a screen reader speaks in place of what is drawn, and that some readers give out as the page's text. */
export const spoken: readonly Attack[] = [
  sketched({
    number: '9',
    name: 'the secret is drawn and marked; what is spoken of it is harmless',
    secret: 'Tegan Arrowsmith',
    draw: ({ x, y, secret }) => `/Span << /ActualText (a resident) >> BDC ${line(x, y, secret)} EMC`,
  }),
  ...(['ActualText', 'Alt', 'E'] as const).map((key, at) =>
    sketched({
      number: `9 ${key}`,
      name: `the secret is the /${key} of words that show nothing of it, and nobody marks them`,
      secret: spokenOnly[at] ?? '',
      shown: 'the neighbour',
      gapStays: true,
      draw: ({ x, y, secret }) =>
        `/Span << /${key} ${hexOf(spokenOnly[at] ?? '', true)} >> BDC ${line(x, y, secret)} EMC`,
    }),
  ),
  sketched({
    number: '9 both',
    name: 'the secret is drawn with a figure for a letter, and spoken as it is',
    secret: 'Hepzibah Crane',
    shown: 'H3pzibah Cran3',
    also: ['H3pzibah Cran3'],
    draw: ({ x, y, secret }) => `/Span << /ActualText (Hepzibah Crane) >> BDC ${line(x, y, secret)} EMC`,
  }),
  sketched({
    number: '9 named',
    name: 'the secret is in a named property list, which the page only refers to',
    secret: 'Idris Coverdale',
    shown: 'the neighbour',
    gapStays: true,
    draw: ({ x, y, secret }) => `/Span /Spoken BDC ${line(x, y, secret)} EMC`,
    page: { resources: '/Properties << /Spoken 100 0 R >>' },
    document: () => ({ objects: { 100: '<< /ActualText (Idris Coverdale) >>' } }),
  }),
  ...(['Alt', 'ActualText', 'E', 'T'] as const).map((key, at) =>
    sketched({
      number: `10 ${key}`,
      name: `the secret is marked, and stands as /${key} in the structure tree`,
      secret: ['Eluned Marchbank', 'Garrick Penhale', 'SANDPIPER240', 'Rowena Tuckfield'][at] ?? '',
      draw: ({ x, y, secret }) => `/Span << /MCID 0 >> BDC ${line(x, y, secret)} EMC`,
      page: { keys: '/StructParents 0' },
      document: ({ secret }) => ({
        catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R',
        objects: {
          100: '<< /Type /StructTreeRoot /K 101 0 R /ParentTree << /Nums [0 [101 0 R]] >> >>',
          101: `<< /Type /StructElem /S /Span /P 100 0 R /Pg 10 0 R /K 0 /${key} (${secret}) >>`,
        },
      }),
    }),
  ),
]

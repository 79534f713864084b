import type { Attack } from './attack'
import { line, type Place } from './parts/letter'
import { type Sketch, sketched } from './parts/sketch'

// Bands of grey, ink everywhere: where it lies, a dark pixel says nothing of the words over or under it.
const photograph = Array.from(
  { length: 40 },
  (_, at) => `${((at * 7) % 10) / 20} g 100 ${300 + at * 3} 300 3 re f`,
).join(' ')

/** Text that no reader of the page sees. Nobody can mark it, and a text layer made of the file's own words brings it back. */
export const hidden: readonly Attack[] = [
  beneath(
    { number: '14', secret: 'Madoc Eddowes', over: ({ x, y }) => invisible(x, y, 'Madoc Eddowes') },
    'invisible text under the mark',
  ),
  elsewhere('14 elsewhere', 'invisible text far from any mark', 'Anwen Tolputt', (words) => invisible(60, 300, words)),
  elsewhere('14 over text', 'invisible text over words that can be seen', 'Corin Blaxland', (words) =>
    invisible(60, 760, words),
  ),
  elsewhere(
    '14 over picture',
    'invisible text over a photograph',
    'Merryn Askwith',
    (words) => `${photograph}\n${invisible(130, 350, words)}`,
  ),
  elsewhere(
    '14 clip mode',
    'text that only adds to the clipping path',
    'Ysolde Kember',
    (words) => `q ${line(60, 300, words).replace('Td', 'Td 7 Tr')} Q`,
  ),
  elsewhere('17', 'text outside the crop box', 'Tiverton Maddox', (words) => line(60, 820, words), {
    page: { keys: '/CropBox [30 40 560 800]' },
  }),
  elsewhere('17 media box', 'text outside the media box', 'Caradoc Venning', (words) => line(700, 400, words)),
  elsewhere(
    '17 large crop box',
    'a crop box larger than the media box, text between them',
    'Elowen Strake',
    (words) => line(620, 400, words),
    {
      page: { keys: '/CropBox [-300 -300 1200 1200]' },
    },
  ),
  elsewhere('18', 'white words on white', 'Hester Colwyn', (words) => `1 g ${line(60, 300, words)} 0 g`),
  elsewhere(
    '18 nearly white',
    'words in a white that no eye can tell from white',
    'Jocasta Reeve',
    (words) => `0.998 g ${line(60, 300, words)} 0 g`,
  ),
  elsewhere(
    '18 grey on grey',
    'words in the colour of the panel that they stand on',
    'Ambrose Tilley',
    (words) => `0.7 g 50 290 300 30 re f ${line(60, 300, words)} 0 g`,
  ),
  elsewhere(
    '18 behind picture',
    'words behind an opaque picture',
    'Fenella Garside',
    (words) => `${line(130, 350, words)}\n${photograph}`,
  ),
  elsewhere(
    '18 beneath text',
    'white words exactly beneath words that can be seen',
    'Piers Hathersage',
    (words) => `1 g ${line(60, 760, words)} 0 g`,
    { first: true },
  ),
  elsewhere(
    '18 black page',
    'black words on a black panel',
    'Rosalba Inchmore',
    (words) => `0 g 50 280 300 60 re f ${line(60, 300, words)}`,
  ),
  elsewhere('18 alpha', 'words of no opacity', 'Leofric Danby', (words) => `q /Clear gs ${line(60, 300, words)} Q`, {
    page: { resources: '/ExtGState << /Clear << /ca 0 /CA 0 >> >>' },
  }),
  elsewhere(
    '18 clipped',
    'words clipped away',
    'Sabra Whitlow',
    (words) => `q 500 20 1 1 re W n ${line(60, 300, words)} Q`,
  ),
  elsewhere('18 tiny', 'words too small to be seen', 'Osbert Nightingale', (words) =>
    line(60, 300, words).replace('/F1 10 Tf', '/F1 0.02 Tf'),
  ),
  elsewhere(
    '50',
    'words under a black box that was there before',
    'Verity Oldacre',
    (words) => `${line(60, 300, words)} 0 g 55 295 200 16 re f`,
  ),
  layered('15', 'a hidden layer under the mark, and its name', {
    secret: 'Blodwen Farrant',
    name: 'CURLEW9934',
    over: true,
  }),
  layered('16', 'a hidden layer far from any mark', { secret: 'Gareth Umberslade', name: 'Background' }),
  layered('16 print', 'a layer that is printed and not shown', {
    secret: 'Nerys Plumtree',
    name: 'Background',
    keys: '/AS [<< /Event /View /OCGs [100 0 R] /Category [/View] >>]',
  }),
]

function invisible(x: number, y: number, words: string): string {
  return `q ${line(x, y, words).replace('Td', 'Td 3 Tr')} Q`
}

function beneath(
  sketch: Pick<Sketch, 'number' | 'secret' | 'over' | 'page' | 'document' | 'also'>,
  name: string,
): Attack {
  return sketched({ ...sketch, name, shown: 'x'.repeat(sketch.secret.length) })
}

type More = Pick<Sketch, 'page' | 'document'> & { readonly first?: true }

// One word that can be seen is marked besides, so that the page is one that gets burned.
function elsewhere(
  number: string,
  name: string,
  secret: string,
  draw: (words: string) => string,
  more: More = {},
): Attack {
  const seen = `RECEIPT${[...number].reduce((sum, c) => sum * 31 + (c.codePointAt(0) ?? 0), 7) % 100000}`
  const where = more.first ? { under: () => draw(secret) } : { over: () => draw(secret) }
  return sketched({ number, name, secret: seen, also: [secret], ...where, page: more.page, document: more.document })
}

function layered(
  number: string,
  name: string,
  layer: { secret: string; name: string; over?: true; keys?: string },
): Attack {
  const page = { resources: '/Properties << /Layer 100 0 R >>' }
  const document = () => ({
    objects: {
      100: `<< /Type /OCG /Name (${layer.name}) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >> >>`,
    },
    catalog: `/OCProperties << /OCGs [100 0 R] /D << /Name (${layer.name}) /Order [100 0 R] /OFF [100 0 R] ${layer.keys ?? ''} >> >>`,
  })
  const draw = (x: number, y: number) => `/OC /Layer BDC ${line(x, y, layer.secret)} EMC`
  if (!layer.over) return elsewhere(number, name, layer.secret, () => draw(60, 300), { page, document })
  return beneath(
    { number, secret: layer.secret, also: [layer.name], over: ({ x, y }: Place) => draw(x, y), page, document },
    name,
  )
}

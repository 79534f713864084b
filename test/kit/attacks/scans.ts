import sharp from 'sharp'
import { type Attack, markOn } from './attack'
import { rendered } from './look/pdfium'
import { aDocument } from './parts/document'
import { letter, line } from './parts/letter'
import type { Stream } from './parts/rawPdf'

const scanPage = { content: 'q 595 0 0 842 0 0 cm /Scan Do Q', resources: '/XObject << /Scan 100 0 R >>' } as const

/** Scanned pages: one picture, with or without the words that a reader of pictures put under it. */
export const scans: readonly Attack[] = [
  scanned('45', 'a scan with its words read into an invisible layer', 'Lucasta Pemberley', {
    layer: (content) => content,
  }),
  scanned('45 plain', 'a scan with no words beside it', 'Hieronymus Platt', { layer: () => '', seenOnly: true }),
  scanned(
    '45 wrong',
    'a scan whose layer of words has the secret in another place than the picture',
    'Evadne Kirkbride',
    {
      layer: (content, secret) => `${content.replaceAll(secret, ' '.repeat(secret.length))}\n${line(60, 200, secret)}`,
    },
  ),
  twice(
    '69',
    'one letter twice, as it was typed and as it was scanned: only the first is marked',
    'Marmaduke Silverdale',
  ),
]

type Scan = {
  /** The words of the layer, from the operators of the letter as it was typed. */
  readonly layer: (content: string, secret: string) => string
  /** Nothing but the picture holds the secret. */
  readonly seenOnly?: true
}

function scanned(number: string, name: string, secret: string, { layer, seenOnly }: Scan): Attack {
  const { content, rect, words } = letter(secret)
  return {
    number,
    name,
    build: async () => {
      const words = layer(content, secret).replaceAll(' Td', ' Td 3 Tr')
      return aDocument({
        pages: [{ ...scanPage, content: `${scanPage.content} ${words}` }],
        objects: { 100: await scanOf(content) },
      })
    },
    secrets: [secret],
    marks: [markOn(0, rect)],
    // What a reader of pictures makes of the rest is not held to here: with no layer there are no words to stay.
    stays: [seenOnly ? [] : words],
    ...(seenOnly && { seenOnly }),
    expect: 'burned',
    blackBoxLeaks: true,
  }
}

// Only a reader of pictures can find what the second page shows.
function twice(number: string, name: string, secret: string): Attack {
  const { content, rect, words } = letter(secret)
  return {
    number,
    name,
    build: async () => aDocument({ pages: [{ content }, scanPage], objects: { 100: await scanOf(content) } }),
    secrets: [secret],
    marks: [markOn(0, rect)],
    stays: [words, []],
    expect: 'refused',
    blackBoxLeaks: true,
  }
}

async function scanOf(content: string): Promise<Stream> {
  const [page] = await rendered(aDocument({ pages: [{ content }] }), 1190)
  if (page === undefined) throw new Error('The letter has no page')
  const raw = { width: page.width, height: page.height, channels: 4 } as const
  return {
    keys: `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
    bytes: await sharp(page.rgba, { raw })
      .flatten({ background: 'white' })
      .toColourspace('b-w')
      .jpeg({ quality: 70 })
      .toBuffer(),
  }
}

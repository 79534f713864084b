import { type Attack, markOn } from './attack'
import { aDocument, form, type RawDocument } from './parts/document'
import { letter, line, wordsIn } from './parts/letter'
import { bandColour, markerArea, picturePlace, pictureWithMarker, wideMarkerArea } from './parts/picture'
import type { Objects } from './parts/rawPdf'

/** The same thing on two pages, marked on one of them. */
export const twoPages: readonly Attack[] = [
  shared('12', 'a form drawn on two pages, marked on the first: the second keeps it', {
    secret: 'Bertram Loxwood',
    marked: [0],
  }),
  shared('12 both', 'a form drawn on two pages, marked on both', { secret: 'Ottoline Fairweather', marked: [0, 1] }),
  {
    number: '29',
    name: 'a picture drawn on two pages, marked on the first: the second keeps it',
    build: async () => {
      const page = {
        content: `${letter('the tenant').content}\n${picturePlace}`,
        resources: '/XObject << /Picture 100 0 R >>',
      }
      return aDocument({ pages: [page, page], objects: { 100: pictureWithMarker() } })
    },
    secrets: [],
    marks: [markOn(0, wideMarkerArea)],
    stays: [wordsWith('the tenant'), wordsWith('the tenant')],
    picture: {
      marker: [255, 0, 255],
      shows: true,
      keeps: [
        { page: 1, area: markerArea, colour: [255, 0, 255] },
        { page: 0, area: [110, 310, 200, 490], colour: bandColour },
      ],
    },
    expect: 'burned',
    blackBoxLeaks: true,
  },
  repeated('48 header', 'the secret is marked in a letter, and stands in the head of the next page', {
    secret: 'Thaddeus Wimbrell',
    on: ({ secret }) => line(60, 800, `Page 2 of the file about ${secret}`),
    above: 'Page 2 of the file about Thaddeus Wimbrell',
  }),
  repeated('48 footer', 'the secret is marked in a letter, and stands small at the foot of the next page', {
    secret: 'Peronel Stackpole',
    on: ({ secret }) => line(60, 30, `File: ${secret}`),
    below: 'File: Peronel Stackpole',
  }),
  repeated('48 contents', 'the secret is marked in a letter, and stands in a list of contents', {
    secret: 'Zebedee Hallamshire',
    on: ({ secret }) => line(60, 400, `1. Letter about ${secret} ...... 1`),
    below: '1. Letter about Zebedee Hallamshire ...... 1',
  }),
]

type Shared = { readonly secret: string; readonly marked: readonly number[] }

function shared(number: string, name: string, { secret, marked }: Shared): Attack {
  const { content, rect } = letter(secret, { draw: () => '/Words Do' })
  const fonts = '/Resources << /Font << /F1 3 0 R >> >>'
  const page = { content, resources: '/XObject << /Words 100 0 R >>' }
  const { at } = letter(secret)
  const objects: Objects = { 100: form(line(at.x, at.y, secret), fonts) }
  return {
    number,
    name,
    build: async () => aDocument({ pages: [page, page], objects }),
    secrets: marked.length === 2 ? [secret] : [],
    marks: marked.map((at) => markOn(at, rect)),
    stays: [0, 1].map((at) => (marked.includes(at) ? letter(secret).words : wordsWith(secret))),
    ...(marked.length === 2 ? {} : { goneFrom: [{ page: 0, words: secret }] }),
    expect: 'burned',
    blackBoxLeaks: true,
  }
}

type Repeated = {
  readonly secret: string
  readonly on: (at: { readonly secret: string }) => string
  readonly above?: string
  readonly below?: string
}

// Only a sweep of the whole pack can find these: each page by itself was burned as it was marked.
function repeated(number: string, name: string, { secret, on, above = '', below = '' }: Repeated): Attack {
  const first = letter(secret)
  const pages: RawDocument['pages'] = [
    { content: first.content },
    { content: `${letter('the tenant').content}\n${on({ secret })}` },
  ]
  return {
    number,
    name,
    build: async () => aDocument({ pages }),
    secrets: [secret],
    marks: [markOn(0, first.rect)],
    stays: [first.words, [...wordsIn(above), ...wordsWith('the tenant'), ...wordsIn(below)]],
    expect: 'refused',
    blackBoxLeaks: true,
  }
}

function wordsWith(shown: string): readonly string[] {
  const { words, wordsBefore } = letter(shown)
  return [...words.slice(0, wordsBefore), ...wordsIn(shown), ...words.slice(wordsBefore)]
}

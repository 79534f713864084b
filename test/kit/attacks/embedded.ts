import type { Attack } from './attack'
import { typeset } from './parts/typeset'

/** Words in a font that the file carries: glyph numbers, ligatures, and what the font itself tells of them. */
export const embedded: readonly Attack[] = [
  typeset({ number: '42', name: 'glyph numbers of an embedded font', secret: 'Araminta Höglund' }),
  typeset({
    number: '43',
    name: 'a mark whose edge cuts through a ligature',
    secret: 'Griffi',
    drawn: 'Griffinstow',
    rect: ([x0, y0, , y1], widthOf) => [x0, y0, x0 + 1 + widthOf('Gri') + widthOf('ffi') / 2, y1],
  }),
  typeset({
    number: '44',
    name: 'a tagged document, the secret drawn and spoken',
    secret: 'Septimus Wray',
    options: { tagged: true, pdfVersion: '1.7' },
    draw: (doc, put) => {
      const spoken = {
        title: 'Septimus Wray',
        alt: 'Septimus Wray',
        actual: 'Septimus Wray',
        expanded: 'Septimus Wray',
      }
      doc.addStructure(doc.struct('Span', spoken, put))
    },
  }),
  typeset({
    number: '46',
    name: 'letters that only the secret needs, in the font that goes with the file',
    secret: 'Żółkiewska Ŵŷð',
  }),
  typeset({
    number: '47 narrow',
    name: 'a narrow name in a proportional font: its width tells it',
    secret: 'Jill Lilli',
    font: 'Helvetica',
  }),
  typeset({
    number: '47 wide',
    name: 'a wide name in a proportional font: its width tells it',
    secret: 'Gwenhwyfar Mammwood',
    font: 'Helvetica',
  }),
  typeset({
    number: '52',
    name: "a mark from the line to the small letters' height: accents and tails stand out of it",
    secret: 'Llŷr Ôgyg-Jŷpp',
    rect: ([x0, y0, x1]) => [x0, y0 + 3, x1, y0 + 8.5],
  }),
]

const locked = 'a long pass phrase of an owner'

/** Files that are encrypted. Without a user's password any reader opens them; with one nobody can who has not got it. */
export const encrypted: readonly Attack[] = [
  ...(
    [
      ['1.3', 'RC4 of 40 bits', 'Blaise Tregarth'],
      ['1.4', 'RC4 of 128 bits', 'Hilary Oswaldtwist'],
      ['1.6', 'AES of 128 bits', 'Mungo Leatherby'],
      ['1.7ext3', 'AES of 256 bits', 'Ursula Denholme'],
    ] as const
  ).map(([pdfVersion, cipher, secret]) =>
    typeset({
      number: `55 ${pdfVersion}`,
      name: `encrypted under an owner's password only (${cipher})`,
      secret,
      options: { pdfVersion, ownerPassword: locked, permissions: { printing: 'lowResolution', copying: false } },
    }),
  ),
  typeset({
    number: '55 user',
    name: "encrypted under a user's password that nobody has",
    secret: 'Nathaniel Ormerod',
    options: { pdfVersion: '1.7', ownerPassword: locked, userPassword: 'open, sesame' },
    expect: 'refused',
  }),
]

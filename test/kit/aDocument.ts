import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

/** What stands in `aLetter`, on its pages 0 to 2. The person is invented; so are the numbers. */
export const inLetter = {
  person: 'Kacper Zielonka',
  nhs: '943 476 5919',
  telephone: '0161 496 0123',
  /** Words of page 2 that run over two of its lines. */
  overTwoLines: ['grandmother', 'Halina'],
} as const

const pages = [
  [
    'Notes of the visit in May',
    `We met ${inLetter.person} at the school gate.`,
    'Everyone was well and in good spirits.',
  ],
  ['What the nurse wrote', `The NHS number is ${inLetter.nhs}.`, `Her telephone is ${inLetter.telephone}.`],
  [
    'What was agreed',
    'The kitchen will be painted green by his grandmother',
    'Halina and a neighbour before the summer.',
  ],
] as const

type Given = {
  /** Further pages, each a list of lines. */
  readonly more?: readonly (readonly string[])[]
  /** Locks the file: nobody opens it without the password. */
  readonly password?: string
}

/** A letter of three pages as an office program would write it: lines of text in an embedded font. */
export const aLetter = ({ more = [], password }: Given = {}): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const lock = password === undefined ? {} : { userPassword: password, pdfVersion: '1.7' as const }
    const doc = new PDFDocument({ font, autoFirstPage: false, ...lock }).fontSize(14)
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    for (const lines of [...pages, ...more]) {
      doc.addPage({ size: 'A4' })
      for (const [n, line] of lines.entries()) doc.text(line, 72, 100 + 40 * n, { lineBreak: false })
    }
    doc.end()
  })

/** What is called a PDF and can't be burned, with the reason that is kept of it. */
export const badDocuments: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
  ['a file cut short', 'broken', async () => (await aLetter()).slice(0, 400)],
  ['one that is locked', 'encrypted', () => aLetter({ password: 'a long pass phrase' })],
  ['a text file under another name', 'broken', async () => new TextEncoder().encode('Dear sir, this is no PDF.\n')],
]

import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { dejaVu } from '../redaction/fonts'
import { aPerson } from './request'

/** People besides the one who asks: their names and what tells where they are must not be shown. */
export const others = ['Dilwyn Prosser-Oakes', 'Hefina Prosser-Oakes', 'Kofi Adeyemi-Marsh']
/** How the others can be reached and found (numbers of Ofcom's drama ranges, an NHS number kept for tests). */
export const othersDetails = [
  '0161 496 0123',
  '07700 900456',
  'dilwyn@example.org',
  '999 123 4578',
  '17 Made-up Terrace',
]
/** What must still be there to read: the one who asks, what she is told of herself, and staff in their job. */
export const kept = [aPerson.name, '14 May 1987', 'Parenting course completed', 'Gurpreet Sandhu']

const [dilwyn, hefina, kofi] = others
const [landline, mobile, email, nhs, address] = othersDetails

const pages: readonly { readonly title: string; readonly lines: readonly string[] }[] = [
  {
    title: 'Case summary',
    lines: [
      `Subject: ${aPerson.name}, born 14 May 1987.`,
      'Address: 4 Invented Row, Sale, M33 0AA.',
      'Lead worker: Gurpreet Sandhu, social worker.',
      'Parenting course completed in March. The family asked for help with housing.',
    ],
  },
  {
    title: 'Case note: first call',
    lines: [
      `A call came from a neighbour, ${dilwyn}, of ${address}, Sale.`,
      `He can be reached on ${landline} and asked that nobody be told it was him.`,
      'He said that he had heard shouting on two evenings.',
    ],
  },
  {
    title: 'Case note: second call',
    lines: [
      `His wife, ${hefina}, rang on ${mobile}.`,
      `She wrote from ${email} the same evening.`,
      `${dilwyn} was not told of her call.`,
    ],
  },
  {
    title: 'Letter to the school',
    lines: [
      'Dear head teacher,',
      `We write about the meeting on Tuesday. ${aPerson.name} agreed to it.`,
      `Another pupil, ${kofi}, was named in the playground record.`,
      'Yours sincerely, Gurpreet Sandhu',
    ],
  },
  { title: 'Contacts', lines: [] },
  { title: 'Picture from the file', lines: ['The drawing was made in the waiting room.'] },
  {
    title: 'Health',
    lines: [
      `The other child, ${kofi}, has the NHS number ${nhs}.`,
      'Abiola Fashanu, health visitor, saw the family at home and had no concerns.',
    ],
  },
  {
    title: 'Visit of 3 March',
    lines: ['The flat was warm and tidy. The kitchen tap still leaks.', 'Plan: ring the landlord again.'],
  },
  {
    title: 'Visit of 10 March',
    lines: ['The tap is mended. The family has joined the library.', 'Parenting course completed.'],
  },
  {
    title: 'Strategy meeting',
    lines: [`Those present agreed that what ${dilwyn} said`, 'was told in confidence and is not for the family.'],
  },
  { title: 'Another family', lines: ['This page was filed here by mistake and is about somebody else.'] },
  { title: 'Closing note', lines: [`${aPerson.name} was told that the case is closed.`, 'No further action.'] },
]

const contacts = [
  ['Name', 'Who', 'Telephone'],
  [dilwyn, 'Neighbour', landline],
  [hefina, 'Neighbour', mobile],
  ['Gurpreet Sandhu', 'Social worker', '020 7946 0999'],
]

/** An invented family's file: notes, a letter, a table and a picture on twelve pages, or the first of these. */
export async function aFamilyFile(most = pages.length): Promise<Uint8Array> {
  const picture = await aPicture()
  return new Promise((resolve, reject) => {
    const doc = new PDFDocument({ size: 'A4', margin: 60, font: dejaVu, autoFirstPage: false })
    const parts: Uint8Array[] = []
    doc.on('data', (part: Uint8Array) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    for (const { title, lines } of pages.slice(0, most)) {
      doc.addPage().fontSize(20).text(title).moveDown().fontSize(12)
      for (const line of lines) doc.text(line).moveDown(0.5)
      if (title === 'Contacts') drawTable(doc)
      if (title.startsWith('Picture')) doc.image(picture, 60, 200, { width: 300 })
    }
    doc.end()
  })
}

function drawTable(doc: PDFKit.PDFDocument) {
  for (const [row, cells] of contacts.entries()) {
    for (const [column, text] of cells.entries()) {
      const [x, y] = [60 + column * 160, 130 + row * 30]
      doc.rect(x, y, 160, 30).stroke()
      doc.text(text ?? '', x + 6, y + 8, { width: 150, lineBreak: false })
    }
  }
}

const aPicture = () =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#cde"/>' +
        '<circle cx="300" cy="160" r="80" fill="#fc8"/><rect x="180" y="240" width="240" height="160" fill="#486"/></svg>',
    ),
  )
    .png()
    .toBuffer()

import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { chromiumFlags, findChromium } from '../kit/chromium'
import { said } from './packsPrograms'

/** What every document hides, as words that stand beside one another in a line. */
export const hidden = ['Marguerite Holloway', '0161 496 0773'] as const

const paragraphs = [
  'Dear colleague, thank you for your note about the home visit on Monday. We have read the whole file again.',
  `The call was taken by ${hidden[0]} and was noted in the book. The office at Tŷ Gŵyr rang back on ${hidden[1]} the same day.`,
  'The family’s social worker wrote: “The school has been told, and will keep a place open until the autumn term.” It cost £12.50.',
  `Nobody else was present in the room while the questions were asked; ${hidden[0]} took the minutes.`,
  'The council keeps a record of each visit, and of what was agreed. It is kept for six years after the last entry and then destroyed, unless a court or an inquiry has asked for it in the meantime. You may ask for a copy of it, and for what is wrong in it to be put right.',
  'If you think that something is wrong or was left out, tell the person who wrote it first. They will look at it again with their manager, and will answer you within a month.',
  'Please send the signed form back to this office before the month is out, and let us know whether the bus pass has come.',
]
const rows = [
  ['Day', 'Visit', 'Outcome'],
  ['2 March', 'At home', 'Agreed'],
  ['9 March', 'At school', hidden[0]],
  ['16 March', 'Office', 'Closed'],
]

const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Visit</title>
<style>body{font-family:"DejaVu Serif",serif} h1{color:#1d70b8} td,th{border:1px solid #505a5f;padding:4px} th{background:#cfe3f5}</style>
<h1>Record of a visit</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}
<table>${rows.map((row, at) => `<tr>${row.map((cell) => (at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table></html>`

const office = 'urn:oasis:names:tc:opendocument:xmlns'
const flat = (kind: string, styles: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0" xmlns:table="${office}:table:1.0" xmlns:style="${office}:style:1.0" xmlns:fo="${office}:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.${kind}"><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document>`

const asTable = (cell: (words: string, row: number) => string) =>
  rows.map((row, at) => `<table:table-row>${row.map((words) => cell(words, at)).join('')}</table:table-row>`).join('')

const fodt = flat(
  'text',
  '<style:style style:name="Blue" style:family="paragraph"><style:text-properties fo:color="#1d70b8" fo:font-size="20pt"/></style:style>',
  `<office:text><text:h text:style-name="Blue" text:outline-level="1">Record of a visit</text:h>${paragraphs.map((words) => `<text:p>${words}</text:p>`).join('')}<table:table>${asTable((words) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`)}</table:table></office:text>`,
)

const colours = ['#ffdd00', '#cfe3f5', '#f8d7da', '#d4edda']
const fods = flat(
  'spreadsheet',
  '<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="6cm"/></style:style>' +
    colours
      .map(
        (colour, at) =>
          `<style:style style:name="c${at}" style:family="table-cell"><style:table-cell-properties fo:background-color="${colour}" fo:border="0.5pt solid #000000"/></style:style>`,
      )
      .join(''),
  `<office:spreadsheet><table:table table:name="Visits"><table:table-column table:style-name="wide" table:number-columns-repeated="3"/>${asTable((words, row) => `<table:table-cell table:style-name="c${row}" office:value-type="string"><text:p>${words}</text:p></table:table-cell>`)}<table:table-row><table:table-cell office:value-type="string"><text:p>Rang ${hidden[1]} twice</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
)

const wordNames = 'http://schemas.openxmlformats.org'
const docx = () =>
  stored({
    '[Content_Types].xml': `<Types xmlns="${wordNames}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${wordNames}/package/2006/relationships"><Relationship Id="r1" Type="${wordNames}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${wordNames}/wordprocessingml/2006/main"><w:body>${run('Record of a visit', '<w:b/><w:color w:val="1D70B8"/><w:sz w:val="40"/>')}${paragraphs.map((words) => run(words, '')).join('')}<w:tbl>${rows.map((row) => `<w:tr>${row.map((words) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${run(words, '')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl></w:body></w:document>`,
  })

const run = (words: string, how: string) => `<w:p><w:r><w:rPr>${how}</w:rPr><w:t>${words}</w:t></w:r></w:p>`

/** Makes each document with the program of its name; gives their files. */
export const madeIn = (folder: string): Readonly<Record<string, string>> => {
  const at = (name: string) => join(folder, name)
  writeFileSync(at('writer.fodt'), fodt)
  writeFileSync(at('word.docx'), docx())
  writeFileSync(at('calc.fods'), fods)
  writeFileSync(at('page.html'), html)
  const profile = at('profile')
  mkdirSync(profile)
  // One start for all three: it takes seconds.
  const sources = ['writer.fodt', 'word.docx', 'calc.fods'].map(at)
  said(
    'soffice',
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...sources,
  )
  said('weasyprint', '--quiet', at('page.html'), at('weasyprint.pdf'))
  const chromium = findChromium() ?? 'chromium'
  said(
    chromium,
    ...chromiumFlags,
    `--user-data-dir=${at('chromium')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${at('chromium.pdf')}`,
    `file://${at('page.html')}`,
  )
  said(
    'gs',
    '-q',
    '-dBATCH',
    '-dNOPAUSE',
    '-dSAFER',
    '-sDEVICE=pdfwrite',
    `-sOutputFile=${at('ghostscript.pdf')}`,
    at('writer.pdf'),
  )
  said('pdftoppm', '-r', '200', '-gray', '-png', '-singlefile', at('word.pdf'), at('sheet'))
  said('tesseract', at('sheet.png'), at('scan'), '--dpi', '200', 'pdf')
  const files = ['writer', 'word', 'calc', 'weasyprint', 'chromium', 'ghostscript', 'scan'].map((name) =>
    at(`${name}.pdf`),
  )
  return Object.fromEntries(files.map((file) => [basename(file, '.pdf'), file]))
}

/** A ZIP whose parts are stored as they are (APPNOTE.TXT, 4.3). */
const stored = (parts: Readonly<Record<string, string>>): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, Buffer.from(name))
    local.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), bytes)
    offset += 30 + name.length + bytes.length
  }
  const index = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  const count = Object.keys(parts).length
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, index, end])
}

import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { readTracker } from '~/app/outside/tracker.server'
import { readWorkbook } from '~/app/outside/workbook/readWorkbook.server'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packed = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook of the barest kind: text, and a day as a number that a style shows as one. */
async function aWorkbook(sheet: string, shared?: string): Promise<Buffer> {
  const zip = new ZipFile()
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${related}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${related}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  if (shared !== undefined) zip.addBuffer(Buffer.from(shared), 'xl/sharedStrings.xml')
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('a tracker', () => {
  test.each([
    ['commas', 'Name,Received\r\n"Imaginary, P",1/2/2026\r\n'],
    ['semicolons', 'Name;Received\nImaginary, P;1/2/2026'],
    ['tabs', 'Name\tReceived\nImaginary, P\t1/2/2026'],
    ['a byte order mark', '\u{FEFF}Name,Received\n"Imaginary, P",1/2/2026'],
  ])('is read with %s', async (_how, csv) => {
    expect(await readTracker('log.csv', Buffer.from(csv))).toEqual({
      headings: ['Name', 'Received'],
      rows: [{ row: 2, cells: ['Imaginary, P', '1/2/2026'] }],
    })
  })

  test('in the alphabet of an older program keeps its accents', async () => {
    const read = await readTracker('log.csv', Buffer.from('Name,Received\nZo\u00eb,1/2/2026', 'latin1'))
    expect(read).toMatchObject({ rows: [{ cells: ['Zoë', '1/2/2026'] }] })
  })

  test('keeps the numbers that the spreadsheet gives its rows, over empty ones', async () => {
    const read = await readTracker('log.csv', Buffer.from('\nName,Received\n\nA,1/2/2026\n,\nB,2/2/2026\n'))
    expect(read).toMatchObject({ headings: ['Name', 'Received'], rows: [{ row: 4 }, { row: 6 }] })
  })

  test('of a workbook gives its days as days and its words as words', async () => {
    const bytes = await aWorkbook(
      `<row r="1">${text('A1', 'Name')}${text('B1', 'Received')}</row><row r="2">${text('A2', 'Imaginary')}<c r="B2" s="1"><v>46054</v></c></row>`,
    )
    expect(await readTracker('log.xlsx', bytes)).toEqual({
      headings: ['Name', 'Received'],
      rows: [{ row: 2, cells: ['Imaginary', '2026-02-01'] }],
    })
  })

  test.each([
    ['nothing', 'log.csv', Buffer.alloc(0), 'empty'],
    ['only empty lines', 'log.csv', Buffer.from('\n,,\n'), 'empty'],
    ['headings alone', 'log.csv', Buffer.from('Name,Received\n'), 'no-rows'],
    ['more rows than may be', 'log.csv', Buffer.from(`Name\n${'A\n'.repeat(20_001)}`), 'too-many-rows'],
    ['a quote that never ends', 'log.csv', Buffer.from('Name\n"A\nB'), 'broken'],
    ['a program', 'log.csv', Buffer.from('MZ\0\0'), 'not-a-spreadsheet'],
    ['a list called a workbook', 'log.xlsx', Buffer.from('Name\nA'), 'not-a-spreadsheet'],
    ['a ZIP that is no workbook', 'log.xlsx', Buffer.from('PK\u0003\u0004 and nothing else'), 'broken'],
  ])('with %s is refused', async (_what, name, bytes, fault) => {
    expect(await readTracker(name, bytes)).toMatchObject({ fault })
  })

  test('that is a workbook far larger inside is refused, whatever it says of its own sizes', async () => {
    const bytes = await aWorkbook(`<row r="1">${text('A1', ' '.repeat(60 * 1024 * 1024))}</row>`)
    expect(bytes.length).toBeLessThan(200_000)
    // What each part says of itself, before it (APPNOTE 4.3.7) and in the directory (4.3.12).
    for (const [mark, place] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const) {
      const sign = Buffer.from(mark, 'latin1')
      for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 4)) bytes.writeUInt32LE(9, at + place)
    }
    expect(await readTracker('log.xlsx', bytes)).toEqual({ fault: 'too-large-inside' })
  })

  test('whose words stand once in the file and in many cells is as large as all of them', async () => {
    const words = 'x'.repeat(1024 * 1024)
    const bytes = await aWorkbook(
      Array.from({ length: 60 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`).join(''),
      `<sst xmlns="${main}"><si><t>${words}</t></si></sst>`,
    )
    expect(await readTracker('log.xlsx', bytes)).toEqual({ fault: 'too-large-inside' })
  })

  test('that takes more memory to read than a thread has ends that thread alone', async () => {
    // Rows of which only the last column has something in it are all the columns before it too.
    const row = (_: unknown, i: number) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`
    const bytes = await aWorkbook(Array.from({ length: 20_000 }, row).join(''))
    expect(await readTracker('log.xlsx', bytes)).toEqual({ fault: 'too-large-inside' })
  })

  test('that takes longer to read than may be is given up', async () => {
    const bytes = await aWorkbook('')
    expect(await readWorkbook({ bytes, columns: 9, seconds: 0.001 })).toEqual({ fault: 'too-large-inside' })
  })
})

import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv, writeOds } from '~/app/outside/sheets.server'

/** With its byte order mark, which a decoder of text would take away. */
const text = async (file: Readable) => (await buffer(file)).toString()

test.each([
  ['=1+1'],
  ['+447700900000'],
  ['-1+cmd|x!A0'],
  ['@SUM(A1)'],
  ['\tx'],
  ['\rx'],
  ['\nx'],
  ['  =1+1'],
  ['\u{FEFF}=1+1'],
  ['＝1+1'],
  ['＠SUM(A1)'],
  ['|calc'],
  ['%0A=1'],
  ['=HYPERLINK("https://example.org","x")'],
  ["=cmd|' /C calc'!A0"],
  ['-2+3+cmd|"x"!A0'],
  ['"=1+1"'],
  ["'=1+1"],
  ['\u{200B}=1+1'],
  ['\u{2212}1+1'],
  ['a\tb; =1+1'],
])('a spreadsheet is given %j as words', async (words) => {
  const [[cell = ''] = []] = parse((await text(writeCsv([[words]]))).replace('\u{FEFF}', ''), {
    relaxColumnCount: true,
  })
  // One that could begin one has an apostrophe before it; all are quoted, so that nothing splits them.
  expect(cell).toBe(words.startsWith('a') ? words : `'${words}`)
  expect(cell.endsWith(words)).toBe(true)
})

test('a NUL is taken out, and what it hid is no formula', async () => {
  expect(await text(writeCsv([['\0=1+1', 'a\0b']]))).toBe(`\u{FEFF}"'=1+1","'ab"\r\n`)
})

test('names that begin like nothing stay as they are, and numbers may be below nothing', async () => {
  expect(await text(writeCsv([['Rowan Marsh', "O'Neill", -3, null, { day: '2026-01-31' }]]))).toBe(
    `\u{FEFF}"Rowan Marsh","O'Neill",-3,,2026-01-31\r\n`,
  )
})

test('commas, quotes and line breaks come back as they were (RFC 4180)', async () => {
  const row = ['a,b', 'say "no"', 'one\ntwo', '']
  expect(parse((await text(writeCsv([row]))).replace('\u{FEFF}', ''))).toEqual([row])
})

test('the letters of every alphabet are UTF-8 behind a byte order mark', async () => {
  const bytes = await buffer(writeCsv([['Siân Ŵyn']]))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString()).toContain('Siân Ŵyn')
})

test('a workbook is known by its first entry, stored and without further fields', async () => {
  const bytes = await buffer(writeOds({ title: 'Cases', sheets: [{ name: 'Cases', rows: [['Case']] }] }))
  expect(bytes.subarray(30, 38).toString()).toBe('mimetype')
  expect([bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0])
  expect(bytes.subarray(38, 84).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet')
})

test('in a workbook days are days, numbers numbers, and words never formulas nor mark-up', async () => {
  const rows = [['Head'], [{ day: '2026-01-31' }, -2, '=1+1 <b> & "x"\u{1}', null]] as const
  const content = contentOf(await buffer(writeOds({ title: 'T', sheets: [{ name: 'A/B', rows }] })))
  expect(content).toContain('office:value-type="date" office:date-value="2026-01-31"')
  expect(content).toContain('office:value-type="float" office:value="-2"')
  expect(content).toContain('<text:p>=1+1 &lt;b&gt; &amp; &quot;x&quot;</text:p>')
  expect(content).not.toContain('table:formula')
  expect(content).toContain('table:name="A B"')
})

test('a table that breaks off breaks the file off: nobody takes half of it for the whole', async () => {
  function* rows() {
    yield ['Head']
    throw new Error('the store is gone')
  }
  await expect(buffer(writeCsv(rows()))).rejects.toThrow('the store is gone')
  await expect(buffer(writeOds({ title: 'T', sheets: [{ name: 'A', rows: rows() }] }))).rejects.toThrow()
})

/** What stands in the last entry, by the central list at the end of the file. */
function contentOf(zip: Buffer): string {
  const central = zip.lastIndexOf(Buffer.from('PK\u{1}\u{2}', 'latin1'))
  const at = zip.readUInt32LE(central + 42)
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(central + 20))).toString()
}

import { expect, test } from 'vitest'
import { noPrograms } from '~/app/redaction/programs/engines'
import { type ProofOptions, prove } from '~/app/redaction/prove'
import { aPdf, edited } from '../pdfs'
import { secret } from './leaks'

const faultsOf = async (bytes: Uint8Array, options: ProofOptions = {}) => {
  const proof = await prove(bytes, [], { engines: noPrograms, ...options })
  return proof.channels.find(({ channel }) => channel === 'structure')?.findings.map(({ where }) => where)
}
const hello = () => aPdf((doc) => doc.text('Hello'))

test.each([
  ['/Type /Catalog', '/Type /Catalog\n/Perms 1 0 R', '/Perms in the catalogue'],
  ['/Type /Catalog', '/Type /Catalog\n/PageLabels 1 0 R', '/PageLabels in the catalogue'],
  ['/Type /Page\n', '/Type /Page\n/CropBox [0 0 9 9]\n', '/CropBox in the page'],
  ['/Type /Page\n', '/Type /Page\n/Metadata 1 0 R\n', '/Metadata in the page'],
  ['trailer\n<<', 'trailer\n<< /Old 1', '/Old in the trailer'],
  ['/ProcSet', '/Properties 1 0 R /ProcSet', '/Properties in the resources'],
  ['/Producer', '/Author (A) /Producer', '/Author in the information'],
  ['/Type /Page\n', '/Type /Page\n/JoanOfNowhere9 1 0 R\n', 'a key of its own in the page'],
])('a key that our own typesetting does not write: %s -> %s', async (from, to, where) => {
  expect(await faultsOf(edited(await hello(), from, to))).toContain(where)
})

test('an object that is there twice, and a second index', async () => {
  const twice = edited(await hello(), /xref\n0 /, '1 0 obj\n<< /Other true >>\nendobj\nxref\n0 ')
  expect(await faultsOf(twice)).toContain('object 1 is there twice')
  const indexed = edited(await hello(), /xref\n0 /, 'xref\n0 0\nxref\n0 ')
  expect(await faultsOf(indexed)).toContain('2 xref sections, one expected')
})

test('links to pages and addresses pass, all else that hangs on a page does not', async () => {
  const link = (address: string) => aPdf((doc) => void doc.text('Hello').link(72, 72, 20, 20, address))
  expect(await faultsOf(await link('https://example.org/'))).toEqual([])
  expect(await faultsOf(await link('mailto:office@example.org'))).toEqual([])
  expect(await faultsOf(await link('file:///etc/passwd'))).toEqual(['a link to what is neither a page nor an address'])
  const noted = await aPdf((doc) => void doc.text('Hello').note(72, 72, 20, 20, 'Words'))
  expect(await faultsOf(noted)).toContain('an annotation that is no link')
})

test('an attachment is refused, unless it is allowed by name', async () => {
  const bytes = await aPdf((doc) => void doc.text('Hello').file(Buffer.from('a,b'), { name: 'records.csv' }))
  expect(await faultsOf(bytes)).toEqual(expect.arrayContaining(['/EmbeddedFiles', '/EmbeddedFile']))
  expect(await faultsOf(bytes, { embedded: ['records.csv'] })).toEqual([])
  expect(await faultsOf(bytes, { embedded: ['others.csv'] })).toEqual(['an attachment that nobody allowed'])
})

test('what a key says of somebody is not repeated', async () => {
  const bytes = edited(await hello(), '/Type /Page\n', '/Type /Page\n/Marguerite#20Holloway 1 0 R\n')
  expect(JSON.stringify(await prove(bytes, [secret], { engines: noPrograms }))).not.toContain('Holloway')
})

test('a program that must be there and is not fails its channels, and says so', async () => {
  const proof = await prove(await hello(), [], { engines: noPrograms, compulsory: ['poppler', 'qpdf'] })
  expect(proof.passed).toBe(false)
  expect(proof.channels.filter(({ passed }) => !passed).map(({ channel, reason }) => [channel, reason])).toEqual([
    ['poppler text', 'poppler is compulsory, and is not installed.'],
    ['qpdf', 'qpdf is compulsory, and is not installed.'],
    ['poppler render', 'poppler is compulsory, and is not installed.'],
  ])
})

import { expect, test } from 'vitest'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { aPdf } from '../pdfs'
import { marked, secret } from './leaks'

type Case = { readonly marks?: boolean; readonly hidden?: readonly string[]; readonly mode?: number }

const wideAs = (doc: PDFKit.PDFDocument) => Math.round((doc.widthOfString(secret, { features: [] }) / 12) * 1000)
const whereIn = async (shown: (wide: number) => string, { marks = false, hidden = [], mode = 0 }: Case) => {
  const draw = (doc: PDFKit.PDFDocument) => {
    doc.fontSize(12).text('Hello')
    doc.addContent(`BT ${mode} Tr 1 0 0 -1 72 400 Tm /F1 12 Tf ${shown(wideAs(doc))} ET`)
  }
  // "Name: " is 38 points wide: the words came after it, up to about 110 points on.
  const options = { engines: noPrograms, marks: marks ? [marked([112, 390, 210, 402])] : [] }
  const proof = await prove(await aPdf(draw, { font: 'Helvetica' }), hidden, options)
  return proof.channels.find(({ channel }) => channel === 'gaps')?.findings
}
const inOne = (wide: number) => `[(Name: ) -${wide} (came today)] TJ`
const inTwo = () => '(Name: ) Tj 145 0 Td (came today) Tj'

test('a gap as wide as a hidden string is found without any mark, and told from others', async () => {
  expect(await whereIn(inOne, { hidden: ['Somebody', secret] })).toEqual([
    { hidden: 1, where: 'page 1: a gap of its width' },
  ])
  expect(await whereIn((wide) => inOne(wide + 600), { hidden: [secret] })).toEqual([])
})

test.each([inOne, inTwo])('a line that goes on beyond a mark is found, whatever is hidden', async (shown) => {
  const found = [{ hidden: -1, where: 'page 1, mark 1: a line that goes on beyond it' }]
  expect(await whereIn(shown, { marks: true })).toEqual(found)
  expect(await whereIn(shown, {})).toEqual([])
})

test('a line of unseen text may not jump on a page with marks', async () => {
  const found = [{ hidden: -1, where: 'page 1: a gap in a line of unseen text' }]
  expect(await whereIn(() => inOne(2500), { marks: true, mode: 3 })).toEqual(found)
  expect(await whereIn(() => inOne(500), { marks: true, mode: 3 })).toEqual([])
  expect(await whereIn(inTwo, { marks: true, mode: 3 })).toEqual([])
})

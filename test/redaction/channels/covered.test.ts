import { expect, test } from 'vitest'
import { noPrograms } from '~/app/redaction/programs/engines'
import { prove } from '~/app/redaction/prove'
import { aPdf } from '../pdfs'
import { greyPng } from './greyPng'

const whereIn = async (draw: (doc: PDFKit.PDFDocument) => void) => {
  const proof = await prove(await aPdf(draw, { font: 'Helvetica' }), [], { engines: noPrograms })
  return proof.channels.find(({ channel }) => channel === 'covered')?.findings.map(({ where }) => where)
}
const words = (doc: PDFKit.PDFDocument) => doc.fontSize(12).text('Nobody knows these words', 72, 72)
const black = greyPng(2, 2, () => 0)

test.each<[string, (doc: PDFKit.PDFDocument) => void]>([
  ['a box', (doc) => words(doc).rect(60, 65, 300, 30).fill('black')],
  ['a box over the last letters', (doc) => words(doc).rect(190, 65, 60, 30).fill('black')],
  ['a box over the feet of the letters', (doc) => words(doc).rect(60, 77, 300, 8).fill('black')],
  ['a box drawn as four lines', (doc) => words(doc).polygon([60, 65], [360, 65], [360, 95], [60, 95]).fill('black')],
  ['a broad line', (doc) => words(doc).moveTo(60, 78).lineTo(360, 78).lineWidth(14).stroke('black')],
  ['a box in four inks', (doc) => words(doc).rect(60, 65, 300, 30).fill([75, 68, 67, 90])],
  ['a box that lets a little light through', (doc) => words(doc).fillOpacity(0.8).rect(60, 65, 300, 30).fill('black')],
  ['a dark grey box', (doc) => words(doc).rect(60, 65, 300, 30).fill('#222222')],
  ['one box of two', (doc) => words(doc).rect(60, 65, 300, 30).rect(60, 300, 300, 30).fill('black')],
  [
    'a box in a turned page',
    (doc) =>
      words(doc.rotate(90, { origin: [300, 300] }))
        .rect(60, 65, 300, 30)
        .fill('black'),
  ],
])('text under %s is found, though nobody knows the words', async (_, draw) => {
  expect(await whereIn(draw)).toEqual(['page 1: text under a black box'])
})

test('text under a picture is found', async () => {
  expect(await whereIn((doc) => words(doc).image(black, 60, 65, { width: 300, height: 30 }))).toEqual([
    'page 1: text under a picture',
  ])
})

test.each<[string, (doc: PDFKit.PDFDocument) => void]>([
  ['a box beside it', (doc) => words(doc).rect(60, 300, 300, 30).fill('black')],
  ['a box beneath it', (doc) => words(doc.rect(60, 65, 300, 30).fill('black').fillColor('white'))],
  ['a light box over it', (doc) => words(doc).rect(60, 65, 300, 30).fill('#dddddd')],
  ['a thin rule through it', (doc) => words(doc).rect(60, 76, 300, 1).fill('black')],
  ['a frame around it', (doc) => words(doc).rect(60, 65, 300, 30).rect(62, 67, 296, 26).fill('black', 'even-odd')],
  [
    'a frame around it, drawn the other way round',
    (doc) => words(doc).rect(60, 65, 300, 30).rect(62, 93, 296, -26).fill('black'),
  ],
  ['a picture beneath it', (doc) => words(doc.image(black, 60, 65, { width: 300, height: 30 }))],
  [
    'black in a picture under a box',
    (doc) => doc.image(black, 60, 65, { width: 300, height: 30 }).rect(65, 70, 90, 20).fill('black'),
  ],
])('text with %s passes', async (_, draw) => {
  expect(await whereIn(draw)).toEqual([])
})

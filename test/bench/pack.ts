import { spawnSync } from 'node:child_process'
import {
  closeSync,
  createWriteStream,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { typeset } from '~/app/pack/typeset'
import { bodyFace, boldFace } from '~/app/pack/typeset/faces'
import type { Bench, Peer } from '../kit/bench'
import { chromiumFlags, findChromium } from '../kit/chromium'
import { longPack, longRecords } from '../kit/longPack'

const pages = 500
// It sets ten pages a second: all of them would take an hour for six rounds.
const fewer = 100

/** What a tagged pack costs, beside the same words set with no tags by the same library, and two makers of PDFs from HTML. */
export const bench: Bench = {
  title: `A pack of ${pages} pages of structured records`,
  measures: [
    { name: 'pages a second', better: 'more' },
    { name: 'kilobytes a page', better: 'less' },
  ],
  packages: ['pdfkit'],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'portal-pack-'))
    const out = join(folder, 'out.pdf')
    const timed = async (work: () => Promise<number>) => {
      const started = performance.now()
      const set = await work()
      return [(set * 1000) / (performance.now() - started), statSync(out).size / 1000 / set]
    }
    return {
      peers: [
        { name: 'a tagged pack', run: () => timed(() => ours(out)) },
        { name: 'bare pdfkit, untagged', run: () => timed(() => bare(out)) },
        fromHtml({ name: 'Chromium', of: pages, program: findChromium() ?? 'chromium', args: printing, folder }),
        fromHtml({
          name: `WeasyPrint, ${fewer} pages`,
          of: fewer,
          program: 'weasyprint',
          args: (from, to) => [from, to],
          folder,
        }),
      ],
      close: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}

async function ours(out: string): Promise<number> {
  const file = openSync(out, 'w')
  const options = {
    title: 'An answer',
    builtOn: '2026-11-22',
    reference: 'X-1',
    language: 'en-GB',
    print: 'standard',
  } as const
  const set = await typeset(longPack(pages), options, () => ({ write: (bytes) => void writeSync(file, bytes) }))
  closeSync(file)
  return set.pages
}

// The same words in the same places and faces, the lines broken by pdfkit itself.
async function bare(out: string): Promise<number> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, font: bodyFace })
  doc.pipe(createWriteStream(out))
  let number = 0
  for (const { title, rows } of longRecords(pages)) {
    number += 1
    doc.addPage().font(boldFace).fontSize(16).fillColor('#1d3f5e').text(title, 62, 60, { width: 471 })
    rows.forEach(([label, value], row) => {
      const y = 88 + row * 27
      doc.rect(62, y, 471, 0.7).fill('#b1b4b6')
      doc.fontSize(12).fillColor('#0b0c0c')
      doc.font(boldFace).text(label, 68, y + 7, { width: 130 })
      doc.font(bodyFace).text(value, 211, y + 7, { width: 316 })
    })
    doc
      .fontSize(10)
      .fillColor('#383f43')
      .text(`X-1, page ${number} of ${pages}`, 400, 795, { width: 133, align: 'right' })
  }
  doc.end()
  await finished(doc)
  return number
}

type Maker = {
  readonly name: string
  readonly of: number
  readonly program: string
  readonly args: (from: string, to: string) => readonly string[]
  readonly folder: string
}

const printing = (from: string, to: string) => [
  ...chromiumFlags,
  '--no-pdf-header-footer',
  `--print-to-pdf=${to}`,
  `file://${from}`,
]

function fromHtml({ name, of, program, args, folder }: Maker): Peer {
  if (spawnSync(program, ['--version']).status !== 0)
    return { name, notInstalled: program.split('/').at(-1) ?? program }
  const [from, to] = [join(folder, `${of}.html`), join(folder, `${of}.pdf`)]
  writeFileSync(from, html(of))
  return {
    name,
    run: async () => {
      const started = performance.now()
      if (spawnSync(program, args(from, to)).status !== 0) throw new Error(`${name} failed`)
      const seconds = (performance.now() - started) / 1000
      // Each has a page for each record: what runs over is counted as one all the same.
      return [of / seconds, readFileSync(to).length / 1000 / of]
    },
  }
}

const html = (count: number): string =>
  [
    '<!doctype html><html lang="en-GB"><title>An answer</title><style>',
    `@font-face { font-family: A; src: url(file://${bodyFace}) } @font-face { font-family: A; font-weight: 700; src: url(file://${boldFace}) }`,
    '@page { size: A4; margin: 60pt 62pt 74pt } body { font: 12pt/17pt A; margin: 0 } section { break-after: page }',
    'h2 { font-size: 16pt; line-height: 21pt; margin: 0 0 6pt } table { border-collapse: collapse; width: 100% }',
    'td, th { text-align: left; padding: 5pt 6pt; border-top: 0.7pt solid #b1b4b6 } th { width: 30% }</style>',
    ...Array.from(
      longRecords(count),
      ({ title, rows }) =>
        `<section><h2>${title}</h2><table>${rows.map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`).join('')}</table></section>`,
    ),
  ].join('\n')

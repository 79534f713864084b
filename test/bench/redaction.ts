import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { burnDocument } from '~/app/redaction/burn/burnDocument'
import { redact } from '~/app/redaction/redact'
import { openPool } from '~/app/redaction/threads/pool'
import type { Bench, Peer } from '../kit/bench'
import { writeLongDocument } from '../kit/longDocument'

const pages = 200
const python = '/usr/bin/python3'
const setting = { title: 'Document', on: '2026-11-22', language: 'en-GB' as const }

/** What redacting a text document costs, beside a tool that takes the words out of the file and proves nothing. */
export const bench: Bench = {
  title: `Redacting ${pages} pages of text with 25 marks a page`,
  measures: [
    { name: 'pages a second', better: 'more' },
    { name: 'kilobytes a page', better: 'less' },
  ],
  packages: ['@embedpdf/pdfium', 'pdfkit', 'sharp', 'pdfjs-dist'],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'))
    const file = join(folder, 'in.pdf')
    const marks = await writeLongDocument(file, pages)
    writeFileSync(join(folder, 'marks.json'), JSON.stringify(marks))
    const bytes = readFileSync(file)
    const [two, one] = [openPool({ threads: 2 }), openPool({ threads: 1 })]
    const out = join(folder, 'out.pdf')
    const timed = async (work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      return [(pages * 1000) / (performance.now() - started), statSync(out).size / 1000 / pages]
    }
    const burning = (pool: typeof two) => async () => {
      const burned = await burnDocument(bytes, { marks, pool, out: createWriteStream(out), setting })
      if ('refused' in burned) throw new Error(burned.refused)
    }
    const proving = async () => {
      const proof = await redact(bytes, { marks, pool: two, file: out, on: setting.on })
      if ('refused' in proof || !proof.passed) throw new Error('The proof did not pass')
    }
    return {
      peers: [
        { name: 'burned and proved, two threads', run: () => timed(proving) },
        { name: 'burned, two threads', run: () => timed(burning(two)) },
        { name: 'burned, one thread', run: () => timed(burning(one)) },
        inPlace(folder),
      ],
      close: async () => {
        await Promise.all([two.close(), one.close()])
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}

const script = `
import fitz, json, sys, time
marks = {}
for mark in json.load(open(sys.argv[2])): marks.setdefault(mark["page"], []).extend(mark["rects"])
started = time.time()
doc = fitz.open(sys.argv[1])
for number in range(doc.page_count):
    page = doc.load_page(number)
    height = page.rect.height
    for x0, y0, x1, y1 in marks.get(number, []):
        page._add_redact_annot(fitz.Rect(x0, height - y1, x1, height - y0).quad, fill=(0, 0, 0))
    page._apply_redactions(2)
doc.save(sys.argv[3], garbage=4, deflate=True)
print(doc.page_count / (time.time() - started))
`

// Debian's python3-fitz, for this comparison alone: it is no part of the portal.
function inPlace(folder: string): Peer {
  const name = 'PyMuPDF, in place'
  if (spawnSync(python, ['-c', 'import fitz']).status !== 0) return { name, notInstalled: 'python3-fitz' }
  const [file, marks, out] = ['in.pdf', 'marks.json', 'fitz.pdf'].map((part) => join(folder, part))
  return {
    name,
    run: async () => {
      const { stdout } = spawnSync(python, ['-c', script, file ?? '', marks ?? '', out ?? ''], {
        encoding: 'utf8',
        // This version complains of each mark it drops, at length.
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return [Number(stdout), statSync(out ?? '').size / 1000 / pages]
    },
  }
}

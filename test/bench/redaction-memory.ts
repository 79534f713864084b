import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench } from '../kit/bench'
import { startChild } from '../kit/child'

// `LONG=1` measures ten thousand pages too, which takes ten minutes a round.
const lengths = process.env.LONG ? [1000, 100, 10_000] : [1000, 100]

/** What burning takes of memory, whatever the length of the document: each in a process of its own, with one thread. */
export const bench: Bench = {
  title: 'Memory of burning text documents, one thread beside the one that sets the pages',
  measures: [
    { name: 'megabytes at most, the whole process', better: 'less' },
    { name: 'megabytes of that before the work began', better: 'less' },
  ],
  packages: ['@embedpdf/pdfium', 'pdfkit'],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'portal-long-'))
    const run = async (...args: readonly string[]) => {
      const child = startChild({ args: ['--import', 'tsx', 'test/kit/longBurn.ts', ...args] })
      if ((await child.ended) !== 0) throw new Error(child.said().err)
      return child.said().out
    }
    const peers = []
    for (const pages of lengths) {
      const file = join(folder, `${pages}.pdf`)
      await run('make', file, String(pages))
      const burn = async () => {
        const { most, before } = JSON.parse(await run('burn', file))
        return [most, before]
      }
      peers.push({ name: `${pages} pages`, run: burn })
    }
    return { peers, close: async () => rmSync(folder, { recursive: true, force: true }) }
  },
}

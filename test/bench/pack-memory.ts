import type { Bench } from '../kit/bench'
import { startChild } from '../kit/child'

// `LONG=1` measures ten thousand pages too, which takes a minute a round.
const lengths = process.env.LONG ? [1000, 100, 10_000] : [1000, 100]

/** What typesetting takes of memory, whatever the length of the pack: each in a process of its own. */
export const bench: Bench = {
  title: 'Memory of typesetting packs of structured records, in volumes of 1,000 pages',
  measures: [
    { name: 'megabytes at most, the whole process', better: 'less' },
    { name: 'megabytes of that before the work began', better: 'less' },
  ],
  packages: ['pdfkit'],
  async open() {
    const run = async (pages: number) => {
      const child = startChild({ args: ['--import', 'tsx', 'test/kit/longPackRun.ts', String(pages)] })
      if ((await child.ended) !== 0) throw new Error(child.said().err)
      const { most, before } = JSON.parse(child.said().out)
      return [most, before]
    }
    const peers = lengths.map((pages) => ({ name: `${pages} pages`, run: () => run(pages) }))
    return { peers, close: async () => {} }
  },
}

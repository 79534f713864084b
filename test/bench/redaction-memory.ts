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
  open: async () => ({
    peers: lengths.map((pages) => ({
      name: `${pages} pages`,
      run: async () => {
        const child = startChild({ args: ['--import', 'tsx', 'test/kit/longBurn.ts', String(pages)] })
        await child.ended
        const { most, before } = JSON.parse(child.said().out)
        return [most, before]
      },
    })),
    close: async () => {},
  }),
}

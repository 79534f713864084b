import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Worker } from 'tesseract.js'

/** A word as it was read from a picture: pixels, and how sure the reader is, 0 to 100. */
export type ReadWord = {
  readonly text: string
  readonly sure: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Reads the words of a picture (PNG or JPEG), line by line. */
export type Reader = {
  readonly read: (picture: Uint8Array) => Promise<readonly (readonly ReadWord[])[]>
  readonly close: () => Promise<void>
}

const english = join(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'), '..', '4.0.0')

/**
 * A reader of pictures, in a thread of its own: some five seconds a page. It starts when it is first asked, and fetches
 * nothing: its English lies beside it.
 */
export const openReader = (): Reader => {
  let worker: Promise<Worker> | undefined
  const started = (): Promise<Worker> => {
    worker ??= import('tesseract.js').then(({ createWorker, OEM }) =>
      createWorker('eng', OEM.LSTM_ONLY, { langPath: english, gzip: true, cacheMethod: 'none' }),
    )
    return worker
  }
  return {
    read: async (picture) => {
      const { data } = await (await started()).recognize(Buffer.from(picture), {}, { blocks: true, text: false })
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
      return lines.map((line) =>
        line.words.map(({ text, confidence, bbox }) => ({
          text,
          sure: confidence,
          left: bbox.x0,
          top: bbox.y0,
          right: bbox.x1,
          bottom: bbox.y1,
        })),
      )
    },
    close: async () => {
      await (await worker)?.terminate()
      worker = undefined
    },
  }
}

import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import type { PageMark } from '../mark'
import { burn, type ToBurn } from './burn'
import { type Setting, setPage, startDocument } from './set'
import type { BurnedPage, HiddenWords, Refused } from './types'

/** What came of burning a document into a PDF of its own. */
export type BurnedDocument = {
  readonly pages: number
  readonly hidden: readonly HiddenWords[]
  /** The marks as they lie in the finished file. */
  readonly marks: readonly PageMark[]
}

/**
 * Burns a document into a new tagged PDF, written page by page. After a refusal what was written is of no use and must
 * be thrown away.
 */
export const burnDocument = async (
  bytes: Uint8Array,
  {
    out,
    setting,
    keep,
    ...toBurn
  }: ToBurn & {
    readonly out: Writable
    readonly setting: Setting
    /** Takes each page as well, for whoever sets it again later. */
    readonly keep?: ((page: BurnedPage) => Promise<void>) | undefined
  },
): Promise<BurnedDocument | Refused> => {
  const doc = startDocument(setting)
  const root = doc.struct('Document')
  doc.addStructure(root)
  // A disk that is full says so between two pages: the next one finds it out, and nothing falls.
  out.on('error', () => undefined)
  doc.pipe(out)
  const hidden: HiddenWords[] = []
  const marks: PageMark[] = []
  const pages = burn(bytes, toBurn)
  let count = 0
  for (;;) {
    const { value, done } = await pages.next()
    if (done) {
      if (value !== null) {
        doc.unpipe(out)
        out.destroy()
        return value
      }
      break
    }
    if (out.errored) throw out.errored
    setPage(doc, root, value)
    await keep?.(value)
    hidden.push(...value.hidden)
    const asked = toBurn.marks.filter((mark) => mark.page === value.page)
    marks.push(...asked.map((mark, index) => ({ ...mark, page: count, rects: value.marks[index] ?? [] })))
    count += 1
    // What is written must leave before the next page comes, or a long document would gather in memory.
    while (out.writableNeedDrain) await setTimeout(1)
  }
  root.end()
  doc.end()
  await finished(out)
  return { pages: count, hidden, marks }
}

import type { PageMark } from '../mark'
import { visibleMark } from '../structured'
import { type Pool, sharing } from '../threads/pool'
import type { Worked } from '../threads/worker'
import { checkMarks } from './checkMarks'
import { openReader } from './read/reader'
import { readPage } from './read/readPage'
import type { BurnedPage, MarkToBurn, Refused } from './types'

export type ToBurn = {
  readonly marks: readonly PageMark[]
  readonly pool: Pool
  /** The letter of the key that stands for an exemption: A, B, C in the order of the marks where nothing is said. */
  readonly letterFor?: ((exemption: string) => string) | undefined
  /** Pages (counted from 0) that are not in the burned document at all. */
  readonly leaveOut?: ReadonlySet<number> | undefined
}

/**
 * Burns every page of a document, in order, and hands each on as soon as it is ready: never more than a few are held.
 * Ends with a refusal where one page can't be burned safely: then nothing of the document may be kept.
 */
export async function* burn(
  bytes: Uint8Array,
  { marks, pool, letterFor = inOrder(marks), leaveOut = new Set() }: ToBurn,
): AsyncGenerator<BurnedPage, Refused | null> {
  const document = sharing(bytes)
  const looked = await pool.survey(document)
  if ('refused' in looked) return looked
  const wrong = checkMarks(marks, looked.pages)
  if (wrong !== null) return wrong

  const byPage = pagesOf(marks, letterFor)
  const wanted = Array.from({ length: looked.pages }, (_, index) => index).filter((index) => !leaveOut.has(index))
  const ask = (index: number) =>
    pool.burn(document, { index, unit: looked.units.get(index) ?? 1, marks: byPage.get(index) ?? [] })
  const ahead: Promise<Worked | Refused>[] = []
  const reader = openReader()
  try {
    for (const [done, index] of wanted.entries()) {
      const next = wanted.slice(done + ahead.length, done + pool.threads * 2)
      ahead.push(...next.map(ask))
      const worked = await ahead.shift()
      if (worked === undefined) return { refused: 'page-unreadable', page: index }
      if ('refused' in worked) return { page: index, ...worked }
      yield await readPage(worked, reader)
    }
    return wanted.length > 0 ? null : { refused: 'no-pages' }
  } finally {
    await Promise.allSettled(ahead)
    await reader.close()
  }
}

const pagesOf = (
  marks: readonly PageMark[],
  letterFor: (exemption: string) => string,
): ReadonlyMap<number, readonly MarkToBurn[]> => {
  const byPage = new Map<number, MarkToBurn[]>()
  for (const { page, exemption, rects, reach } of marks) {
    const says = visibleMark(letterFor(exemption))
    byPage.set(page, [...(byPage.get(page) ?? []), { rects, reach, says }])
  }
  return byPage
}

/** Letters for exemptions in the order in which they are met. */
export const inOrder = (marks: readonly Pick<PageMark, 'exemption'>[]): ((exemption: string) => string) => {
  const order = [...new Set(marks.map((mark) => mark.exemption))]
  return (exemption) => letterAt(Math.max(0, order.indexOf(exemption)))
}

// After Z comes AA, as the columns of a sheet are named.
const letterAt = (index: number): string =>
  (index >= 26 ? letterAt(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

import type { ShownMark } from './MarksList'

type Mark = {
  readonly id: string
  readonly page?: number
  readonly words: string
  readonly exemption: string
  readonly reason: string
  readonly reach: 'line' | 'cell' | null
  readonly madeBy: string
  readonly madeAt: string
  readonly isWholePage?: boolean
}

const reaches = { line: 'its whole line', cell: 'its whole table cell' } as const

/** A mark in words: `titles` are the exemptions' by id. Its page is counted from 1. */
export const shownMark = (mark: Mark, titles: ReadonlyMap<string, string>): ShownMark => ({
  id: mark.id,
  page: mark.page === undefined ? undefined : mark.page + 1,
  words: mark.isWholePage ? 'The whole page' : mark.words === '' ? 'A place without words' : `“${mark.words}”`,
  exemption: titles.get(mark.exemption) ?? mark.exemption,
  reason: mark.reason,
  reach: mark.reach === null ? null : reaches[mark.reach],
  madeBy: mark.madeBy,
  madeAt: mark.madeAt,
})

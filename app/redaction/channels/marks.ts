import type { Finding, MarkedRect, Reading } from './types'

/** The pages that have marks, counted from 0. Throws where the file has no such page: nothing could be shown of that mark. */
export const pagesMarked = ({ marks, model }: Reading): readonly number[] => {
  if (marks.length === 0) return []
  const { length } = model().pages
  const missing = marks.findIndex(({ page }) => page >= length)
  if (missing >= 0)
    throw new Error(`Mark ${missing + 1} is on page ${(marks[missing]?.page ?? 0) + 1}, which the file has not.`)
  return [...new Set(marks.map(({ page }) => page))].sort((one, other) => one - other)
}

/** What to say of a mark that a render shows not black. */
export const notBlack = (page: number, { number }: MarkedRect): Finding => ({
  hidden: -1,
  where: `page ${page + 1}, mark ${number}: not black, or not to its edge`,
})

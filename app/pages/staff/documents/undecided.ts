import { sayCount } from './counts'

type Page = { readonly page: number; readonly flag: string | null; readonly open: number }
type Suggestion = { readonly mark: string | null; readonly rejectedAt: string | null }

/** The first page after one (counted from 0, and from the start again) with something to decide; null where none has. */
export function nextUndecided(pages: readonly Page[], after = -1): number | null {
  const waiting = pages.filter(({ flag, open }) => open > 0 || !isFlagged(flag)).map(({ page }) => page)
  return waiting.find((page) => page > after) ?? waiting.find((page) => page !== after) ?? null
}

/** Whether it is settled what becomes of a page. */
export const isFlagged = (flag: string | null): boolean => flag !== null && flag !== 'consult'

/** What nobody has decided yet, in words. */
export function undecidedOn({
  suggestions,
  pages,
}: {
  readonly suggestions: readonly Suggestion[]
  readonly pages: readonly Page[]
}): readonly string[] {
  const open = suggestions.filter((one) => one.mark === null && one.rejectedAt === null).length
  const unflagged = pages.filter(({ flag }) => flag === null).length
  return [
    ...(open > 0 ? [`${sayCount(open, 'suggestion')} not decided yet.`] : []),
    ...(unflagged > 0 ? [`${sayCount(unflagged, 'page')} not decided yet.`] : []),
  ]
}

import type { StaffDesk } from '~/app/desk.server'
import { toSweep } from '~/app/redaction/sweep'
import type { CaseDocument } from '~/app/rules/case/documents'
import { leftOutOf } from '~/app/rules/case/documents'
import { pagesOf } from '~/db/documents'
import { pageMarksOf } from '~/db/pageMarks'
import { coverOf } from './covers.server'
import { pagePlaces } from './pagePlaces.server'

/** Words hidden in one place of a document that can be read in others: what the leak check would find, said before it. */
export type ShownElsewhere = {
  /** The marks that hide these words. */
  readonly marks: readonly string[]
  readonly words: string
  /** Pages where they can be read, counted from 0. */
  readonly pages: readonly number[]
}

/** Names and numbers that a document hides in one place and shows in another, but where somebody allowed it. */
export async function shownElsewhere(desk: StaffDesk, document: CaseDocument): Promise<readonly ShownElsewhere[]> {
  const marks = (await pageMarksOf(desk.db, document.id)).filter((mark) => document.hidden.has(mark.id))
  const leftOut = leftOutOf(document)
  const shown = (await pagesOf(desk.db, document.id))
    .filter(({ page }) => !leftOut.includes(page))
    .map((page) => ({ page, cover: coverOf(page, marks) }))
  const allowed = marks.filter(({ id }) => document.hidden.get(id)?.allowedElsewhere).map(({ words }) => words)
  return toSweep(marks.map(({ words }) => ({ words, whole: true })))
    .filter((words) => !allowed.includes(words))
    .map((words) => ({
      words,
      marks: marks.filter((mark) => mark.words === words).map(({ id }) => id),
      pages: shown
        .filter(({ page, cover }) =>
          pagePlaces(page, words).some((place) =>
            place.words.some((n) => {
              const word = page.words[n]
              return word !== undefined && cover(word) === undefined
            }),
          ),
        )
        .map(({ page }) => page.page),
    }))
    .filter(({ pages }) => pages.length > 0)
}

import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { placesOf } from '~/app/rules/words'
import { documentsOf, pagesOf } from '~/db/documents'
import { pageMarksOf } from '~/db/pageMarks'

/** A place where a phrase stands in a document of a case, with the words around it. */
export type PhrasePlace = {
  readonly document: string
  readonly title: string
  readonly page: number
  /** The numbers of its words on the page. */
  readonly words: readonly number[]
  readonly before: string
  readonly phrase: string
  readonly after: string
  /** Every word of it is hidden already. */
  readonly isHidden: boolean
}

/** Every place where a phrase stands in the documents of a case: shown before anything is hidden. */
export async function phrasePlaces(
  desk: StaffDesk,
  { caseId, kase }: { readonly caseId: string; readonly kase: Case },
  phrase: string,
): Promise<readonly PhrasePlace[]> {
  const found: PhrasePlace[] = []
  for (const { id, title } of await documentsOf(desk.db, caseId)) {
    const hidden = (await pageMarksOf(desk.db, id)).filter((mark) => kase.documents.get(id)?.hidden.has(mark.id))
    for (const { page, words } of await pagesOf(desk.db, id)) {
      const starts: number[] = []
      let text = ''
      for (const word of words) {
        if (text !== '') text += ' '
        starts.push(text.length)
        text += word.text
      }
      for (const { start, end } of placesOf(text, phrase)) {
        const numbers = words.flatMap((word, n) => {
          const at = starts[n] ?? 0
          return at < end && at + word.text.length > start ? [n] : []
        })
        found.push({
          document: id,
          title,
          page,
          words: numbers,
          before: text.slice(Math.max(0, start - 60), start),
          phrase: text.slice(start, end),
          after: text.slice(end, end + 60),
          isHidden: hidden.some((mark) => mark.page === page && mark.words.includes(text.slice(start, end))),
        })
      }
    }
  }
  return found
}

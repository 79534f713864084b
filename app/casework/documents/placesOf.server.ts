import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { documentsOf, pagesOf } from '~/db/documents'
import { pageMarksOf } from '~/db/pageMarks'
import { coverOf } from './covers.server'
import { type OnPage, pagePlaces } from './pagePlaces.server'

/** A place where a phrase stands in a document of a case, with the words around it. */
export type PhrasePlace = OnPage & {
  readonly document: string
  readonly title: string
  /** Counted from 0. */
  readonly page: number
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
    for (const page of await pagesOf(desk.db, id)) {
      const cover = coverOf(page, hidden)
      for (const place of pagePlaces(page, phrase)) {
        // Asked of each word where it stands: the same words hidden elsewhere on the page hide nothing here.
        const isHidden = place.words.every((n) => {
          const word = page.words[n]
          return word !== undefined && cover(word) !== undefined
        })
        found.push({ ...place, document: id, title, page: page.page, isHidden })
      }
    }
  }
  return found
}

/** Numbers of things on documents, in words. */

export const sayCount = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

type Progress = {
  readonly pages: number
  readonly decidedPages: number
  readonly suggestions: number
  readonly decidedSuggestions: number
}

/** How far work on a document has come: "4 of 12 pages and 31 of 58 suggestions decided". */
export const sayProgress = ({ pages, decidedPages, suggestions, decidedSuggestions }: Progress): string =>
  `${decidedPages} of ${sayCount(pages, 'page')} and ${decidedSuggestions} of ${sayCount(suggestions, 'suggestion')} decided`

/** What a page has on it: "2 marks, 1 suggestion open". */
export const sayOnPage = ({ marks, open }: { readonly marks: number; readonly open: number }): string =>
  `${marks === 0 ? 'no marks' : sayCount(marks, 'mark')}, ${open === 0 ? 'no suggestions open' : `${sayCount(open, 'suggestion')} open`}`

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { coverage } from '../../burn/coverage'
import { finer } from '../../burn/finer'
import { pixelsFor } from '../../burn/pixelsFor'
import type { Refusal } from '../../burn/types'
import { type OpenDocument, withPage } from '../../engine/document'
import { isLetter, readLetters } from '../../engine/letters'
import type { Picture } from '../../engine/picture'
import { makingsOf } from '../../engine/pieces'
import { type Lie, lieOf, type Space, spaceFor } from '../../engine/space'
import type { PageWord, Suggestion } from '../suggestion'
import { findText } from '../text/findText'
import type { CasePeople } from '../text/people/casePeople'
import { pictureSuggestions } from './lookHere'
import { boxesOf, textOf, wordsOf } from './pageText'
import { secondTextOf } from './secondVoice'

export type PageToLookAt = { readonly index: number; readonly unit: number; readonly people?: CasePeople }

/** What was seen on a page: how it lies, its words, and what a person should decide on. */
export type Looked = {
  readonly lie: Lie
  readonly words: readonly PageWord[]
  readonly suggestions: readonly Suggestion[]
}

/** Reads a page with both readers and suggests. `second` is null where pdf.js can't open the file. */
export const lookAtPage = async (
  document: OpenDocument,
  second: PDFDocumentProxy | null,
  { index, unit, people }: PageToLookAt,
): Promise<(Looked & { readonly toRead: Picture | null }) | { readonly refused: Refusal }> => {
  const first = withPage(document, index, (page) => {
    const { pdfium } = document
    const lie = lieOf(pdfium, page, unit)
    if (lie === null) return { refused: 'page-without-size' as const }
    const space = spaceFor(lie)
    const size = pixelsFor(space)
    if ('refused' in size) return size
    const read = readLetters(pdfium, page, space)
    const { pictures } = makingsOf(pdfium, page)
    const isScan = coverage(pictures, space) > 0.5
    const toRead = isScan && !read.some(isLetter) ? finer(pdfium, page, { marks: [], letters: [], space, size }) : null
    return { lie, space, read, pictures: isScan ? [] : pictures, toRead }
  })
  if (first === null) return { refused: 'page-unreadable' }
  if ('refused' in first) return first
  const { lie, space, read, toRead } = first
  const text = textOf(read)
  const found = findText(text.text, { people, names: true }).map(
    (hit): Suggestion => ({
      page: index,
      rects: boxesOf(text, hit.start, hit.end).map(space.rect),
      ...only(hit),
    }),
  )
  const again = second === null ? [] : await secondSuggestions(second, { index, people, space, found })
  return {
    lie,
    words: wordsOf(read),
    suggestions: [
      ...found.filter((one) => one.rects.some((rect) => isOnPage(rect, space))),
      ...again,
      ...pictureSuggestions(index, first.pictures, space),
    ],
    toRead,
  }
}

type Again = {
  readonly index: number
  readonly people: CasePeople | undefined
  readonly space: Space
  readonly found: readonly Suggestion[]
}

// What only the second reader shows. The same words in the same place are one suggestion.
const secondSuggestions = async (
  document: PDFDocumentProxy,
  { index, people, space, found }: Again,
): Promise<readonly Suggestion[]> => {
  const second = await secondTextOf(document, index).catch(() => null)
  if (second === null) return []
  const known = new Set(found.map((one) => plain(one.text)))
  return findText(second.text, { people, names: false })
    .filter((hit) => !known.has(plain(hit.text)))
    .map((hit) => ({ page: index, rects: second.rectOf(hit.start, hit.end), ...only(hit) }))
    .filter((one) => one.rects.some((rect) => isOnPage(rect, space)))
}

const only = ({ text, kind, score, why }: Pick<Suggestion, 'text' | 'kind' | 'score' | 'why'>) => ({
  text: text.replace(/\s+/g, ' '),
  kind,
  score,
  why,
})

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const isOnPage = (rect: Suggestion['rects'][number], space: Space): boolean => {
  const box = space.box(rect)
  return box.right > 0 && box.bottom > 0 && box.left < space.width && box.top < space.height
}

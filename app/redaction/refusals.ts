import type { Refusal, Refused } from './burn/types'

const words: Readonly<Record<Refusal, string>> = {
  encrypted: 'It is locked with a password. Ask whoever sent it for a copy that is not.',
  broken: 'It is not a PDF that can be read: it is damaged, cut short, or something else under that name.',
  'no-pages': 'It holds no pages.',
  'too-many-pages': 'It has more than 15,000 pages. Split it and try each part.',
  'page-unreadable': 'A page of it can’t be read.',
  'page-without-size': 'A page of it has no size.',
  'page-too-large': 'A page of it is larger than any sheet that can be drawn.',
  'page-too-intricate': 'A page of it is made of too many parts to be looked through.',
  'picture-too-large': 'A picture in it has too many dots to be drawn safely.',
  'too-slow': 'A page of it takes too long to draw. It may be damaged, or made to do harm.',
  'out-of-memory': 'It needs more memory than a document may have. It may be damaged, or made to do harm.',
  'mark-off-page': 'A mark lies off its page, where it hides nothing.',
  'mark-not-a-rectangle':
    'A mark is not a rectangle: it needs a left edge before its right one, and a foot below its top.',
  'mark-on-no-page': 'A mark is on a page that the document does not have.',
}

/** Why a document can't be burned safely, in plain words, with the page (counted from 1) where it is one page's fault. */
export const sayRefusal = ({ refused, page }: Refused): string =>
  page === undefined ? words[refused] : `Page ${page + 1}: ${words[refused]}`

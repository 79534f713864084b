import { plainText } from '../plainText'

/** Words as they may stand in a page, between tags or in a quoted attribute. */
export const escaped = (words: string): string =>
  plainText(words).replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

/** Words whose line breaks are kept. */
export const withBreaks = (words: string): string => escaped(words).replaceAll('\n', '<br>')

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

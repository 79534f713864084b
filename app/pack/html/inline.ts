import type { Inline, Words } from '../tree'
import { escaped, withBreaks } from './markup'

export type Language = 'en' | 'cy'

/** A run of words, with what is hidden, newly shown, linked or in another language marked up as such. */
export const inlines = (words: Words, language: Language): string => words.map((one) => inline(one, language)).join('')

const inline = (one: Inline, language: Language): string => {
  if (typeof one === 'string') return withBreaks(one)
  if ('strong' in one) return `<strong>${withBreaks(one.strong)}</strong>`
  if ('mark' in one) return `<mark>${withBreaks(one.mark)}</mark>`
  if ('added' in one) return `<ins>${withBreaks(one.added)}</ins>`
  if ('link' in one) return linked(one.link, withBreaks(one.text))
  return one.lang === language ? withBreaks(one.text) : `<span lang="${one.lang}">${withBreaks(one.text)}</span>`
}

// An address comes from a council's register: one that would run a script or open a file stays words.
const linked = (link: string, words: string): string =>
  /^(https?:\/\/|mailto:|tel:)\S+$/i.test(link) ? `<a href="${escaped(link)}">${words}</a>` : words

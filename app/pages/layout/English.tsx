import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../words'

/** Words that exist in English only: on a page in another language a screen reader is told so. */
export const English = ({ children }: { readonly children: ReactNode }) =>
  useLanguage() === 'en' ? children : <span lang="en">{children}</span>

export type QuotingProps = {
  /** A key of the locale file. */
  readonly say: string
  /** What fills its blanks: words that exist in English only. */
  readonly english: Readonly<Record<string, string>>
  /** What fills its other blanks, in the page's own language. */
  readonly words?: Readonly<Record<string, string>>
}

/** A sentence of the page's language with English words in its blanks. */
export const Quoting = ({ say, english, words }: QuotingProps) => {
  const t = useWords()
  const marked = Object.fromEntries(Object.keys(english).map((name) => [name, `${mark}${name}${mark}`]))
  // Each blank's name comes to stand at an odd place.
  return t(say, { ...words, ...marked })
    .split(mark)
    .map((part, index) => (index % 2 === 1 ? <English key={part}>{english[part]}</English> : part))
}

// Stands in no sentence: it is for private use.
const mark = '\uE000'

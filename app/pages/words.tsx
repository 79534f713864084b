import { createContext, type ReactNode, useContext } from 'react'

/** Finds the words for a key of the locale file, with `{{names}}` filled in. Throws or complains for a missing key. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

const WordsContext = createContext<Words | null>(null)

/** Gives every page beneath it its words, in the language of the person who reads. */
export const WordsProvider = ({ value, children }: { readonly value: Words; readonly children: ReactNode }) => (
  <WordsContext.Provider value={value}>{children}</WordsContext.Provider>
)

/** The words of this page's language. Throws outside a WordsProvider: a page without words is a bug. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('A page was rendered outside a WordsProvider, so it has no words to say.')
  return words
}

// Only these rooms of the locale file hold words that routes pass by key.
const key = /^(request|check|collect)\.[a-z0-9.-]+$/

/** Words for a key of the locale file; anything that isn't such a key is words already and comes back as it is. */
export const say = (t: Words, keyOrWords: string): string => (key.test(keyOrWords) ? t(keyOrWords) : keyOrWords)

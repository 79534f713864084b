import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '~/app/rules/sayDay'

/** Finds the words for a key of the locale file, with `{{names}}` filled in. Throws or complains for a missing key. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

const WordsContext = createContext<Words | null>(null)
const LanguageContext = createContext<Language>('en')

type WordsProviderProps = { readonly value: Words; readonly language?: Language; readonly children: ReactNode }

/** Gives every page beneath it its words, in the language of the person who reads. */
export const WordsProvider = ({ value, language = 'en', children }: WordsProviderProps) => (
  <LanguageContext.Provider value={language}>
    <WordsContext.Provider value={value}>{children}</WordsContext.Provider>
  </LanguageContext.Provider>
)

/** The words of this page's language. Throws outside a WordsProvider: a page without words is a bug. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('A page was rendered outside a WordsProvider, so it has no words to say.')
  return words
}

/** The language that this page is read in. */
export const useLanguage = (): Language => useContext(LanguageContext)

// Only these rooms of the locale file hold words that routes pass by key.
const key = /^(request|check|sent|follow|collect|return|papers|ask|register|controller)\.[a-z0-9.-]+$/

/** Words for a key of the locale file; anything that isn't such a key is words already and comes back as it is. */
export const say = (t: Words, keyOrWords: string): string => (key.test(keyOrWords) ? t(keyOrWords) : keyOrWords)

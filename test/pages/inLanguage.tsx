import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readLocale, readLocales } from '~/app/outside/locales.server'
import { WordsProvider } from '~/app/pages/words'
import type { Language } from '~/app/rules/sayDay'

const say = readLocales('templates')

/** A page's mark-up in a language, as the server would send it: a key that has no words in any language throws. */
export const renderIn = (language: Language, page: ReactElement): string =>
  renderToStaticMarkup(
    <WordsProvider value={say(language)} language={language}>
      {page}
    </WordsProvider>,
  )

/** Every key of a room of the locale files, with its words; plurals by their own key. */
export function roomOf(language: Language, room: string): ReadonlyMap<string, string> {
  return new Map(leaves(readLocale('templates', language)[room], [room]))
}

const leaves = (value: unknown, path: readonly string[]): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [[path.join('.'), String(value)]]

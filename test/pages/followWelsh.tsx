import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readLocales } from '~/app/outside/locales.server'
import { WordsProvider } from '~/app/pages/words'
import type { Language } from '~/app/rules/sayDay'

const say = readLocales('templates')

/** A page's mark-up in a language, its working and what people typed left out: those are not the page's own words. */
export const renderIn = (language: Language, page: ReactElement): string =>
  renderToStaticMarkup(
    <WordsProvider value={say(language)} language={language}>
      {page}
    </WordsProvider>,
  ).replace(/<ol class="govuk-list govuk-list--number">.*?<\/ol>/gs, '')

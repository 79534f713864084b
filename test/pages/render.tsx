import i18next, { type i18n } from 'i18next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readLocale } from '~/app/outside/locales.server'
import { type Words, WordsProvider } from '~/app/pages/words'

/** Keys that pages asked for since this file's tests began. */
export const asked = new Set<string>()

/** The real words by the real library, but a missing key or a value not given throws. */
export const words: Words = (key, values) => {
  asked.add(key)
  return english.t(key, values ?? {})
}

const english: i18n = i18next.createInstance()
english.init({
  lng: 'en',
  resources: { en: { translation: readLocale('templates', 'en') } },
  initAsync: false,
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => {
    throw new Error(`No words for ${key}`)
  },
  missingInterpolationHandler: (text) => {
    throw new Error(`A value is missing in: ${text}`)
  },
})

/** A page's mark-up, as the server would send it. */
export const render = (page: ReactElement): string =>
  renderToStaticMarkup(<WordsProvider value={words}>{page}</WordsProvider>)

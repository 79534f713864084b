import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'

/** Says a key of `templates/locales` in a language, with its values filled in. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Reads the locale files of a templates folder. Throws in plain words where one is missing or is no JSON. */
export function readLocales(templatesDir: string): (language: string) => Say {
  const i18n = createInstance()
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: readLocale(templatesDir, 'en') } },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No words for "${key}" in the locale file`)
    },
  })
  return (language) => {
    const t: TFunction = i18n.getFixedT(language)
    return (key, values) => t(key, { ...values })
  }
}

function readLocale(templatesDir: string, language: string): Record<string, unknown> {
  const file = join(templatesDir, 'locales', `${language}.json`)
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(
      `The locale file locales/${language}.json can't be read: ${error instanceof Error ? error.name : ''}`,
    )
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import type { Language } from '~/app/rules/sayDay'

/** Says a key of `templates/locales` in a language, with its values filled in; in English what has no draft yet. */
export type Say = ((key: string, values?: Readonly<Record<string, string | number>>) => string) & {
  readonly language: Language
  /** The words of a key in this very language, or null where it has none. */
  readonly known: (key: string) => string | null
}

/** Reads the locale files of a templates folder. Throws in plain words where one is missing or is no JSON. */
export function readLocales(templatesDir: string): (language: Language) => Say {
  const i18n = createInstance()
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: {
      en: { translation: readLocale(templatesDir, 'en') },
      cy: { translation: readLocale(templatesDir, 'cy') },
    },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`No words for "${key}" in the locale file`)
    },
  })
  return (language) => {
    const t: TFunction = i18n.getFixedT(language)
    const known = (key: string) => (i18n.exists(key, { lng: language, fallbackLng: [] }) ? t(key) : null)
    return Object.assign((key: string, values?: Readonly<Record<string, string | number>>) => t(key, { ...values }), {
      language,
      known,
    })
  }
}

/** All words of a language, a file of `locales/LANGUAGE` to each room. Throws in plain words where one is no JSON. */
export function readLocale(templatesDir: string, language: string): Record<string, unknown> {
  const folder = join(templatesDir, 'locales', language)
  const files = filesIn(folder, language).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [basename(file, '.json'), readRoom(join(folder, file), language)]))
}

function filesIn(folder: string, language: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    throw new Error(`The locale folder locales/${language} can't be read: ${nameOf(error)}`)
  }
}

function readRoom(file: string, language: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`The locale file locales/${language}/${basename(file)} can't be read: ${nameOf(error)}`)
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')

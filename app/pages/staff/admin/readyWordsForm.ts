import { type ReadyFor, ReadyWords, readyFor } from '~/app/rules/settings/readyWords'
import { one } from '../../form'
import { linesOf, type SettingForm } from './settingFields'

const groups: Readonly<Record<ReadyFor, string>> = {
  extension: 'Why more time is needed',
  clarification: 'A question to the person',
  closing: 'Why a request is closed',
}
const languages = [
  { language: 'en', label: 'In English' },
  { language: 'cy', label: 'In Welsh' },
] as const
const nameOf = (box: ReadyFor, language: 'en' | 'cy') => `${box}-${language}`

/** The ready words that staff put into letters: a text a line. */
export const readyWordsForm: SettingForm<ReadyWords> = {
  fields: readyFor.flatMap((box) =>
    languages.map(({ language, label }) => ({
      name: nameOf(box, language),
      label,
      hint: 'One text a line, 20 at most.',
      kind: 'words' as const,
      group: groups[box],
      language,
    })),
  ),
  typed: (value) =>
    Object.fromEntries(
      readyFor.flatMap((box) =>
        languages.map(({ language }) => [nameOf(box, language), value[box][language].join('\n')]),
      ),
    ),
  read: (values) => {
    const texts = (box: ReadyFor) => ({
      en: linesOf(one(values, nameOf(box, 'en'))),
      cy: linesOf(one(values, nameOf(box, 'cy'))),
    })
    const read = ReadyWords.safeParse(Object.fromEntries(readyFor.map((box) => [box, texts(box)])))
    if (read.success) return { value: read.data }
    return {
      errors: Object.fromEntries(
        read.error.issues.map(({ path: [box, language], message }) => [
          `${String(box)}-${String(language)}`,
          `This list ${message}`,
        ]),
      ),
    }
  },
}

import {
  blanksOf,
  type EditableLetter,
  faultInWords,
  tidyWords,
  unknownBlanks,
  withoutBlanks,
} from '~/app/rules/letterWords'
import type { LetterWords } from '~/app/rules/settings/letterWords'
import { one } from '../../form'
import { faultWords } from '../letters/faultWords'
import type { SettingForm } from './settingFields'

const languages = [
  { name: 'en', label: 'In English', language: 'en' },
  { name: 'cy', label: 'In Welsh', language: 'cy' },
] as const

/** A controller's own words for the part of one letter that may be edited. */
export const letterWordsForm = (letter: EditableLetter): SettingForm<LetterWords> => ({
  fields: languages.map((field) => ({ ...field, kind: 'words', hint: hintOf(letter) })),
  typed: (value) => Object.fromEntries(languages.map(({ name }) => [name, value[letter]?.[name] ?? ''])),
  read: (values) => {
    const own = { en: tidyWords(one(values, 'en')), cy: tidyWords(one(values, 'cy')) }
    const errors = Object.fromEntries(
      languages.flatMap(({ name }) => {
        const fault = faultOf(own[name], letter)
        return fault === null ? [] : [[name, fault] as const]
      }),
    )
    if (Object.keys(errors).length > 0) return { errors }
    return { value: own.en === '' && own.cy === '' ? {} : { [letter]: own } }
  },
})

const hintOf = (letter: EditableLetter): string =>
  `Empty for the usual words. ${blanksOf(letter)
    .map((name) => `{{${name}}}`)
    .join(', ')} are filled in from the case.`

function faultOf(words: string, letter: EditableLetter): string | null {
  const [unknown] = unknownBlanks(words, letter)
  if (unknown !== undefined) {
    const known = blanksOf(letter).map((name) => `{{${name}}}`)
    return `${unknown} is no blank of this letter. It has ${known.join(', ')}`
  }
  const fault = faultInWords(withoutBlanks(words))
  return fault === null ? null : faultWords[fault]
}

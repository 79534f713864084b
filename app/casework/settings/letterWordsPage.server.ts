import type { StaffDesk } from '~/app/desk.server'
import { type EditableLetter, editableLetters } from '~/app/rules/letterWords'
import type { LetterWords } from '~/app/rules/settings/letterWords'
import { readSetting } from '~/db/settingVersions'
import { exampleLetter } from './exampleLetter.server'

const languages = ['en', 'cy'] as const

/** The letters that may be in own words, and which are. */
export async function letterList(desk: StaffDesk) {
  const { value } = await readSetting(desk.db, desk.staff.controller, 'letter-words')
  return editableLetters.map((letter) => ({ letter, isOwn: value[letter] !== undefined }))
}

/** A letter of a made-up case in both languages, in the words given; an empty one is in the usual words. */
export const examplesOf = (
  desk: StaffDesk,
  letter: EditableLetter,
  words: { readonly en: string; readonly cy: string },
) =>
  Promise.all(
    languages.map(async (language) => {
      const asked = { controller: desk.staff.controller, letter, language, words: words[language] || null }
      const { subject, text, parts } = await exampleLetter(desk, asked)
      return { subject, text, language, words: parts?.words ?? '' }
    }),
  )

/** Puts the words of one letter beside those of the others. */
export async function withOthers(desk: StaffDesk, letter: EditableLetter, words: LetterWords): Promise<LetterWords> {
  const { value } = await readSetting(desk.db, desk.staff.controller, 'letter-words')
  const { [letter]: _, ...others } = value
  return { ...others, ...words }
}

import { readFileSync } from 'node:fs'
import { readLocales } from '~/app/outside/locales.server'
import type { Language } from '~/app/rules/sayDay'

const folder = 'templates'

/** What the pages say, by key, as the locale files have it: a word that is changed there breaks no journey. */
export const wordsIn = readLocales(folder)

/** The subject of an email, and the line that it begins with, as its template has them. */
export function letterWords(name: string, language: Language, reference = '') {
  const [subject = '', opening = ''] = readFileSync(`${folder}/emails/${name}.${language}.txt`, 'utf8').split('\n')
  return { subject: subject.replace('Subject: ', '').replace('{{reference}}', reference), opening }
}

export type Way = { readonly language: Language; readonly script: boolean }

/** Each way of taking a journey, with its name: the language that somebody reads, and whether their browser runs scripts. */
export const ways: readonly (readonly [string, Way])[] = [
  ['in English, with JavaScript', { language: 'en', script: true }],
  ['in English, without JavaScript', { language: 'en', script: false }],
  ['in Welsh, with JavaScript', { language: 'cy', script: true }],
  ['in Welsh, without JavaScript', { language: 'cy', script: false }],
]

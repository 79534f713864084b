import { commonWords } from './lists/common'
import { disclosedWords } from './lists/disclosed'
import { glanceWords } from './lists/glance'
import { heldWords } from './lists/held'
import { letterWords } from './lists/letter'
import { objectionWords } from './lists/objection'
import { rightsWords } from './lists/rights'

/**
 * Every sentence that a pack may say, by the file of `templates/pack/LANGUAGE` that holds it, with the blanks that the
 * pack can fill in it. A key stands in one file only.
 */
export const wordFiles = {
  common: commonWords,
  letter: letterWords,
  glance: glanceWords,
  held: heldWords,
  disclosed: disclosedWords,
  rights: rightsWords,
  objection: objectionWords,
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export const placeholders = {
  ...commonWords,
  ...letterWords,
  ...glanceWords,
  ...heldWords,
  ...disclosedWords,
  ...rightsWords,
  ...objectionWords,
} as const satisfies Readonly<Record<string, readonly string[]>>

import { commonWords } from './lists/common'
import { decisionWords } from './lists/decision'
import { differenceWords } from './lists/difference'
import { disclosedWords } from './lists/disclosed'
import { filesWords } from './lists/files'
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
  difference: differenceWords,
  rights: rightsWords,
  objection: objectionWords,
  decision: decisionWords,
  files: filesWords,
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

export const placeholders = {
  ...commonWords,
  ...letterWords,
  ...glanceWords,
  ...heldWords,
  ...disclosedWords,
  ...differenceWords,
  ...rightsWords,
  ...objectionWords,
  ...decisionWords,
  ...filesWords,
} as const satisfies Readonly<Record<string, readonly string[]>>

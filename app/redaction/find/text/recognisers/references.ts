import { daysMeant } from '../dates'
import type { Recogniser } from './recogniser'

const token =
  '(?:[A-Z]{2,4} (?=[A-Z]{0,4}\\d{4}))?[A-Z0-9]+(?:[/-][A-Z0-9]+){0,5}(?: \\d{3,8}){0,3}(?: of \\d{1,2}/\\d{1,2}/\\d{2,4})?'
const said = '(?: ?(?:no\\b|number|num\\b|is|was|as|it|#))?[.:#=]{0,2} ?'
const titles =
  '(?<!grid |map )ref(?:erence)?|urn|cad|(?:police )?incident|(?:gmp |police )?log|(?:mosaic|liquidlogic|client|person|swift|paris|eclipse) (?:id|no|number|ref)|(?:case|crime|claim|court|complaint) (?:ref(?:erence)?|no|number|id)|case(?= [A-Z]{2,4}[ -]?\\d{5})|council tax (?:account|ref(?:erence)?)|rent (?:account|ref(?:erence)?)'

/** Numbers that a case goes by: whoever holds one can ask the police, a court or a council about a person. */
export const references: readonly Recogniser[] = [
  {
    kind: 'reference',
    pattern: new RegExp(
      `\\b(?:${titles})(?: (?:ref(?:erence)?|number|no|id))?${said}(?<it>(?!(?:ULN|UPN|NHS)\\d)${token})(?![\\w£/])`,
      'gi',
    ),
    valid: (found) => isReference(found),
    alone: 0.75,
    beside: 0.75,
    looks: 'Letters and digits after a word for a reference',
  },
  {
    kind: 'reference',
    pattern:
      /(?<![A-Z0-9])(?:[A-Z]{2}\d{2}[CDFJPZ]\d{5}|CRI\/[A-Z0-9]{2,6}(?:\/[A-Z0-9]{2,8}){1,3}|LCS[ -]?\d{6,8}|\d{2}[A-Z]{2}\/?\d{5}\/?\d{2}(?=\D|$)|\d{2}[A-Z]{2}\d{7})(?![A-Z0-9])/g,
    alone: 0.8,
    beside: 0.8,
    looks: 'The form of a court\u2019s, the police\u2019s or a social care case number',
  },
]

const isReference = (found: string): boolean =>
  (found.match(/\d/g)?.length ?? 0) >= 3 && found.length >= 4 && daysMeant(found).length === 0

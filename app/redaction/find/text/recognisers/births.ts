import { dateSource, daySource, daysMeant } from '../dates'
import type { Recogniser } from './recogniser'

const birth =
  "\\bd\\.? ?o\\.? ?b\\.?(?:'?s\\b|\\b|(?<=\\.))|\\bdates? of birth|\\bbirth ?dates?|(?<!new)\\bborn\\b|\\bgave birth|\\bbirthday\\b|\\bbirth\\b(?= ?[:=-]| (?:was )?on )|\\bdyddiad geni|\\bganwyd|\\bganed|(?<=[(, ])b\\."
// What happened on another day, though a birth is spoken of just before.
const other =
  '\\b(?:moved|arrived|seen|review\\w*|visit\\w*|certificate|regist\\w+|discharge\\w*|plan|referred|assess\\w*|issued|party|due|admitted|removed|(?:checked|verified|confirmed|recorded) on)\\b'

/** Dates of birth. Any other date is no business of this table: the words before it, or right after it, say "born". */
export const births: readonly Recogniser[] = [
  {
    kind: 'date-of-birth',
    pattern: new RegExp(`(?<![\\w£/.-])(?:${dateSource})(?![\\w])`, 'gi'),
    valid: (found) => daysMeant(found).length > 0,
    before: new RegExp(`(?:${birth})(?:(?!${other})[^\\d]){0,40}$`, 'i'),
    after:
      /^[ ,]{0,2}(?:\((?:d\.?o\.?b|date of birth|born)|(?:d\.?o\.?b\b|is (?:his|her|their) (?:d\.?o\.?b\b|date of birth|birthday)))/i,
    alone: 0,
    beside: 0.95,
    looks: 'A date',
    near: 'a word for being born',
  },
  {
    kind: 'date-of-birth',
    pattern: new RegExp(`(?<![\\w£/.-])${daySource}`, 'gi'),
    before: /\b(?:birthday|born|d\.?o\.?b\.?)[:,]?(?: (?:is|was|falls|on|the)){0,3} $/i,
    alone: 0,
    beside: 0.7,
    looks: 'A day and a month',
    near: 'a word for being born',
  },
]

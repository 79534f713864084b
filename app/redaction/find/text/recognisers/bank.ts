import type { Recogniser } from './recogniser'

const sortWords = /\bsort ?code|\bbacs\b|\bs\/c\b|\bsort\b|\bdidoli\b/i
const accountWords = /\ba(?:cc(?:oun)?t?|cct)\b|\bbacs\b[^\d]{0,12}\d{6} $|\ba\/c\b|\bcyfrif\b/i

/** Where money is paid to. Six or eight digits are many other things: a pair tells, or a word beside. */
export const bank: readonly Recogniser[] = [
  {
    kind: 'sort-code',
    pattern: /(?<![\w£$]|\d[.,/-])\d{2}([ .-]?)\d{2}\1\d{2}(?!\d|[./-]\d)/g,
    before: sortWords,
    after: /^ (?:is|was) (?:the|her|his|their|my|a) (?:\w+ )?sort code|^[ ,/;]{1,3}(?:and )?(?:the )?a(?:\/c|cc)/i,
    alone: 0,
    beside: 0.9,
    looks: 'Six digits in pairs',
    near: 'a word for a sort code',
  },
  {
    kind: 'sort-code',
    pattern: /(?<![\w£$]|\d[.,/-])\d{2}-\d{2}-\d{2}(?=[ ,/;]{1,3}\d{4} ?\d{4}(?!\d))/g,
    alone: 0.8,
    beside: 0.8,
    looks: 'Six digits in pairs before eight digits, as a sort code and an account are written',
  },
  {
    kind: 'account-number',
    pattern: /(?<![\w£$]|\d[.,/-])\d{4} ?\d{4}(?!\d|[./-]\d)/g,
    before: new RegExp(
      `${accountWords.source}|(?:sort|s/c|didoli)[^\\d]{0,12}\\d{2}[ .-]?\\d{2}[ .-]?\\d{2}[^\\d]{1,20}$`,
      'i',
    ),
    after: /^[^\d.]{0,15}\bsort ?code/i,
    alone: 0,
    beside: 0.9,
    looks: 'Eight digits',
    near: 'a word for a bank account',
  },
  {
    kind: 'account-number',
    pattern: /(?<=(?<![\w£$]|\d[.,/-])\d{2}-\d{2}-\d{2}[ ,/;]{1,3})\d{4} ?\d{4}(?!\d|[./-]\d)/g,
    alone: 0.8,
    beside: 0.8,
    looks: 'Eight digits after a sort code',
  },
]

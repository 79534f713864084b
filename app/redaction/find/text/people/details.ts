import { dateSource, daysMeant } from '../dates'
import type { Find, Kind } from '../hit'
import { normalise } from '../normal'
import { nationalDigits } from '../recognisers/checks'
import type { Person } from './casePeople'

type Detail = { readonly kind: Kind; readonly pattern: RegExp; readonly why: string }

/** What is known of people apart from their names, wherever a normal text has it, with words beside it or without. */
export const detailsIn = (text: string, people: readonly Person[]): readonly Find[] => [
  ...people.flatMap(detailsOf).flatMap(({ kind, pattern, why }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      score: 0.97,
      why,
    })),
  ),
  ...birthdays(text, people),
]

const detailsOf = ({ telephone, email, postcode, address }: Person): readonly Detail[] => [
  ...detail('telephone', telephonePattern(telephone), 'The telephone number of a person of the case.'),
  ...detail('email', literally(email), 'The email address of a person of the case.'),
  ...detail('postcode', postcodePattern(postcode), 'The postcode of a person of the case.'),
  ...detail('address', addressPattern(address), 'The address of a person of the case.'),
]

const detail = (kind: Kind, source: string | undefined, why: string): readonly Detail[] =>
  source ? [{ kind, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'), why }] : []

const telephonePattern = (telephone = ''): string | undefined => {
  const national = nationalDigits(normalise(telephone).text)
  if (national.length < 7) return undefined
  const rest = [...national.replace(/^0/, '')].join('[ ().-]{0,2}')
  return national.startsWith('0') ? `(?:(?:\\+|00)44[ .-]?(?:\\(0\\)[ .-]?)?|\\(?0[ ]?)${rest}` : rest
}

const literally = (words = ''): string | undefined => {
  const text = normalise(words.trim()).text
  return text ? escaped(text) : undefined
}

const postcodePattern = (postcode = ''): string | undefined => {
  const text = normalise(postcode).text.replace(/ /g, '')
  return text.length > 4 ? `${escaped(text.slice(0, -3))} ?${escaped(text.slice(-3))}` : undefined
}

// The house and its street are the address; the flat before them and the lines after them go with it.
const addressPattern = (address = ''): string | undefined => {
  const lines = normalise(address)
    .text.split(/[,\n]/)
    .map((line) => line.trim())
    .filter(Boolean)
  const house = lines.findIndex((line) => /^\d+\w? \p{L}/u.test(line))
  const at = house < 0 ? 0 : house
  const street = lineSource(lines[at])
  if (!street || street.length < 6) return undefined
  const before = lines.slice(0, at).map((line) => `(?:${lineSource(line)}[ ,\\n]{1,3})?`)
  const after = lines.slice(at + 1).map((line) => `(?:[ ,\\n]{1,3}${lineSource(line)})?`)
  return [...before, street, ...after].join('')
}

const shortened: Readonly<Record<string, string>> = {
  road: 'r(?:oa)?d',
  street: 'st(?:reet)?',
  avenue: 'ave(?:nue)?',
  close: 'cl(?:ose)?',
  drive: 'dr(?:ive)?',
  lane: 'la?ne?',
  crescent: 'cres(?:cent)?',
}

const lineSource = (line = ''): string =>
  line
    .split(/\s+/)
    .map((word) => shortened[word.toLowerCase()] ?? escaped(word))
    .join(',? ')

const birthdays = (text: string, people: readonly Person[]): readonly Find[] => {
  const days = new Set(people.flatMap(({ dateOfBirth }) => daysMeant(normalise(dateOfBirth?.trim() ?? '').text)))
  if (days.size === 0) return []
  const dates = text.matchAll(new RegExp(`(?<!\\w)(?:${dateSource})(?!\\w)`, 'gi'))
  return Array.from(dates)
    .filter((match) => daysMeant(match[0]).some((day) => days.has(day)))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'date-of-birth',
      score: 0.97,
      why: 'The date of birth of a person of the case.',
    }))
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

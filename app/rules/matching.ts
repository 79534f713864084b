import type { SourceDescription, SourceRow } from './source'

/** Whom a source is searched for. */
export type Sought = {
  readonly names: readonly string[]
  readonly dateOfBirth: string
  readonly postcode: string
}

export type MatchReason = 'full-name' | 'family-name' | 'date-of-birth' | 'postcode'
export type Match = { readonly row: SourceRow; readonly reasons: readonly MatchReason[] }

/**
 * Rows that may be about the person, for somebody to confirm: the full name; or the family name with the date of
 * birth or the postcode; or the date of birth with the postcode (a changed name). Never taken as certain.
 */
export function matchRows(rows: readonly SourceRow[], source: SourceDescription, sought: Sought): readonly Match[] {
  return rows.flatMap((row) => {
    const reasons = reasonsFor(row, source, sought)
    return isWorthALook(reasons) ? [{ row, reasons }] : []
  })
}

function reasonsFor(row: SourceRow, { person }: SourceDescription, sought: Sought): readonly MatchReason[] {
  const cell = (column: string | undefined) => (column === undefined ? '' : (row.cells[column] ?? ''))
  const given = fold(cell(person.givenName))
  const family = fold(cell(person.familyName))
  const names = sought.names.map((name) => fold(name).split(' ')).filter((parts) => parts.length > 0)
  const familyMatches = names.filter((parts) => family !== '' && endsWith(parts, family.split(' ')))
  const reasons: MatchReason[] = []
  if (familyMatches.some((parts) => given !== '' && given.split(' ')[0] === parts[0])) reasons.push('full-name')
  else if (familyMatches.length > 0) reasons.push('family-name')
  if (cell(person.dateOfBirth).trim() === sought.dateOfBirth) reasons.push('date-of-birth')
  if (squash(cell(person.postcode)) !== '' && squash(cell(person.postcode)) === squash(sought.postcode)) {
    reasons.push('postcode')
  }
  return reasons
}

const isWorthALook = (reasons: readonly MatchReason[]) => reasons.includes('full-name') || reasons.length >= 2

const endsWith = (parts: readonly string[], tail: readonly string[]) =>
  tail.every((part, i) => parts[parts.length - tail.length + i] === part)

/** Letters without case, accents or punctuation, so that "Siân O'Neill" is found as "SIAN ONEILL". */
export const fold = (words: string) =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gi, 'l')
    .replace(/[’'`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

const squash = (postcode: string) => postcode.replace(/\s+/g, '').toUpperCase()

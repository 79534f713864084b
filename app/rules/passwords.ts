export const leastPassword = 15
/** More than a person types, and little enough to hash. */
const mostPassword = 500

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'own'

type Around = {
  /** True of a word, in small letters, on the list of passwords that are common or have been made public by thieves. */
  readonly isListed: (folded: string) => boolean
  /** What anybody could guess of this person: their name and address, and whose staff they are. */
  readonly own: readonly string[]
}

/**
 * Why a password can't be taken, or null. Its length counts, and that nobody would guess it; it needs no digits, capitals
 * or signs (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.11 and 6.2.12).
 */
export function passwordFault(password: string, { isListed, own }: Around): PasswordFault | null {
  const length = [...password].length
  if (length < leastPassword) return 'too-short'
  if (length > mostPassword) return 'too-long'
  const folded = fold(password)
  if (isListed(folded) || isListed(squeeze(folded)) || isRepeated(squeeze(folded), isListed)) return 'common'
  return isGuessed(squeeze(folded), own) ? 'own' : null
}

/** The words of each fault. */
export const passwordFaults: Readonly<Record<PasswordFault, string>> = {
  'too-short': 'The password must be 15 characters or more',
  'too-long': 'The password must be 500 characters or fewer',
  common: 'This password is too easy to guess: it is on a list of common passwords, or repeats one',
  own: 'This password is too easy to guess: it is made of your name, your email address or your organisation',
}

const fold = (words: string) => words.normalize('NFKC').toLowerCase()
const squeeze = (folded: string) => folded.replace(/[^\p{L}\p{N}]/gu, '')

/** The same few letters again and again, or a listed word again and again, the last time perhaps cut short. */
function isRepeated(squeezed: string, isListed: (word: string) => boolean): boolean {
  for (let size = 1; size <= squeezed.length / 2; size += 1) {
    const word = squeezed.slice(0, size)
    const repeated = word.repeat(Math.ceil(squeezed.length / size)).slice(0, squeezed.length)
    if (repeated === squeezed && (size <= 4 || isListed(word))) return true
  }
  // Nothing but signs, or next to nothing.
  return squeezed.length < 6
}

/** Less than eight characters are left of it without what anybody knows. */
function isGuessed(squeezed: string, own: readonly string[]): boolean {
  const known = own
    .flatMap((words) => [words, ...words.split(/[^\p{L}\p{N}]+/u)])
    .map((words) => squeeze(fold(words)))
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), squeezed)
  return left !== squeezed && left.length < 8
}

/**
 * Normal text without case or accents, unit for unit as long as before, so that a place in the one is the same place in
 * the other: "Siân" and "SIAN" are both "sian".
 */
export const fold = (text: string): string => text.replace(/[^\p{ASCII}]/gu, plainLetter).toLowerCase()

const alone: Readonly<Record<string, string>> = { ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ı: 'i', İ: 'i' }

const plainLetter = (letter: string): string => {
  const plain = alone[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
  return plain.length === letter.length && plain.toLowerCase().length === letter.length ? plain : letter
}

/** The words of a folded text: runs of letters and digits. "o'neill" is two. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Whether two readers found the same words on a page, whatever they make of the white space between them. Where words
 * run from right to left or letters join, one reader gives them as they lie and another as they are said: there the same
 * letters are enough.
 */
export const alike = (one: string, other: string): boolean => {
  const [ours, theirs] = [plain(one), plain(other)]
  return ours === theirs || (reordered.test(ours) && sorted(ours) === sorted(theirs))
}

const plain = (words: string): string =>
  words.normalize('NFKC').replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')

const reordered = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Mark}]/u

const sorted = (words: string): string => [...words].toSorted().join('')

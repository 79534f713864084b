/** Words that a mark took, as far as the question goes whether to look for them all through the finished file. */
export type Taken = { readonly words: string /** No word was cut by the mark. */; readonly whole: boolean }

/**
 * The hidden words to look for on every page of a file, wherever they stand: names of two or more parts, and whatever
 * holds figures, such as a telephone number or a reference. A part of a word, or a common word ("school"), is hidden
 * where it was marked, and rightly stands elsewhere.
 */
export const toSweep = (taken: readonly Taken[]): readonly string[] => [
  ...new Set(taken.filter((one) => one.whole && tells(one.words)).map((one) => bare(one.words))),
]

// A mark over "Oakes," takes the comma too, and the name stands elsewhere without it.
const bare = (words: string): string => words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')

const tells = (words: string): boolean => {
  const meaningful = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const names = words.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]+/gu)?.length ?? 0
  return names >= 2 || (meaningful >= 5 && /\p{N}/u.test(words))
}

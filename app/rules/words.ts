/** A run of a text, in UTF-16 code units, `end` not included. */
export type Span = { readonly start: number; readonly end: number }

/** The words of a text, without the punctuation around them, each to be ticked by itself. */
export const wordsIn = (text: string): readonly (Span & { readonly text: string })[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’@._/+-]*[\p{L}\p{N}\p{M}])?/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: found[0],
  }))

/** Ticked words that stand side by side become one run, so that a full name is hidden, and proved hidden, as one. */
export function joinNeighbours(text: string, ticked: readonly Span[]): readonly Span[] {
  const sorted = [...ticked].sort((a, b) => a.start - b.start)
  return sorted.reduce<readonly Span[]>((joined, next) => {
    const last = joined.at(-1)
    if (last === undefined || /[\p{L}\p{N}]/u.test(text.slice(last.end, next.start))) return [...joined, next]
    return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }]
  }, [])
}

/** Every place where a phrase stands in a text as whole words, whatever its case and however its words are spaced. */
export function placesOf(text: string, phrase: string): readonly Span[] {
  const parts = phrase.trim().split(/\s+/).map(escape)
  if (parts[0] === '' || parts.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

const escape = (part: string) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

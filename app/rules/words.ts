/** A run of a text, in UTF-16 code units, `end` not included. */
export type Span = { readonly start: number; readonly end: number }

/**
 * Ticked words that stand side by side become one run, so that a full name is hidden, and proved hidden, as one. The
 * punctuation round a run is left: "Hughes" must be looked for wherever it stands, not only before a comma.
 */
export function joinNeighbours(text: string, ticked: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const next of ticked.map((span) => trimmed(text, span)).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const isNeighbour = last !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(last.end, next.start))
    if (isNeighbour) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    else joined.push(next)
  }
  return joined
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0
  const after = /[^\p{L}\p{N}\p{M}]*$/u.exec(words)?.[0].length ?? 0
  // Nothing but punctuation was ticked: then that is what must go.
  return before === words.length ? { start, end } : { start: start + before, end: end - after }
}

/** Every place where a phrase stands in a text as whole words, whatever its case and however its words are spaced. */
export function placesOf(text: string, phrase: string): readonly Span[] {
  const parts = phrase.trim().split(/\s+/).map(literally)
  if (parts[0] === '' || parts.length === 0) return []
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${parts.join('\\s+')}(?![\\p{L}\\p{N}\\p{M}])`, 'giu')
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

/** A phrase as a pattern of itself. */
const literally = (part: string) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

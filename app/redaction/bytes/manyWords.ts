/** Looks for many byte strings in one walk over bytes, where a walk for each would take minutes over pictures. */
export type ManyWords = {
  /** The places in the list of those that the bytes hold. */
  readonly foundIn: (bytes: Uint8Array) => ReadonlySet<number>
}

/**
 * Makes the search (Wu and Manber, 1994): from each two bytes a table tells how far the walk may jump. Strings of fewer
 * than two bytes are not looked for.
 */
export const manyWords = (words: readonly Uint8Array[]): ManyWords => {
  const long = words.flatMap((bytes, index) => (bytes.length >= 2 ? [{ bytes, index }] : []))
  const window = Math.min(32, ...long.map(({ bytes }) => bytes.length))
  const jumps = new Uint8Array(65536).fill(window - 1)
  const endings = new Map<number, { readonly bytes: Uint8Array; readonly index: number }[]>()
  for (const word of long) {
    for (let at = 0; at + 1 < window; at += 1) {
      const pair = ((word.bytes[at] ?? 0) << 8) | (word.bytes[at + 1] ?? 0)
      jumps[pair] = Math.min(jumps[pair] ?? 0, window - 2 - at)
      if (at === window - 2) endings.set(pair, [...(endings.get(pair) ?? []), word])
    }
  }
  const foundIn = (bytes: Uint8Array): ReadonlySet<number> => {
    const found = new Set<number>()
    if (long.length === 0) return found
    for (let at = window - 2; at + 1 < bytes.length; ) {
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      const jump = jumps[pair] ?? 0
      if (jump > 0) {
        at += jump
        continue
      }
      for (const word of endings.get(pair) ?? []) {
        if (!found.has(word.index) && startsAt(bytes, at - window + 2, word.bytes)) found.add(word.index)
      }
      at += 1
    }
    return found
  }
  return { foundIn }
}

const startsAt = (bytes: Uint8Array, from: number, word: Uint8Array): boolean => {
  if (from + word.length > bytes.length) return false
  for (let at = 0; at < word.length; at += 1) if (bytes[from + at] !== word[at]) return false
  return true
}

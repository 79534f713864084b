/** Looks for many byte strings in one walk over bytes, where a walk for each would take minutes over pictures. */
export type ManyWords = {
  /** The places in the list of those that the bytes hold. */
  readonly foundIn: (bytes: Uint8Array) => ReadonlySet<number>
}

type Word = { readonly bytes: Uint8Array; readonly index: number }

const head = 4
const bitsOfHash = 22

/**
 * Makes the search. The first four bytes of every string are noted in a table of bits; the walk asks the table at each
 * byte, and looks closer only where a string may begin: it takes as long for ten thousand strings as for ten. Strings of
 * fewer than two bytes are not looked for.
 */
export const manyWords = (words: readonly Uint8Array[]): ManyWords => {
  const all = words.map((bytes, index): Word => ({ bytes, index }))
  const short = all.filter(({ bytes }) => bytes.length >= 2 && bytes.length < head)
  const long = all.filter(({ bytes }) => bytes.length >= head)
  const table = new Uint32Array(1 << (bitsOfHash - 5))
  const heads = new Map<number, Word[]>()
  for (const word of long) {
    const start = headOf(word.bytes)
    const hash = hashOf(start)
    table[hash >>> 5] = (table[hash >>> 5] ?? 0) | (1 << (hash & 31))
    const same = heads.get(start)
    if (same) same.push(word)
    else heads.set(start, [word])
  }
  const foundIn = (bytes: Uint8Array): ReadonlySet<number> => {
    const found = new Set<number>()
    for (const word of short) if (asBuffer(bytes).includes(asBuffer(word.bytes))) found.add(word.index)
    if (long.length === 0) return found
    let last = 0
    for (let at = 0; at < bytes.length; at += 1) {
      last = (last << 8) | (bytes[at] ?? 0)
      const hash = hashOf(last)
      if ((((table[hash >>> 5] ?? 0) >>> (hash & 31)) & 1) === 0 || at < head - 1) continue
      for (const word of heads.get(last) ?? []) {
        if (!found.has(word.index) && startsAt(bytes, at - head + 1, word.bytes)) found.add(word.index)
      }
    }
    return found
  }
  return { foundIn }
}

const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length)

// Whole numbers of 32 bits, with a sign: the same on both sides.
const headOf = (bytes: Uint8Array): number =>
  ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)

const hashOf = (start: number): number => Math.imul(start, 0x9e3779b1) >>> (32 - bitsOfHash)

const startsAt = (bytes: Uint8Array, from: number, word: Uint8Array): boolean => {
  if (from + word.length > bytes.length) return false
  for (let at = 0; at < word.length; at += 1) if (bytes[from + at] !== word[at]) return false
  return true
}

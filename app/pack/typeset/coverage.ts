/**
 * The characters that a TrueType font can draw, from its `cmap` table (formats 4 and 12, by the OpenType specification).
 * Throws on a file that is no TrueType font.
 */
export const charactersOf = (font: Buffer): ReadonlySet<number> => {
  const table = tableAt(font, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const at = table + font.readUInt32BE(table + 4 + index * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, found)
    if (format === 12) addGroups(font, at, found)
  }
  return found
}

const tableAt = (font: Buffer, tag: string): number => {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  throw new Error(`The font has no ${tag} table`)
}

const addSegments = (font: Buffer, at: number, found: Set<number>): void => {
  const bytes = font.readUInt16BE(at + 6)
  for (let offset = 0; offset < bytes; offset += 2) {
    const last = font.readUInt16BE(at + 14 + offset)
    const first = font.readUInt16BE(at + 16 + bytes + offset)
    const delta = font.readUInt16BE(at + 16 + 2 * bytes + offset)
    const rangeAt = at + 16 + 3 * bytes + offset
    const range = font.readUInt16BE(rangeAt)
    for (let character = first; character <= last && character < 0xffff; character += 1) {
      const raw = range === 0 ? character : font.readUInt16BE(rangeAt + range + 2 * (character - first))
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (range === 0 ? ((character + delta) & 0xffff) !== 0 : glyph !== 0) found.add(character)
    }
  }
}

const addGroups = (font: Buffer, at: number, found: Set<number>): void => {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const from = at + 16 + group * 12
    const last = font.readUInt32BE(from + 4)
    for (let character = font.readUInt32BE(from); character <= last; character += 1) found.add(character)
  }
}

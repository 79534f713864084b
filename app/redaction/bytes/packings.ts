const whiteSpace = /[\0\t\n\f\r ]/g

/** ASCIIHex (ISO 32000-1, 7.4.2). Throws on what is no hexadecimal digit. */
export const asciiHex = (bytes: Buffer): Buffer => {
  const [digits = ''] = bytes.toString('latin1').replace(whiteSpace, '').split('>')
  if (/[^0-9a-f]/i.test(digits)) throw new RangeError('no hexadecimal digit')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

/** ASCII base-85 (7.4.3). Throws on what is no digit of it. */
export const ascii85 = (bytes: Buffer): Buffer => {
  const [text = '', end] = bytes.toString('latin1').replace(whiteSpace, '').replace(/^<~/, '').split('~>')
  if (end === undefined) throw new RangeError('no end')
  const out: number[] = []
  let group: number[] = []
  for (const character of text) {
    if (character === 'z' && group.length === 0) {
      out.push(0, 0, 0, 0)
      continue
    }
    const digit = character.charCodeAt(0) - 33
    if (digit < 0 || digit > 84) throw new RangeError('no digit')
    group.push(digit)
    if (group.length < 5) continue
    out.push(...fourBytes(group))
    group = []
  }
  if (group.length === 1) throw new RangeError('a digit alone')
  if (group.length > 1) out.push(...fourBytes([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, group.length - 1))
  return Buffer.from(out)
}

const fourBytes = (digits: readonly number[]): readonly number[] => {
  const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

/** Run lengths (7.4.5). */
export const runLength = (bytes: Buffer, most: number): Buffer => {
  const parts: Buffer[] = []
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    const part = length < 128 ? bytes.subarray(at + 1, at + 2 + length) : Buffer.alloc(257 - length, bytes[at + 1] ?? 0)
    parts.push(part)
    size += part.length
    if (size > most) throw new RangeError('too large')
    at += length < 128 ? length + 2 : 2
  }
  return Buffer.concat(parts)
}

const clear = 256
const stop = 257

/** LZW (7.4.4), codes of 9 to 12 bits. `early` 1: the width grows one code before it must. Throws on a code never made. */
export const lzw = (bytes: Buffer, early: number, most: number): Buffer => {
  const out: Buffer[] = []
  let size = 0
  let table: Buffer[] = []
  let before: Buffer | undefined
  let bits = 0
  let held = 0
  let width = 9
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    const code = (held >>> (bits - width)) & ((1 << width) - 1)
    bits -= width
    if (code === stop) break
    if (code === clear) {
      table = []
      before = undefined
      width = 9
      continue
    }
    const known = code < clear ? Buffer.from([code]) : table[code - 258]
    if (!known && (!before || code !== table.length + 258)) throw new RangeError('no such code')
    const entry = known ?? Buffer.concat([before ?? Buffer.alloc(0), (before ?? Buffer.alloc(1)).subarray(0, 1)])
    out.push(entry)
    size += entry.length
    if (size > most) throw new RangeError('too large')
    if (before && table.length < 4096 - 258) table.push(Buffer.concat([before, entry.subarray(0, 1)]))
    before = entry
    const next = table.length + 258 + early
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
  return Buffer.concat(out)
}

import { swapped } from '../../redaction/bytes/decode'
import { bytesOf, type Value } from '../../redaction/bytes/values'

/** A text string as people read it (ISO 32000-1, 7.9.2.2); undefined for what is no string. */
export const textOf = (value: Value | undefined): string | undefined => {
  const bytes = bytesOf(value)
  if (bytes === undefined) return undefined
  const raw = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return swapped(raw.subarray(2)).toString('utf16le')
  if (bytes.startsWith('\xff\xfe')) return raw.subarray(2).toString('utf16le')
  if (bytes.startsWith('\xef\xbb\xbf')) return raw.subarray(3).toString('utf8')
  return Array.from(bytes, (byte) => ofItsOwn[byte.charCodeAt(0)] ?? byte).join('')
}

export const hasText = (value: Value | undefined): boolean => (textOf(value) ?? '').trim() !== ''

// Where PDFDocEncoding is not Latin-1 (ISO 32000-1, annex D.2).
const runs: readonly (readonly [from: number, letters: string])[] = [
  [0x18, '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc'],
  [0x80, '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018'],
  [0x90, '\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd'],
  [0xa0, '\u20ac'],
]
const ofItsOwn: Readonly<Record<number, string>> = Object.fromEntries(
  runs.flatMap(([from, letters]) => [...letters].map((letter, index) => [from + index, letter])),
)

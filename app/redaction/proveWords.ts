import { type Finding, findIn } from './channels/types'
import { needlesFor } from './needle'
import type { ChannelResult } from './prove'

/** A file of an answer that is text: its name, and what it says. */
export type TextFile = { readonly name: string; readonly text: string }

type Asked = { readonly hidden: readonly string[]; readonly allowed: readonly string[] }

/**
 * Looks for hidden words in the text files of an answer, as they lie and as whoever opens them reads them: with the
 * escapes of HTML and of JSON undone, and with the tags taken out. Words rightly shown elsewhere are not counted.
 */
export const proveWords = (channel: string, files: readonly TextFile[], { hidden, allowed }: Asked): ChannelResult => {
  const reading = { needles: needlesFor(hidden).needles, allowed: needlesFor(allowed).needles }
  const findings = files.flatMap(({ name, text }) => {
    const found = readingsOf(text).flatMap((read) => findIn(reading, read, name))
    return [...new Map(found.map((one): [number, Finding] => [one.hidden, one])).values()]
  })
  return { channel, passed: findings.length === 0, findings }
}

const readingsOf = (text: string): readonly string[] => {
  const unescaped = withoutEscapes(text)
  return [...new Set([text, unescaped, withoutEscapes(text.replace(/<[^>]*>/g, '')), text.replace(/<[^>]*>/g, ' ')])]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const withoutEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["\\/])/g, '$1')
    .replace(/""/g, '"')
    .replace(/&#(x?)([0-9a-fA-F]{1,6});/g, (whole, hex: string, code: string) => letter(whole, code, hex ? 16 : 10))
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)

const letter = (whole: string, code: string, base: number): string => {
  const point = Number.parseInt(code, base)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

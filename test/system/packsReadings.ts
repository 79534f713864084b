import { readFileSync, rmSync } from 'node:fs'
import { cmapsByName, decodeCodes } from '~/app/redaction/bytes/cmap'
import { decodeString } from '~/app/redaction/bytes/decode'
import { scan } from '~/app/redaction/bytes/scan'
import { shownText } from '~/app/redaction/bytes/shown'
import { tokens } from '~/app/redaction/bytes/tokens'
import { said } from './packsPrograms'

/** One way of reading a file: as words, or as bytes in which a few letters turn up by chance. */
export type Reading = { readonly name: string; readonly of: 'words' | 'bytes'; readonly text: string }

/**
 * A pack read in every way that a curious person would try. A pack's words are drawn as glyph numbers: poppler turns
 * them back into letters by itself; in the file that qpdf has unpacked, our own byte reader does it through each font's
 * table, and so reaches what no page shows.
 */
export function readings(file: string): readonly Reading[] {
  const words = (name: string, text: string): Reading => ({ name, of: 'words', text })
  const bytes = (name: string, text: string): Reading => ({ name, of: 'bytes', text })
  const unpacked = unpack(file)
  return [
    words('pdftotext -raw', said('pdftotext', '-raw', file, '-')),
    words('pdftotext -layout', said('pdftotext', '-layout', file, '-')),
    words('pdftotext -bbox', withoutTags(said('pdftotext', '-bbox', file, '-'))),
    words('pdfinfo', said('pdfinfo', file)),
    bytes('the bytes as they lie', readFileSync(file).toString('latin1')),
    bytes('the bytes that qpdf unpacked', unpacked.toString('latin1')),
    words('the glyphs and strings that qpdf unpacked', drawn(unpacked)),
  ]
}

/** What the structure tree of a file says: what a screen reader reads out. Poppler takes seconds over it. */
export const structureOf = (file: string): Reading => ({
  name: 'pdfinfo -struct-text',
  of: 'words',
  text: said('pdfinfo', '-struct-text', file),
})

function unpack(file: string): Buffer {
  const to = `${file}.qdf`
  said('qpdf', '--qdf', '--object-streams=disable', file, to)
  const bytes = readFileSync(to)
  rmSync(to)
  return bytes
}

function drawn(unpacked: Buffer): string {
  const file = scan(unpacked)
  if (file.unread.length > 0) throw new Error(file.unread.join(' '))
  const named = cmapsByName(file)
  const streams = file.streams.filter((stream) => !stream.binary)
  const glyphs = streams.map(({ text }) =>
    shownText(text, (font, codes) => {
      const tables = named.get(font ?? '') ?? []
      return tables.map((table) => decodeCodes(table, codes)).join('\n')
    }),
  )
  const strings = [file.outside, ...streams.map(({ text }) => text)].flatMap((text) =>
    Array.from(tokens(text), (token) => (token.kind === 'string' ? decodeString(token.bytes) : '')).filter(Boolean),
  )
  return [...glyphs, ...strings].join('\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const withoutTags = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

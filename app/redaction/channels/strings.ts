import { decodeString } from '../bytes/decode'
import type { ScannedFile } from '../bytes/scan'
import { shownText } from '../bytes/shown'
import { tokens } from '../bytes/tokens'
import { findInBytes } from './encodings'
import { type Channel, type Finding, findIn, type Reading } from './types'

/** Every stream unpacked, reachable or not: as it lies, its strings one by one, and its strings run together. */
export const strings: Channel = {
  name: 'unpacked streams and strings',
  look: async (reading) => {
    requireAllRead(reading.file)
    const bodies = [{ text: reading.file.outside, where: 'outside the streams' }]
    const findings: Finding[] = []
    for (const stream of reading.file.streams) {
      const where = `object ${stream.object}`
      findings.push(...findInBytes(reading, Buffer.from(stream.text, 'latin1'), where))
      if (!stream.binary) bodies.push({ text: stream.text, where })
    }
    return [...findings, ...bodies.flatMap(({ text, where }) => findStrings(reading, text, where))]
  },
}

/** Throws where the byte scan could not read a stream: what was not read was not shown to be clean. */
export const requireAllRead = (file: ScannedFile): void => {
  if (file.unread.length > 0) throw new Error(file.unread.slice(0, 3).join(' '))
}

const findStrings = (reading: Reading, text: string, where: string): readonly Finding[] => {
  const found = Array.from(tokens(text), (token) => (token.kind === 'string' ? decodeString(token.bytes) : '')).filter(
    Boolean,
  )
  const seen = new Set<number>()
  const ways = [text, found.join('\n'), shownText(text, (_, bytes) => decodeString(bytes)), found.join('')]
  return ways
    .flatMap((way) => findIn(reading, way, where))
    .filter(({ hidden }) => !seen.has(hidden) && seen.add(hidden))
}

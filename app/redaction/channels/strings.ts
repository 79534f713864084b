import { decodeString } from '../bytes/decode'
import type { ScannedFile } from '../bytes/scan'
import { shownText } from '../bytes/shown'
import { tokens } from '../bytes/tokens'
import { findInBytes } from './encodings'
import { type Channel, type Finding, findIn, type Reading } from './types'

/** Every stream but pictures unpacked, reachable or not: as it lies, its strings one by one, and its strings run together. */
export const strings: Channel = {
  name: 'unpacked streams and strings',
  look: async (reading) => {
    requireAllRead(reading.file)
    const findings = [...findStrings(reading, reading.file.outside, 'outside the streams')]
    for (const stream of reading.file.streams.filter(({ picture }) => !picture)) {
      const where = `object ${stream.object}`
      const unpacked = stream.unpacked()
      if ('fault' in unpacked) throw new Error(`The stream at byte ${stream.at} ${unpacked.fault}.`)
      const seen = new Set<number>()
      const found = [
        ...findInBytes(reading, unpacked.bytes, where),
        ...(stream.binary ? [] : findStrings(reading, stream.text, where)),
      ]
      findings.push(...found.filter(({ hidden }) => !seen.has(hidden) && seen.add(hidden)))
    }
    return findings
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

import { cmapsByName, decodeCodes } from '../bytes/cmap'
import { shownText } from '../bytes/shown'
import { requireAllRead } from './strings'
import { type Channel, findIn } from './types'

/**
 * Words drawn as glyph numbers. A font embedded as a subset numbers its glyphs as it likes, so that no search of the
 * unpacked streams sees a letter: each run is turned back through the font's own table.
 */
export const glyphs: Channel = {
  name: 'glyph numbers',
  look: async (reading) => {
    requireAllRead(reading.file)
    const named = cmapsByName(reading.file)
    // Where a name means several fonts, every meaning is tried: which page means which does not matter.
    const meanings = Math.max(0, ...Array.from(named.values(), (cmaps) => cmaps.length))
    const contents = reading.file.streams.filter((stream) => !stream.binary && /\bT[fjJ*]/.test(stream.text))
    return contents.flatMap((stream) =>
      Array.from({ length: meanings }, (_, meaning) => {
        const text = shownText(stream.text, (font, bytes) => {
          const cmaps = named.get(font ?? '') ?? []
          const cmap = cmaps[meaning % Math.max(1, cmaps.length)]
          return cmap ? decodeCodes(cmap, bytes) : bytes
        })
        return findIn(reading, text, `object ${stream.object}`)
      }).flat(),
    )
  },
}

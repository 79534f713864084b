import { keysOf, listOf, nameOf, numberOf } from '../../../redaction/bytes/values'
import type { Check } from '../check'
import type { OpenFile } from '../open'

export const intent: Check = {
  id: 'output intent',
  title: 'The file says what its colours mean',
  source: 'ISO 19005-3, 6.2.3, 6.2.4.3',
  *run(file) {
    const intents = intentsOf(file)
    if (intents.length === 0) {
      yield { says: 'There is no output intent for PDF/A. Write one of subtype GTS_PDFA1.' }
      return
    }
    for (const keys of intents) {
      const profile = file.model.streamOf(keys.get('DestOutputProfile'))
      const unpacked = profile?.unpacked()
      const head = unpacked && 'bytes' in unpacked ? unpacked.bytes.toString('latin1', 0, 40) : ''
      const parts = partsIn[head.slice(16, 20)]
      if (head.slice(36, 40) !== 'acsp' || parts === undefined)
        yield { says: 'The output intent has no ICC profile. Put one in.' }
      else if (numberOf(file.model.follow(profile?.keys.get('N'))) !== parts)
        yield { says: 'The profile of the output intent counts its colours wrongly. Set /N to as many as it has.' }
      else if (parts !== 4)
        for (const sheet of file.sheets.filter(({ cmyk }) => cmyk))
          yield {
            page: sheet.number,
            says: 'Four inks are used where the profile knows none. Use red, green and blue.',
          }
    }
  },
}

const partsIn: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 }

const intentsOf = ({ model }: OpenFile) =>
  listOf(model.follow(model.catalogue.get('OutputIntents')))
    .map((value) => keysOf(model.follow(value)))
    .filter((keys) => nameOf(model.follow(keys.get('S'))) === 'GTS_PDFA1')

export const transparency: Check = {
  id: 'transparency',
  title: 'What shines through has a space in which its colours are mixed',
  source: 'ISO 19005-3, 6.2.10',
  *run(file) {
    const { model, sheets } = file
    if (intentsOf(file).length > 0) return
    for (const sheet of sheets.filter(({ transparent }) => transparent)) {
      const group = keysOf(model.follow(model.pages[sheet.number - 1]?.keys.get('Group')))
      if (!group.has('CS'))
        yield {
          page: sheet.number,
          says: 'Something shines through, and neither the page nor an output intent says how colours mix. Write one of them, or paint it solid.',
        }
    }
  },
}

import { type Dictionary, keysOf, listOf, nameOf } from '../../../redaction/bytes/values'
import type { Check, Fault } from '../check'
import type { OpenFile } from '../open'
import type { FontUse } from '../painting/sheet'

export const embeddedFonts: Check = {
  id: 'fonts embedded',
  title: 'Every font is in the file',
  source: 'ISO 14289-1, 7.21.4.1; ISO 19005-3, 6.2.11.4.1; Matterhorn 31-009',
  *run(file) {
    for (const use of file.fonts) {
      const { place, kind, program } = partsOf(file, use)
      if (kind === 'Type3') continue
      const descriptor = keysOf(file.model.follow(program.get('FontDescriptor')))
      const isIn = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => file.model.streamOf(descriptor.get(key)))
      if (!isIn) yield { ...place, says: 'A font is not embedded. Put its program into the file.' }
      const byNumber = nameOf(file.model.follow(program.get('Subtype'))) === 'CIDFontType2'
      if (isIn && byNumber && !program.has('CIDToGIDMap'))
        yield { ...place, says: 'A font does not say which glyph each code means. Set its /CIDToGIDMap.' }
    }
  },
}

export const readableFonts: Check = {
  id: 'fonts readable',
  title: 'Every glyph can be read back as letters',
  source: 'ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7.2; Matterhorn 31-027, 31-028',
  *run(file) {
    for (const use of file.fonts) yield* lettersOf(file, use)
  },
}

function* lettersOf(file: OpenFile, use: FontUse): Generator<Fault> {
  const { place, keys, program } = partsOf(file, use)
  const { cmap } = use.font
  if (!cmap) {
    if (!isKnown(file, keys, program))
      yield { ...place, says: 'A font does not say which letters its glyphs are. Give it a /ToUnicode.' }
    return
  }
  const mute = [...use.codes].filter((code) => !isLetters(cmap.letters.get(code)))
  if (mute.length > 0)
    yield {
      ...place,
      says: `${mute.length} of the ${use.codes.size} glyphs that are used of a font stand for no letter. Name them in its /ToUnicode.`,
    }
}

const isLetters = (letters: string | undefined): boolean =>
  letters !== undefined && letters !== '' && !/[\0\ufeff\ufffe\ufffd]/.test(letters)

// Fonts whose codes every reader knows need no table (ISO 14289-1, 7.21.7).
const isKnown = ({ model }: OpenFile, keys: Dictionary, program: Dictionary): boolean => {
  const encoding = model.follow(keys.get('Encoding'))
  const base = nameOf(encoding) ?? nameOf(model.follow(keysOf(encoding).get('BaseEncoding'))) ?? ''
  if (['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding'].includes(base)) return true
  const system = keysOf(model.follow(program.get('CIDSystemInfo')))
  const ordering = system.get('Ordering')
  const order = typeof ordering === 'object' && ordering !== null && 'bytes' in ordering ? ordering.bytes : ''
  return ['GB1', 'CNS1', 'Japan1', 'Korea1'].includes(order)
}

export const glyphs: Check = {
  id: 'glyphs',
  title: 'No letter is drawn as an empty box',
  source: 'ISO 14289-1, 7.21.8; ISO 19005-3, 6.2.11.8; Matterhorn 31-030; read in fonts whose codes are glyph numbers',
  *run(file) {
    for (const use of file.fonts) {
      const { place, keys, kind, program } = partsOf(file, use)
      const encoding = nameOf(file.model.follow(keys.get('Encoding'))) ?? ''
      if (kind !== 'Type0' || !encoding.startsWith('Identity')) continue
      const map = file.model.streamOf(program.get('CIDToGIDMap'))?.text
      const glyphOf = (code: number) =>
        map === undefined ? code : map.charCodeAt(code * 2) * 256 + map.charCodeAt(code * 2 + 1)
      if ([...use.codes].some((code) => !(glyphOf(code) > 0)))
        yield { ...place, says: 'A font\u2019s glyph 0 is drawn, an empty box. Use a font that has the letter.' }
    }
  },
}

const partsOf = ({ model }: OpenFile, { value, font, page }: FontUse) => {
  const keys = keysOf(model.follow(value))
  const kind = nameOf(model.follow(keys.get('Subtype')))
  const [descendant] = listOf(model.follow(keys.get('DescendantFonts')))
  const program = kind === 'Type0' ? keysOf(model.follow(descendant)) : keys
  return { keys, kind, program, place: { page, object: font.object } }
}

import { type Cmap, readCmap } from './cmap'
import type { Model } from './model'
import { standardWidths } from './standardWidths'
import { keysOf, listOf, nameOf, numberOf, numbersOf, refOf, type Value } from './values'

/** A font as a page calls it: how wide its glyphs are, and which letters they stand for. */
export type PageFont = {
  /** The number of its object; -1 where it has none of its own. */
  readonly object: number
  readonly name: string
  /** Bytes of one code. */
  readonly bytes: 1 | 2
  /** In thousandths of the type size. */
  readonly width: (code: number) => number
  readonly cmap: Cmap | undefined
}

/** Reads a font out of a page's resources. */
export const fontOf = (model: Model, value: Value | undefined): PageFont => {
  const keys = keysOf(model.follow(value))
  const table = model.streamOf(keys.get('ToUnicode'))
  const composite = nameOf(keys.get('Subtype')) === 'Type0'
  const name = nameOf(model.follow(keys.get('BaseFont'))) ?? ''
  return {
    object: refOf(value) ?? -1,
    name,
    bytes: composite ? 2 : 1,
    cmap: table ? readCmap(table.text) : undefined,
    width: composite ? compositeWidths(model, keys.get('DescendantFonts')) : simpleWidths(model, value, name),
  }
}

const simpleWidths = (model: Model, value: Value | undefined, name: string) => {
  const keys = keysOf(model.follow(value))
  const first = numberOf(model.follow(keys.get('FirstChar'))) ?? 0
  const widths = numbersOf(model.follow(keys.get('Widths')))
  const standard = standardWidths(name)
  // A Type 3 font measures in units of its own (ISO 32000-1, 9.6.5).
  const [scale = 0.001] = numbersOf(model.follow(keys.get('FontMatrix')))
  return (code: number) => (widths.length > 0 ? (widths[code - first] ?? 0) * scale * 1000 : standard(code))
}

const compositeWidths = (model: Model, value: Value | undefined) => {
  const [descendant] = listOf(model.follow(value))
  const keys = keysOf(model.follow(descendant))
  const usual = numberOf(keys.get('DW')) ?? 1000
  const widths = new Map<number, number>()
  const parts = listOf(model.follow(keys.get('W')))
  for (let at = 0; at < parts.length; ) {
    const first = numberOf(parts[at]) ?? 0
    const next = model.follow(parts[at + 1])
    if (typeof next === 'number') {
      const width = numberOf(parts[at + 2]) ?? usual
      for (let code = first; code <= Math.min(next, first + 0xffff); code += 1) widths.set(code, width)
      at += 3
    } else {
      for (const [offset, width] of numbersOf(next).entries()) widths.set(first + offset, width)
      at += 2
    }
  }
  return (code: number) => widths.get(code) ?? usual
}

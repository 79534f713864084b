import type { Model } from './model'
import { bytesOf, listOf, nameOf, numberOf, type Value } from './values'

/** How a picture's numbers become light. `parts` a pixel; the lightness is of the lightest part, so only black is 0. */
export type Colours = {
  readonly parts: number
  readonly lightness: (parts: readonly number[]) => number
  /** Its one part is a place in a table, not a measure of light. */
  readonly indexed?: boolean
}

const light: Colours['lightness'] = (parts) => 255 * Math.max(...parts)
// Black ink alone is black; so are three full inks. Whatever lets light through is lighter.
const ink: Colours['lightness'] = ([cyan = 0, magenta = 0, yellow = 0, black = 0]) =>
  255 * (1 - black) * (1 - Math.min(cyan, magenta, yellow))

/** The colour space of a picture (ISO 32000-1, 8.6); undefined for one that is not known here. */
export const coloursOf = (model: Model, value: Value | undefined): Colours | undefined => {
  const space = model.follow(value)
  const list = listOf(space)
  const name = nameOf(space) ?? nameOf(list[0])
  if (name === 'DeviceGray' || name === 'CalGray' || name === 'G') return { parts: 1, lightness: light }
  if (name === 'DeviceRGB' || name === 'CalRGB' || name === 'RGB') return { parts: 3, lightness: light }
  if (name === 'DeviceCMYK' || name === 'CMYK') return { parts: 4, lightness: ink }
  if (name === 'ICCBased') {
    const parts = numberOf(model.streamOf(list[1])?.keys.get('N'))
    if (parts === 4) return { parts, lightness: ink }
    return parts === 1 || parts === 3 ? { parts, lightness: light } : undefined
  }
  if (name !== 'Indexed' && name !== 'I') return undefined
  const base = coloursOf(model, list[1])
  const table = bytesOf(model.follow(list[3])) ?? model.streamOf(list[3])?.text
  if (!base || base.indexed || table === undefined) return undefined
  return {
    parts: 1,
    indexed: true,
    lightness: ([place = 0]) =>
      base.lightness(
        // A place beyond the table is nobody's black.
        Array.from({ length: base.parts }, (_, part) => {
          const value = table.charCodeAt(place * base.parts + part)
          return Number.isNaN(value) ? 1 : value / 255
        }),
      ),
  }
}

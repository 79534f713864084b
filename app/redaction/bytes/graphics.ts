import type { PageFont } from './fonts'
import { type Matrix, unchanged } from './matrix'
import type { Model } from './model'
import { type Dictionary, keysOf, listOf, nameOf, type Value } from './values'

/** What `q` keeps and `Q` brings back, as far as it matters here (ISO 32000-1, tables 52 and 104). */
export type Graphics = {
  readonly ctm: Matrix
  readonly fill: Ink
  readonly stroke: Ink
  readonly opacity: number
  readonly lineWidth: number
  readonly font: PageFont | undefined
  readonly size: number
  readonly letterSpace: number
  readonly wordSpace: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

/** A colour: how light it is (0 to 255; undefined for a pattern) and whether a space of tints is set. */
type Ink = { readonly lightness: number | undefined; readonly tints: boolean }

const black: Ink = { lightness: 0, tints: false }

export const firstGraphics: Graphics = {
  ctm: unchanged,
  fill: black,
  stroke: black,
  opacity: 1,
  lineWidth: 1,
  font: undefined,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
}

/** A colour space set by `cs`: its first colour is black, or the whole tint. */
export const spaceNamed = (model: Model, resources: Dictionary, name: string | undefined): Ink => {
  const spaces = keysOf(model.follow(resources.get('ColorSpace')))
  const [kind] = listOf(model.follow(spaces.get(name ?? '')))
  return { lightness: 0, tints: ['Separation', 'DeviceN'].includes(nameOf(kind) ?? '') }
}

/** A colour by its operands: one is grey (or a tint), three are light, four are ink. */
export const inkOf = (operands: readonly Value[], before: Ink): Ink => {
  const parts = operands.filter((operand) => typeof operand === 'number')
  return { ...before, lightness: lightnessOf(parts, before.tints) }
}

const lightnessOf = (parts: readonly number[], tints: boolean): number | undefined => {
  const [first = 0, second = 0, third = 0, fourth = 0] = parts
  if (parts.length === 0) return undefined
  if (tints) return 255 * (1 - Math.max(...parts))
  if (parts.length === 3) return 255 * (0.299 * first + 0.587 * second + 0.114 * third)
  if (parts.length === 4) return 255 * (1 - Math.min(1, 0.299 * first + 0.587 * second + 0.114 * third + fourth))
  return 255 * first
}

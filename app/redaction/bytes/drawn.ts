import type { Rect } from '../mark'
import type { PageFont } from './fonts'
import type { Matrix, Point } from './matrix'
import type { Dictionary } from './values'

/** A picture as a page places it: the unit square of `matrix` in user space, its first row at the top. */
export type PlacedPicture = {
  readonly kind: 'picture'
  readonly matrix: Matrix
  readonly keys: Dictionary
  readonly raw: Buffer
  /** The number of its object; -1 for one that stands in the content itself. */
  readonly object: number
}

/** Text of one operator. */
export type PlacedText = {
  readonly kind: 'text'
  readonly invisible: boolean
  /** Points inside its glyphs, in user space. */
  readonly centres: () => readonly Point[]
  /** What it says, as far as its font tells. */
  readonly letters: () => string
}

/** A filled rectangle, or a stroke as broad as one, in user space. */
export type PlacedBox = {
  readonly kind: 'box'
  readonly rect: Rect
  /** 0 black to 255 white; undefined where it is a pattern. */
  readonly lightness: number | undefined
  readonly opacity: number
}

export type Shape = PlacedPicture | PlacedText | PlacedBox

/** White space inside a line of text. */
export type Gap = {
  readonly rect: Rect
  /** How wide, in heights of its type. */
  readonly em: number
  /** Made by a number inside one TJ, not by a new place. */
  readonly inOne: boolean
  readonly invisible: boolean
  readonly font: PageFont | undefined
}

/** What one page draws, in its order, forms inside it too. */
export type Drawing = {
  readonly shapes: readonly Shape[]
  readonly gaps: readonly Gap[]
  /** The codes drawn, by the number of the font's object. */
  readonly used: ReadonlyMap<number, ReadonlySet<number>>
}

import type { PageFont } from '../../../redaction/bytes/fonts'
import type { Value } from '../../../redaction/bytes/values'

/** A stretch of a page that belongs to one element of the structure. */
export type Sequence = {
  /** As `keyOf` names it. */
  readonly key: string
  words: string
  pictures: number
  strokes: number
}

/** Words whose contrast with their ground was measured and is too low, or could not be measured. */
export type Contrast = { readonly ratio: number | undefined; readonly letters: number }

/** What one page paints, forms inside it too, seen by its marks. */
export type Sheet = {
  /** Counted from 1. */
  readonly number: number
  /** In the order in which they are painted. */
  readonly sequences: Sequence[]
  /** Everything drawn as text, artifacts too. */
  words: string
  /** What stands in no tag and no artifact: text, pictures, lines, shadings. */
  readonly loose: string[]
  /** Marks that stand inside one another as they may not, or are never closed. */
  readonly tangled: string[]
  readonly faint: Contrast[]
  unmeasured: number
  transparent: boolean
  cmyk: boolean
}

/** A font as the pages use it, with the codes that they draw. */
export type FontUse = {
  readonly value: Value
  readonly font: PageFont
  readonly codes: Set<number>
  /** The first page that draws with it, counted from 1. */
  readonly page: number
}

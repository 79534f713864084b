import type { Box } from '../engine/space'
import type { Rect } from '../mark'
import type { Kind } from './text/hit'

/** What a person should decide on: words that may have to be hidden, or a picture that somebody should look at. */
export type Suggestion = {
  /** Counted from 0. */
  readonly page: number
  /** In the page's default user space. */
  readonly rects: readonly Rect[]
  /** The words; empty for a picture. */
  readonly text: string
  readonly kind: Kind | 'look-here'
  /** How sure: from 0 to 1. */
  readonly score: number
  readonly why: string
}

/** A word of a page, to be ticked: its place on the seen page in points, and the line that it stands on. */
export type PageWord = { readonly text: string; readonly box: Box; readonly line: number }

import type { Box } from '../engine/space'
import type { PageMark, Rect } from '../mark'

/** A word as it stands on the seen page: points from the top left corner, y downwards, `y` at the foot of its letters. */
export type Word = {
  readonly text: string
  readonly x: number
  readonly y: number
  /** How far it runs, in points. */
  readonly width: number
  /** The height of its type, in points. */
  readonly size: number
  /** The way it runs, clockwise from left to right, in radians. */
  readonly turn: number
}

export type Line = readonly Word[]
export type Paragraph = readonly Line[]

/** The picture of a page, its marks blackened before it was packed. */
export type PagePicture = { readonly kind: 'png' | 'jpeg'; readonly bytes: Uint8Array }

/** One page as it may be disclosed: what is seen of it, and the words that are seen on it. */
export type BurnedPage = {
  readonly page: number
  /** In points. */
  readonly width: number
  readonly height: number
  readonly picture: PagePicture
  /** What was blackened, in points of the seen page. */
  readonly black: readonly Box[]
  readonly paragraphs: readonly Paragraph[]
  /** The words that its marks took. */
  readonly hidden: readonly HiddenWords[]
  /** Where its marks' rectangles lie on the finished page, for each mark in order. */
  readonly marks: readonly (readonly Rect[])[]
}

/** Words that one rectangle of a mark took. */
export type HiddenWords = {
  readonly words: string
  /** No word was cut: what went is a run of whole words, as somebody marks a name. */
  readonly whole: boolean
}

/** A page that can't be burned, and why. */
export type Refused = { readonly refused: Refusal; readonly page?: number | undefined }

/** Why a document can't be burned safely. */
export type Refusal =
  | 'encrypted'
  | 'broken'
  | 'no-pages'
  | 'too-many-pages'
  | 'page-unreadable'
  | 'page-without-size'
  | 'page-too-large'
  | 'page-too-intricate'
  | 'picture-too-large'
  | 'too-slow'
  | 'out-of-memory'
  | 'mark-off-page'
  | 'mark-not-a-rectangle'
  | 'mark-on-no-page'

/** The marks of one page, each with the words that a reader hears in its place. */
export type MarkToBurn = Omit<PageMark, 'page' | 'exemption'> & { readonly says: string }

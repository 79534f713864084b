import type { PageMark, Rect } from '~/app/redaction/mark'

export type Rgb = readonly [red: number, green: number, blue: number]

/** A place on a page (counted from 0), in the same user space as a mark's rectangles. */
export type Area = { readonly page: number; readonly area: Rect; readonly colour: Rgb }

/**
 * One way in which a redacted document can leak, as a file to be redacted. The numbers are those of the list of attacks
 * that the house keeps; a letter or a word after the number tells its variants apart.
 */
export type Attack = {
  readonly number: string
  readonly name: string
  readonly build: () => Promise<Uint8Array>
  /** Nowhere in the burned file, by any reading. */
  readonly secrets: readonly string[]
  /** What an officer would draw: rectangles in default user space, before /Rotate and UserUnit. */
  readonly marks: readonly PageMark[]
  /** For each page the visible words that stay, in reading order. */
  readonly stays: readonly (readonly string[])[]
  /** A picture or drawing whose colour shows inside the marks, and is nowhere in the burned file. */
  readonly picture?: {
    readonly marker: Rgb
    /** False where no reader draws it: a thumbnail, an alternate. */
    readonly shows: boolean
    /** What stays as it was: the same picture on a page without a mark. */
    readonly keeps?: readonly Area[]
  }
  /** Gone from one page, and rightly kept on another. */
  readonly goneFrom?: readonly { readonly page: number; readonly words: string }[]
  /** Only pixels hold the secrets: no reading of the file's text finds them even before it is burned. */
  readonly seenOnly?: true
  /** The marks lie over what can't be seen, so there is no ink under them. */
  readonly unseen?: true
  /** `refused`: no file may come of it (it can't be opened, or words hidden in one place still show in another). */
  readonly expect: 'burned' | 'refused'
  /** False where a box drawn on top is harmless, because the file holds nothing beneath it. */
  readonly blackBoxLeaks: boolean
}

/** A file made to exhaust or confuse whoever opens it. It is refused or burned within the limits; nothing hangs. */
export type Bomb = {
  readonly number: string
  readonly name: string
  readonly build: () => Promise<Uint8Array>
  readonly why: string
}

export const exemption = 'third-party'

/** One mark on one page. */
export const markOn = (page: number, ...rects: readonly Rect[]): PageMark => ({ page, rects, exemption })

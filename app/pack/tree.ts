/** A run of words within a paragraph, a list or a cell. */
export type Inline =
  | string
  | { readonly strong: string }
  /** The fixed-width mark that stands where words were taken out. */
  | { readonly mark: string }
  | { readonly link: string; readonly text: string }
  /** Words in another language than the pack's: what the council's register says, in a pack in Welsh. */
  | { readonly lang: 'en' | 'cy'; readonly text: string }
  /** Words that an earlier answer hid and this one shows. */
  | { readonly added: string }

export type Words = readonly Inline[]

export type Row = { readonly label: string; readonly value: Words }

export type Table = {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  /** Shares of the width, one a column. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Words[])[]
}

/** A part of the answer, before it has pages: the same tree can be set as a PDF or as a web page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  /** The first cell of each row is the row's heading. */
  | Table
  | { readonly kind: 'keyvalue'; readonly caption?: string; readonly rows: readonly Row[] }
  | {
      readonly kind: 'letterhead'
      readonly from: readonly string[]
      readonly to: readonly string[]
      readonly details: readonly Row[]
    }
  | PageBlock

/**
 * A page of a burned document: a page of its own in the answer, its picture and its words as they were kept in `file`
 * from byte `at`. Sizes in points.
 */
export type PageBlock = {
  readonly kind: 'page'
  /** What stands at its head, for a reader who hears it: the document and which of its pages. */
  readonly title: string
  readonly file: string
  readonly at: number
  readonly width: number
  readonly height: number
}

/** One section: its title is a heading of the first level. */
export type Section = {
  readonly id: string
  readonly title: string
  readonly startsPage: boolean
  /** Gone through more than once, and made anew each time where there are many: ten thousand pages are never held. */
  readonly blocks: Iterable<Block>
}

export type Tree = {
  readonly sections: readonly Section[]
  /** The words that the pages themselves need, with blanks for the typesetter to fill in. */
  readonly furniture: {
    readonly contentsTitle: string
    /** With {{page}}, {{pages}} and {{reference}}. */
    readonly footer: string
    /** What heads every volume but the first, with {{volume}} and {{volumes}}. */
    readonly volumeTitle: string
    /** Under it, with {{reference}}, {{from}}, {{to}} and {{pages}}. */
    readonly volumeAbout: string
    /** After a line of the contents that leads into another volume, with {{volume}}. */
    readonly inVolume: string
    /** A picture of a page on which no words could be read, with {{title}}. */
    readonly noWords: string
  }
}

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

export const paragraph = (...words: Words): Block => ({ kind: 'paragraph', words })

/** A list of plain items, or nothing where there are none: an empty list is a fault to a screen reader. */
export const list = (items: readonly (string | Words)[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: items.map((item) => (typeof item === 'string' ? [item] : item)) }]

export const keyvalue = (rows: readonly Row[], caption?: string): readonly Block[] =>
  rows.length === 0 ? [] : [{ kind: 'keyvalue', caption, rows }]

/** A row, or nothing where the register says nothing. */
export const row = (label: string, value: string | Words | undefined): readonly Row[] => {
  if (value === undefined || value.length === 0) return []
  return [{ label, value: typeof value === 'string' ? [value] : value }]
}

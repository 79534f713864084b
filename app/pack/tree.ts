/** A run of words within a paragraph, a list or a cell. */
export type Inline =
  | string
  | { readonly strong: string }
  /** The fixed-width mark that stands where words were taken out. */
  | { readonly mark: string }
  | { readonly link: string; readonly text: string }

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

/** One section: its title is a heading of the first level. */
export type Section = {
  readonly id: string
  readonly title: string
  readonly startsPage: boolean
  readonly blocks: readonly Block[]
}

export type Tree = {
  readonly sections: readonly Section[]
  /** The words that the pages themselves need. */
  readonly furniture: {
    readonly contentsTitle: string
    /** With {{page}}, {{pages}} and {{reference}} for the typesetter to fill in. */
    readonly footer: string
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

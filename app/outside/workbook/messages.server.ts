/** What a thread is given to read. */
export type ToRead = {
  readonly bytes: Uint8Array
  /** How many bytes there may be inside. */
  readonly most: number
  /** How many columns are read. */
  readonly columns: number
}

/** What it says: every row as text, or what is wrong. */
export type ReadWorkbook =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly fault: 'broken' | 'too-large-inside' }

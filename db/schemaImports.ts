/** Spreadsheets that were brought in, and the case that each row came to. */
export interface ImportTables {
  imports: ImportRow
  import_rows: ImportedRow
}

export interface ImportRow {
  id: string
  controller: string
  /** As its sender called it. */
  name: string
  added_at: string
  added_by: string
  /** The headings of its columns and its rows, as JSON: personal data, gone once it was brought in or let go. */
  headings: string
  rows: string | null
  row_count: number
  /** By field the place of its column, as JSON; null until it was chosen. */
  mapping: string | null
  done_at: string | null
  undone_at: string | null
  undone_by: string | null
}

export interface ImportedRow {
  import_id: string
  /** As the sheet counts it: 2 is the first below the headings. */
  row: number
  case_id: string
  /** The number of the case's last event when it had been brought in. */
  seq: number
  /** The tracker's own reference. */
  old_reference: string
}

/** One row of figures a case, for reports: made again at will from its events, and without anybody's name. */
export interface ReportTables {
  figures: FiguresRow
}

export interface FiguresRow {
  case_id: string
  controller: string
  /** The last day that a report may count something of it on; while it is open, a day after all days. */
  last_on: string
  received_on: string
  right_asked: string
  nation: string
  channel: string
  started_on: string | null
  /** By the bank holidays that held when its time was over. */
  due_on: string | null
  paused_on: string | null
  paused_days: number
  extended_on: string | null
  settled_on: string | null
  closed_on: string | null
  outcome: string | null
  imported: number
  taken_back: number
  state: string
  assigned_to: string | null
  /** JSON, as the rules of reports have it: see `Figures`. */
  stays: string
  complaints: string
  objected_on: string | null
  objection: string | null
  decided_on: string | null
  decision: string | null
  exemptions: string
  pages_read: number
  pages_hidden: number
  pack_pages: number | null
  reviews: string
  searches: string
}

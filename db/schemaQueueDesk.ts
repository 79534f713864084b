/** What staff keep of the queue, and what is done from it to many cases at once. */
export interface QueueDeskTables {
  saved_views: SavedViewRow
  calendar_feeds: CalendarFeedRow
  bulk_acts: BulkActRow
  bulk_cases: BulkCaseRow
  case_exports: CaseExportRow
}

export interface SavedViewRow {
  id: string
  controller: string
  owner_id: string
  name: string
  /** The query string of its address. */
  ask: string
  made_at: string
  /** When its owner let the team have it; null is theirs alone. */
  shared_at: string | null
}

/** A secret address where somebody's own calendar program fetches the days that cases are due. One a person. */
export interface CalendarFeedRow {
  staff_id: string
  controller: string
  token_hash: string
  /** `mine` or `team`. */
  scope: string
  made_at: string
}

export interface BulkActRow {
  id: string
  controller: string
  staff_id: string
  /** `assign` or `chase`. */
  act: string
  /** Whose the cases became; null is nobody's, or no such act. */
  given_to: string | null
  at: string
  /** Until when it can be undone; null is while nobody has changed it. */
  until: string | null
  undone_at: string | null
}

/** What an act on many came to on one case. */
export interface BulkCaseRow {
  bulk_id: string
  case_id: string
  /** `done`, or why it was left out. */
  outcome: string
  /** The number of the event that it made; null where it made none. */
  seq: number | null
  /** Whose case it was before. */
  given_from: string | null
  /** The chase, and who was chased. */
  chase: string | null
  whom: string | null
  /** What undoing it came to: `undone`, or why not. */
  undoing: string | null
}

/** Who took which list out, when, and how long it was. An empty `finished_at` is one that broke off. */
export interface CaseExportRow {
  id: string
  controller: string
  staff_id: string
  at: string
  format: string
  /** The query string of the view; null where cases were ticked. */
  ask: string | null
  cases: number | null
  finished_at: string | null
}

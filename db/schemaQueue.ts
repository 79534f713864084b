/** What the queue reads and counts, and the words that cases are found by. */
export interface QueueTables {
  queue: QueueRow
  queue_counts: QueueCountRow
  search_words: SearchWordRow
}

/** A projection: a case in one of the piles that it lies in. */
export interface QueueRow {
  case_id: string
  bucket: string
  controller: string
  /** '' is nobody. */
  assignee: string
  right_asked: string
  state: string
  /** The day its answer is due, for an open case whose time runs; else ''. */
  day: string
  /** What the pile is sorted by: a text of its own for each case, so that a page can begin after any of them. */
  by_due: string
  by_received: string
}

/** How many rows of `queue` are alike; '*' stands for all of them. A count of nothing is no row. */
export interface QueueCountRow {
  controller: string
  assignee: string
  right_asked: string
  state: string
  bucket: string
  day: string
  n: number
}

/** A word that a case is found by, as `wordsIn` writes it. Personal data: it goes when the person's row goes. */
export interface SearchWordRow {
  controller: string
  word: string
  case_id: string
}

/** A projection beside the case: what is still to be reminded of, and from which day. */
export interface WatchRow {
  case_id: string
  controller: string
  kind: string
  about: string
  for_day: string
  watch_on: string
}

/** A letter to a controller's team about many cases: filled until it is ready, then sent once. */
export interface DigestRow {
  id: string
  controller: string
  kind: string
  open_key: string | null
  opened_at: string
  ready_at: string | null
  leased_until: string | null
  attempts: number
  sent_at: string | null
  given_up_at: string | null
  fault: string | null
}

/** An event that a digest tells of. */
export interface DigestLineRow {
  digest_id: string
  case_id: string
  seq: number
}

/** A version of the bank holidays, as its feed was; work until every open case has been read by it. */
export interface CalendarRow {
  id: string
  version: number
  sha256: string
  text: string
  source: string
  loaded_at: string
  by_id: string | null
  leased_until: string | null
  applied_at: string | null
}

/** A version of a controller's settings; work until every open case has been read by it. */
export interface SettingsRow {
  id: string
  controller: string
  version: number
  payload: string
  changed_at: string
  by_id: string | null
  leased_until: string | null
  applied_at: string | null
}

/** A way in to how a request stands, from a letter about it. Only the hash of its token is kept. */
export interface FollowLinkRow {
  id: string
  case_id: string
  token_hash: string
  created_at: string
  expires_at: string
}

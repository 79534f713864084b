import type { ObjectionTarget } from './case/events'
import type { ActingAs } from './case/rights'
import type { Person } from './people'

/** Who asks for somebody else: another person's name and what gives them the right to ask. */
export type Requester = {
  readonly actingAs: ActingAs
  readonly name: string
  readonly organisation: string | null
  /** Where paper is sent; null where none was asked for. */
  readonly addressLines: readonly string[] | null
  readonly postcode: string | null
  /** A child's own view of it, where it is for a child. */
  readonly childView: 'agrees' | 'not-told' | 'too-young' | null
}

export type Delivery = 'download' | 'post' | 'collect'
export type Format = 'large-print' | 'braille' | 'audio' | 'easy-read' | 'welsh' | 'other-language'
export type SafeContact = 'no-post' | 'no-telephone' | 'only-at'

/** How somebody wants to be answered and reached, and what makes it urgent. Empty words where nothing was said. */
export type Wishes = {
  readonly delivery: Delivery
  readonly formats: readonly Format[]
  /** Which, where `other-language` is among the formats. */
  readonly formatLanguage: string
  readonly support: string
  readonly safe: readonly SafeContact[]
  readonly safeHow: string
  /** A court date or another reason, and when; null where it isn't urgent. */
  readonly urgentWhy: string | null
}

/** One thing asked for: it becomes a case with its own time and its own answer. */
export type Ask = {
  /** The register's activities that it is about. */
  readonly activities: readonly string[]
  /** In their own words: what they want, what is wrong, their situation. May be empty. */
  readonly words: string
} & (
  | { readonly right: 'objection'; readonly target: ObjectionTarget; readonly restrict: boolean }
  | { readonly right: 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'direct-marketing' }
)

/** Everything that one sent form asks for. */
export type Submission = {
  /** The data subject; `email` and `telephone` are of whoever asks. */
  readonly person: Person
  readonly requester: Requester | null
  readonly wishes: Wishes
  /** In the order of the form; never empty. */
  readonly asks: readonly Ask[]
}

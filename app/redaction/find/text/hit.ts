/** What a recogniser can find. `person` is somebody named in the case; `name` only looks like somebody's name. */
export type Kind =
  | 'nhs-number'
  | 'national-insurance'
  | 'upn'
  | 'uln'
  | 'telephone'
  | 'email'
  | 'postcode'
  | 'address'
  | 'date-of-birth'
  | 'sort-code'
  | 'account-number'
  | 'vehicle'
  | 'passport'
  | 'driving-licence'
  | 'reference'
  | 'url'
  | 'ip-address'
  | 'person'
  | 'name'

/** Words that somebody may want to hide: a suggestion, for a person to take or to leave. */
export type Hit = {
  /** Offsets in UTF-16 units of the given text, `end` not included. */
  readonly start: number
  readonly end: number
  /** The words of the given text between the two, as they stand there. */
  readonly text: string
  readonly kind: Kind
  /** How sure: from 0 to 1. Comparable within one text, no probability. */
  readonly score: number
  /** One plain sentence for the person who decides. It never repeats what was found. */
  readonly why: string
}

/** A hit before its place in the given text is known: the offsets are those of the normal text. */
export type Find = Omit<Hit, 'text'>

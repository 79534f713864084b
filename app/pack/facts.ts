import type { Segment } from '~/app/redaction/structured'
import type { Register } from '~/app/rules/register/schema'

export type { Segment }

/** One field of a record, its column's heading and what may be shown of it. */
export type PackField = { readonly label: string; readonly segments: readonly Segment[] }

export type PackRecord = {
  /** Running reference in the schedule: R1, R2, ... */
  readonly ref: string
  readonly title: string
  readonly source: string
  readonly activity: string
  readonly fields: readonly PackField[]
}

/** What one search of one source came to. */
export type PackSearch = {
  readonly source: string
  readonly searchedOn: string
  readonly outcome: 'found' | 'nothing-held'
  readonly records: number
}

/** One line of the key: a letter, the exemption it stands for, how many times it is used. */
export type KeyEntry = {
  readonly letter: string
  readonly reference: string
  readonly title: string
  readonly plain: string
  readonly uses: number
  readonly decidedBy: string
}

export type ObjectionOutcome = {
  readonly to: string
  readonly kind: 'activity' | 'recipient' | 'research'
  readonly situation: string
  readonly outcome: 'upheld' | 'partly' | 'refused'
  readonly grounds: string
  /** What stops, and what goes on, when partly upheld. */
  readonly effect: string
  readonly restrictedMeanwhile: boolean
  readonly decidedOn: string
}

type Common = {
  readonly reference: string
  readonly version: number
  /** Days, YYYY-MM-DD. The file's own dates come from `builtOn`, so that two builds are the same to the byte. */
  readonly builtOn: string
  readonly receivedOn: string
  readonly dueOn: string
  /** The clock's working, a sentence a step. */
  readonly working: readonly string[]
  readonly subject: { readonly name: string; readonly addressLines: readonly string[] }
  readonly controller: Register['controller']
  readonly register: { readonly version: number; readonly sha256: string; readonly loadedOn: string }
  /** The activities in scope, whole, from the register version cited. */
  readonly activities: Register['activities']
}

/** Everything a pack says, as values: `compose` adds words and order, `typeset` adds pages. */
export type PackFacts =
  | (Common & {
      readonly kind: 'access'
      /** What they asked for, in their own words. */
      readonly asked: string
      readonly searches: readonly PackSearch[]
      readonly records: readonly PackRecord[]
      readonly key: readonly KeyEntry[]
    })
  | (Common & { readonly kind: 'objection'; readonly objection: ObjectionOutcome })

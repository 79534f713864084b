import type { Segment } from '~/app/redaction/structured'
import type { ActingAs } from '~/app/rules/case/rights'
import type { Register } from '~/app/rules/register/schema'

export type { Segment }

/** Words shown, the letter that stands for words hidden, or words that an earlier answer hid and this one shows. */
export type PackSegment = Segment | { readonly added: string }

/** One field of a record, its column's heading and what may be shown of it. */
export type PackField = {
  /** Its column in the source. */
  readonly name: string
  readonly label: string
  /** The register's category that it belongs to. */
  readonly category?: string
  readonly segments: readonly PackSegment[]
}

export type PackRecord = {
  /** Running reference in the schedule: R1, R2, ... */
  readonly ref: string
  readonly title: string
  /** `YYYY-MM-DD`, where its source says when. */
  readonly date?: string
  readonly source: string
  readonly activity: string
  /** As its source's template says: a table of its fields, a story, or one row of a table of all rows of the source. */
  readonly setAs: 'table' | 'narrative' | 'rows'
  readonly fields: readonly PackField[]
}

/** A page of a burned document, as it was kept in the document's file: `page` of the council's copy, from 0. In points. */
export type KeptPage = { readonly at: number; readonly page: number; readonly width: number; readonly height: number }

export type PackDocument = {
  /** Running reference in the schedule: D1, D2, ... */
  readonly ref: string
  readonly title: string
  readonly date?: string
  readonly source: string
  /** How many pages the council's own copy has. */
  readonly pages: number
  /** Pages that are not in the answer: what was not asked about, or is in it already. */
  readonly leftOut: number
  /** `apart`: it can't be redacted by the portal and is dealt with outside this pack. */
  readonly disclosed: 'full' | 'part' | 'withheld' | 'apart'
  readonly letters: readonly string[]
  /** The file that holds its pages, on the machine that builds; absent where none are shown. */
  readonly file?: string
  readonly shown: readonly KeptPage[]
}

/** What one search of one source came to. */
export type PackSearch = {
  readonly source: string
  readonly searchedOn: string
  /** `not-known`: nobody there could be this person. `nothing-held`: somebody could, and nothing is about this person. */
  readonly outcome: 'found' | 'nothing-held' | 'not-known' | 'not-searched'
  readonly records: number
  /** Why it could not be searched. */
  readonly because?: string
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
  /** In the register's words; empty where it is to marketing as such. */
  readonly to: string
  /** `marketing` is always upheld, and needs neither a situation nor grounds: Article 21(2) and (3) UK GDPR. */
  readonly kind: 'activity' | 'recipient' | 'research' | 'marketing'
  readonly situation: string
  readonly outcome: 'upheld' | 'partly' | 'refused' | 'not-applicable'
  /** Whether the right reaches it: Article 21(1) and (6). Where it doesn't, the outcome is `not-applicable`. */
  readonly reach: 'reaches' | 'other-basis' | 'research-in-public-interest'
  /** The council's own compelling grounds in this person's case; empty where it relies on none. */
  readonly compelling: string
  /** Where nothing is reached: the provision that it rests on; empty where the right reaches it. */
  readonly provision: string
  /** How the two sides were weighed; where nothing is reached, on which basis it rests. */
  readonly grounds: string
  /** What stops, and what goes on, when partly upheld. */
  readonly effect: string
  /** Those who had the information and have been told; each who was not, with why: Article 19 UK GDPR. */
  readonly told: readonly string[]
  readonly notTold: readonly string[]
  readonly restrictedMeanwhile: boolean
  readonly decidedOn: string
}

/** What was decided on any other right, on a complaint, or on a request that is refused. */
export type Decision = {
  readonly right: 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection' | 'complaint'
  readonly outcome: 'done' | 'partly' | 'refused'
  /** What they asked for, in their own words. */
  readonly asked: string
  readonly decidedOn: string
  /** Why, in words that staff wrote. */
  readonly grounds: string
  /** What was done, what will be, and what will not. */
  readonly effect: string
  /** Those who had the information and have been told of it: Article 19 UK GDPR. */
  readonly told: readonly string[]
  /** Each who was not told, with why it is impossible or out of proportion. */
  readonly notTold?: readonly string[]
  /** Why a request is refused whole: Article 12(5) UK GDPR, a child whose right it is, an exemption, or identity that was not proved. */
  readonly ground?: 'manifestly-unfounded' | 'excessive' | 'not-entitled' | 'exempt' | 'identity'
}

/** What was found out about this person for one activity, beside what the register says of everybody. */
export type FoundAbout = {
  /** The register's categories, by id, of which something is held about this person. */
  readonly categories: readonly string[]
  /** To whom this person's information in fact went. `recipient` is the register's id. Days `YYYY-MM-DD`, in order. */
  readonly disclosures: readonly {
    readonly recipient: string
    readonly source: string
    readonly on: readonly string[]
  }[]
  /** What a rule of retention comes to for this person, by the rule's id. */
  readonly retention: Readonly<Record<string, WorkedOut>>
  /** The first day that a record bears, and how the register has changed since the version in force then. */
  readonly collectedFrom?: string
  readonly changes?: NoticeChanges
}

/** What a rule of retention comes to for one person. Days `YYYY-MM-DD`. */
export type WorkedOut =
  | { readonly state: 'kept-until'; readonly from?: string; readonly until: string }
  | { readonly state: 'passed'; readonly from?: string; readonly until: string }
  | { readonly state: 'held'; readonly hold: string; readonly until?: string }

/** How what the register says of an activity has changed. */
export type NoticeChanges = {
  /** The version compared with; `isOldest` where an older one may have applied that the portal never held. */
  readonly version: number
  readonly loadedOn: string
  readonly isOldest: boolean
  readonly changed: readonly {
    readonly part: 'purposes' | 'categories' | 'bases' | 'recipients' | 'sources' | 'retention' | 'research' | 'other'
    readonly added: readonly string[]
    readonly removed: readonly string[]
  }[]
}

type Common = {
  readonly reference: string
  readonly version: number
  readonly language: 'en' | 'cy'
  /** Whose reading the words are for: Article 12(1) UK GDPR asks for more care where they are for a child. */
  readonly audience: 'adult' | 'child'
  readonly print: 'standard' | 'large'
  /** Days, YYYY-MM-DD. The file's own dates come from `builtOn`, so that two builds are the same to the byte. */
  readonly builtOn: string
  readonly receivedOn: string
  readonly dueOn: string
  /** Whether the time was extended: Article 12A(3) UK GDPR. */
  readonly extended: boolean
  /** The clock's working, a sentence a step. */
  readonly working: readonly string[]
  readonly subject: { readonly name: string; readonly addressLines: readonly string[] }
  /** Who asked for the subject, and so is written to. Absent where they asked for themselves. */
  readonly requester?: {
    readonly name: string
    readonly organisation: string | null
    readonly actingAs: ActingAs
    readonly addressLines: readonly string[]
  }
  readonly controller: Register['controller']
  readonly register: { readonly version: number; readonly sha256: string; readonly loadedOn: string }
  /** The activities in scope, whole, from the register version cited. */
  readonly activities: Register['activities']
  /** By the activity's id. */
  readonly found: Readonly<Record<string, FoundAbout>>
}

/** What was found and what may be seen of it. */
type Disclosed = {
  readonly records: readonly PackRecord[]
  readonly documents: readonly PackDocument[]
  readonly key: readonly KeyEntry[]
}

/** Everything that a pack says, as values: `compose` adds words and order, `typeset` adds pages. */
export type PackFacts =
  | (Common &
      Disclosed & {
        readonly kind: 'access'
        /** What they asked for, in their own words. */
        readonly asked: string
        readonly searches: readonly PackSearch[]
      })
  | (Common & { readonly kind: 'objection'; readonly objection: ObjectionOutcome })
  | (Common & { readonly kind: 'decision'; readonly decision: Decision })
  /** After a review: only what an earlier answer hid and this one shows, and what it left out. */
  | (Common &
      Disclosed & {
        readonly kind: 'difference'
        readonly earlier: { readonly version: number; readonly releasedOn: string }
        /** Why more is shown now, in words that staff wrote. */
        readonly why: string
      })

export type AccessFacts = Extract<PackFacts, { kind: 'access' }>
export type DifferenceFacts = Extract<PackFacts, { kind: 'difference' }>

import type { Day } from '../day'
import type { CaseDocument } from './documents'
import type {
  Actor,
  ClarificationReason,
  ExtensionReason,
  IdentityMethod,
  ObjectionResult,
  Outcome,
  PackPurpose,
  Received,
} from './events'

export type Search = {
  readonly id: string
  readonly source: string
  /** `given-up`: it failed, and the answer does without its source and says why. */
  readonly state: 'open' | 'answered' | 'failed' | 'confirmed' | 'given-up'
  readonly found: readonly string[]
}

/** A question about an access request, which stops its clock until it is answered. */
export type Clarification = {
  readonly id: string
  readonly askedOn: Day
  readonly reason: ClarificationReason
  readonly answeredOn: Day | null
}

export type Complaint = { readonly id: string; readonly receivedOn: Day; readonly acknowledgedOn: Day | null }

export type HiddenWords = { readonly record: string; readonly exemption: string; readonly allowedElsewhere: boolean }

/** The latest version of the answer. A change to what it says puts it aside. */
export type Pack = {
  readonly id: string
  readonly version: number
  readonly purpose: PackPurpose
  readonly builtBy: Actor
  readonly state: 'asked' | 'built' | 'failed' | 'approved' | 'released'
  readonly sha256: string | null
  readonly pages: number | null
  readonly proof: 'passed' | 'failed' | null
  readonly registerVersion: number | null
  readonly approvedBy: Actor | null
  readonly collected: boolean
}

/** One request, as its events leave it. */
export type Case = {
  readonly seq: number
  readonly received: Received
  readonly identityAskedOn: Day | null
  /** `completeOn` is the day all the proof had come that was asked for. */
  readonly identity: { readonly on: Day; readonly method: IdentityMethod; readonly completeOn: Day } | null
  readonly extension: { readonly on: Day; readonly reason: ExtensionReason } | null
  /** In the order they were asked; one that was dropped is gone. */
  readonly clarifications: readonly Clarification[]
  readonly complaints: readonly Complaint[]
  /** What was reminded of, each as `reminderKey` writes it. */
  readonly reminded: ReadonlySet<string>
  readonly searches: ReadonlyMap<string, Search>
  /** Records confirmed to be this person's. */
  readonly records: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, HiddenWords>
  /** In the order they were added. */
  readonly documents: ReadonlyMap<string, CaseDocument>
  readonly objection: { readonly on: Day; readonly result: ObjectionResult } | null
  /** Every exemption that was ever used on it, in the order of first use: its place gives it its letter of the key. */
  readonly exemptions: readonly string[]
  readonly packVersions: number
  readonly pack: Pack | null
  /** What went out, in order. Frozen. */
  readonly released: readonly Pack[]
  /** The answer is being looked at again: what was held back may be shown, in a pack of its own. */
  readonly review: { readonly id: string; readonly on: Day } | null
  readonly closed: { readonly on: Day; readonly outcome: Outcome } | null
  /** When the time was over, by release or closing, and the version of bank holidays that held then. */
  readonly settled: { readonly on: Day; readonly calendar: number } | null
}

/** The question that still waits for its answer, if one does. */
export const openClarification = (kase: Case): Clarification | undefined =>
  kase.clarifications.find(({ answeredOn }) => answeredOn === null)

/** A released pack is frozen: nothing that it says can change under it. A review builds another beside it. */
export const isReleased = (kase: Case): boolean => kase.pack?.state === 'released'

/** Sources asked and not yet answered, gone through or given up. Where one was searched again, the last search counts. */
export const openSearches = (kase: Case): readonly Search[] =>
  [...kase.searches.values()].filter(
    (s) => s.state !== 'confirmed' && s.state !== 'given-up' && latestSearchOf(kase, s.source)?.id === s.id,
  )

/** The last search of a source: only one that failed, given up or not, is followed by another. */
export const latestSearchOf = (kase: Case, source: string): Search | undefined =>
  [...kase.searches.values()].findLast((s) => s.source === source)

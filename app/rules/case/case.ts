import type { Day } from '../day'
import type { ComplaintResult, DeskWork, ObjectionReach } from './desk'
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
import type { ReviewNote } from './noted'
import type { AuthorityMethod, DecisionResult, Message, Paper } from './residents'

export type Search = {
  readonly id: string
  readonly source: string
  /** `given-up`: it failed, and the answer does without its source and says why. */
  readonly state: 'open' | 'answered' | 'failed' | 'confirmed' | 'given-up'
  readonly found: readonly string[]
  /** Its service holds data about health. */
  readonly health: boolean
  /** Set by the fold: see `withNotes`. */
  readonly openedOn?: Day
  readonly answeredOn?: Day
}

/** A question about an access request, which stops its clock until it is answered. */
export type Clarification = {
  readonly id: string
  readonly askedOn: Day
  readonly reason: ClarificationReason
  readonly answeredOn: Day | null
}

export type Complaint = {
  readonly id: string
  readonly receivedOn: Day
  readonly acknowledgedOn: Day | null
  readonly answered: { readonly on: Day; readonly result: ComplaintResult } | null
}

/** How long a case stood somewhere: a stay that lasts has no end. */
export type Stay = { readonly state: string; readonly from: Day; readonly to: Day | null }

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
  /** It says that the request is refused whole. */
  readonly isRefusal: boolean
  /** The review that it was built in. */
  readonly review: { readonly id: string; readonly on: Day } | null
  /** The day it was taken back, before anybody had it. */
  readonly recalledOn: Day | null
}

/** One request, as its events leave it. */
export type Case = {
  readonly seq: number
  readonly received: Received
  readonly identityAskedOn: Day | null
  /** `completeOn` is the day all the proof had come that was asked for. */
  readonly identity: { readonly on: Day; readonly method: IdentityMethod; readonly completeOn: Day } | null
  /** Of whoever asks for somebody else. */
  readonly authorityAskedOn: Day | null
  readonly authority: { readonly on: Day; readonly method: AuthorityMethod; readonly completeOn: Day } | null
  /** What it is about, by the register's activities: what was asked, unless the person has asked for less since. */
  readonly activities: readonly string[]
  readonly papers: ReadonlyMap<string, Paper>
  /** From the person, in the order they came. */
  readonly messages: readonly Message[]
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
  readonly objection: {
    readonly on: Day
    readonly result: ObjectionResult
    readonly reach: ObjectionReach
    readonly tell: number
  } | null
  /** On rectification, erasure, restriction or portability. */
  readonly decision: { readonly on: Day; readonly result: DecisionResult; readonly tell: number } | null
  /** Every exemption that was ever used on it, in the order of first use: its place gives it its letter of the key. */
  readonly exemptions: readonly string[]
  readonly packVersions: number
  readonly pack: Pack | null
  /** What went out, in order, with what was taken back again: see `sentOut`. Frozen. */
  readonly released: readonly Pack[]
  /** The answer is being looked at again: what was held back may be shown, in a pack of its own. */
  readonly review: { readonly id: string; readonly on: Day } | null
  /** Every one there was. */
  readonly reviews: readonly ReviewNote[]
  readonly closed: { readonly on: Day; readonly outcome: Outcome } | null
  /** What staff do beside the answer itself. */
  readonly desk: DeskWork
  /** Where it stood and how long, by days of London, from its receipt on. */
  readonly stays: readonly Stay[]
  /** When the time was over, by release or closing, and the version of bank holidays that held then. */
  readonly settled: { readonly on: Day; readonly calendar: number } | null
}

/** The question that still waits for its answer, if one does. */
export const openClarification = (kase: Case): Clarification | undefined =>
  kase.clarifications.find(({ answeredOn }) => answeredOn === null)

/** Somebody asks for another person, and hasn't yet been shown to be allowed to. */
export const lacksAuthority = (kase: Case): boolean => kase.received.actingAs !== undefined && kase.authority === null

/** Something is waited for that only the person, or whoever asks for them, can give. */
export const waitsForPerson = (kase: Case): boolean =>
  !kase.closed &&
  (openClarification(kase) !== undefined ||
    (kase.identityAskedOn !== null && kase.identity === null) ||
    (kase.authorityAskedOn !== null && kase.authority === null))

/** What services hold has been asked and isn't all gone through. */
export const isWaitingForServices = (kase: Case): boolean =>
  !kase.closed && !isReleased(kase) && openSearches(kase).length > 0

/** What went out and was not taken back, in order. */
export const sentOut = ({ released }: Pick<Case, 'released'>): readonly Pack[] =>
  released.filter(({ recalledOn }) => recalledOn === null)

/** Something is out that nobody has yet. */
export const waitsToBeCollected = (kase: Case): boolean => sentOut(kase).some(({ collected }) => !collected)

/** How a case whose answer went out ends: by what that answer said. */
export const endOf = (kase: Case): 'answered' | 'refused' => (sentOut(kase).at(-1)?.isRefusal ? 'refused' : 'answered')

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

import { z } from 'zod'
import { Nation } from '../clock/holidays'
import { deskEvents, ObjectionReach } from './desk'
import { documentEvents } from './documents'
import { residentEvents, SubmissionPlace } from './residents'
import { ActingAs, AskedRight } from './rights'

const day = z.iso.date()
const id = z.string().min(1)

/** What an objection is to: an activity, one of its recipients or one of its research uses, by the register's ids. */
export const ObjectionTarget = z.object({
  kind: z.enum(['activity', 'recipient', 'research']),
  activity: id,
  id,
})
export type ObjectionTarget = z.infer<typeof ObjectionTarget>

export const IdentityMethod = z.enum(['known-to-us', 'documents-seen', 'in-person', 'no-doubt'])
export type IdentityMethod = z.infer<typeof IdentityMethod>

/** The two statutory reasons for more time, UK GDPR Article 12A(3). */
export const ExtensionReason = z.enum(['complexity', 'number'])
export type ExtensionReason = z.infer<typeof ExtensionReason>

/** `not-applicable`: the right doesn't reach what was objected to. */
export const ObjectionResult = z.enum(['upheld', 'partly', 'refused', 'not-applicable'])
export type ObjectionResult = z.infer<typeof ObjectionResult>

/** How a request or an answer reached the council. It counts from the day it did, not from the day it was typed in. */
export const Channel = z.enum(['portal', 'email', 'post', 'telephone', 'counter', 'social-media'])
export type Channel = z.infer<typeof Channel>

/** Why a clarification is needed, UK GDPR Article 12A(5) and (6). The question itself is in words beside it. */
export const ClarificationReason = z.enum(['which-activities', 'which-years', 'which-people', 'large-amount', 'other'])
export type ClarificationReason = z.infer<typeof ClarificationReason>

/** What the portal watches on a case, and reminds of once: see `watches`. */
export const WatchKind = z.enum([
  'target',
  'notice-limit',
  'due-soon',
  'due',
  'late',
  'clarification-silent',
  'identity-silent',
  'complaint-acknowledgement',
])
export type WatchKind = z.infer<typeof WatchKind>

/** What a pack is: the answer, or what a review shows newly. */
export const PackPurpose = z.enum(['answer', 'difference'])
export type PackPurpose = z.infer<typeof PackPurpose>

/** A copy that is not for the person who asked: the council's own record, or everything unredacted for a court. */
export const CopyKind = z.enum(['internal', 'court'])
export type CopyKind = z.infer<typeof CopyKind>

/** How a case ended. `refused` is answered too: with a refusal that two people agreed on. */
export const Outcome = z.enum(['answered', 'withdrawn', 'refused', 'transferred', 'duplicate', 'no-reply'])
export type Outcome = z.infer<typeof Outcome>

/**
 * Everything that can happen to a case. Appended, never edited. No personal data: names, words and reasons stand in
 * tables of their own, so that they can be erased while this history stays whole.
 */
export const CaseEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('received'),
    controller: id,
    reference: id,
    right: AskedRight,
    nation: Nation,
    receivedOn: day,
    channel: Channel,
    language: z.enum(['en', 'cy']),
    /** The register's activities asked about; for an objection, the one it concerns. */
    activities: z.array(id),
    target: ObjectionTarget.optional(),
    restrict: z.boolean().optional(),
    /** Where one form asked for several things: each is a request of its own. */
    submission: SubmissionPlace.optional(),
    /** Where it is for somebody else: as what they ask. */
    actingAs: ActingAs.optional(),
    /** Where it came in from a spreadsheet: nobody is written to about what was done before. */
    imported: id.optional(),
  }),
  z.object({ type: z.literal('identity-asked'), on: day }),
  z.object({
    type: z.literal('identity-verified'),
    on: day,
    method: IdentityMethod,
    /** The day all the proof had come that was asked for, from which the time runs: Article 12A(2)(b). */
    completeOn: day.optional(),
  }),
  z.object({ type: z.literal('extended'), on: day, reason: ExtensionReason }),
  z.object({ type: z.literal('clarification-asked'), clarification: id, on: day, reason: ClarificationReason }),
  z.object({ type: z.literal('clarification-answered'), clarification: id, on: day, channel: Channel }),
  /** The council can do without the answer: its days count as if nothing had been asked. */
  z.object({ type: z.literal('clarification-dropped'), clarification: id }),
  z.object({ type: z.literal('complaint-received'), complaint: id, on: day, channel: Channel }),
  z.object({ type: z.literal('complaint-acknowledged'), complaint: id, on: day }),
  z.object({ type: z.literal('reminded'), kind: WatchKind, about: z.string(), for: day }),
  /** New bank holidays moved the day the answer is due. */
  z.object({
    type: z.literal('date-moved'),
    calendar: z.number().int().positive(),
    before: day,
    after: day,
    /** The days between which have become holidays, or are so no longer. */
    because: z.array(z.object({ day, title: z.string(), change: z.enum(['added', 'removed']) })),
  }),
  z.object({ type: z.literal('search-opened'), search: id, source: id, health: z.boolean().optional() }),
  z.object({ type: z.literal('search-answered'), search: id, found: z.array(id) }),
  z.object({ type: z.literal('search-failed'), search: id }),
  /** The answer does without a source that could not be searched. The reason, which the person reads, stands beside it. */
  z.object({ type: z.literal('search-given-up'), search: id }),
  z.object({ type: z.literal('records-confirmed'), search: id, confirmed: z.array(id) }),
  z.object({ type: z.literal('words-hidden'), mark: id, record: id, exemption: id }),
  z.object({ type: z.literal('words-shown-again'), mark: id }),
  z.object({ type: z.literal('words-allowed-elsewhere'), mark: id }),
  ...documentEvents,
  ...residentEvents,
  ...deskEvents,
  z.object({
    type: z.literal('objection-decided'),
    on: day,
    result: ObjectionResult,
    reach: ObjectionReach.optional(),
    /** How many recipients the register then named who are to be told: Article 19. */
    tell: z.number().int().nonnegative().optional(),
  }),
  z.object({
    type: z.literal('pack-asked'),
    pack: id,
    version: z.number().int().positive(),
    /** After a review what is built is what it newly shows. Left out: the answer itself. */
    purpose: PackPurpose.optional(),
  }),
  z.object({
    type: z.literal('pack-built'),
    pack: id,
    sha256: z.string().length(64),
    pages: z.number().int().positive(),
    registerVersion: z.number().int().positive(),
    proof: z.enum(['passed', 'failed']),
  }),
  z.object({ type: z.literal('pack-failed'), pack: id }),
  z.object({ type: z.literal('pack-approved'), pack: id, sha256: z.string().length(64) }),
  /** `calendar` is the version of bank holidays by which it was in time or late: a later one changes nothing. */
  z.object({
    type: z.literal('pack-released'),
    pack: id,
    sha256: z.string().length(64),
    on: day,
    calendar: z.number().int().positive().optional(),
  }),
  /** Taken back before anybody had it: the way to it is closed, and it is never collected. */
  z.object({ type: z.literal('pack-recalled'), pack: id, on: day }),
  z.object({ type: z.literal('code-asked'), pack: id }),
  z.object({ type: z.literal('pack-collected'), pack: id }),
  /** Somebody asked the council to look again at what it held back. The answer that went out stays as it is. */
  z.object({ type: z.literal('review-opened'), review: id, on: day }),
  z.object({ type: z.literal('copy-taken'), kind: CopyKind }),
  z.object({ type: z.literal('closed'), on: day, outcome: Outcome, calendar: z.number().int().positive().optional() }),
])
export type CaseEvent = z.infer<typeof CaseEvent>
export type Received = Extract<CaseEvent, { type: 'received' }>

/** Who did it: the person who asked, a member of staff, or the portal itself. */
export type Actor =
  | { readonly kind: 'resident' }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'portal' }

/** An event as it stands in the history. */
export type Recorded = {
  readonly seq: number
  readonly at: string
  readonly by: Actor
  readonly event: CaseEvent
}

import { z } from 'zod'
import type { AskedRight } from './rights'

const day = z.iso.date()
const id = z.string().min(1)

/** What papers are for: to show who somebody is, or that they may act for another person. */
export const PaperKind = z.enum(['identity', 'authority'])
export type PaperKind = z.infer<typeof PaperKind>

/** What the person writes to the council about while it works, and afterwards. */
export const MessageAbout = z.enum(['more', 'help', 'moved', 'redaction', 'review'])
export type MessageAbout = z.infer<typeof MessageAbout>

/** How a decision on a right other than access and objection came out. */
export const DecisionResult = z.enum(['done', 'partly', 'refused'])
export type DecisionResult = z.infer<typeof DecisionResult>

/** How authority to act for somebody was shown. */
export const AuthorityMethod = z.enum(['papers-seen', 'known-to-us', 'child-agrees'])
export type AuthorityMethod = z.infer<typeof AuthorityMethod>

/** The sent form that a request came with: which of its requests it is, from 1, and of how many. */
export const SubmissionPlace = z.object({ id, place: z.number().int().positive(), of: z.number().int().positive() })

/** What happens on the resident's side, and what staff do about it. Words, names and files stand in tables beside. */
export const residentEvents = [
  /** Whoever asks for somebody else is asked to show that they may: the time starts when it has all come. */
  z.object({ type: z.literal('authority-asked'), on: day }),
  z.object({
    type: z.literal('authority-verified'),
    on: day,
    method: AuthorityMethod,
    /** The day all of it had come that was asked for. */
    completeOn: day.optional(),
  }),
  z.object({ type: z.literal('papers-added'), papers: z.array(id).min(1), kind: PaperKind }),
  z.object({ type: z.literal('paper-opened'), paper: id }),
  z.object({ type: z.literal('papers-deleted'), papers: z.array(id).min(1) }),
  z.object({ type: z.literal('message-received'), message: id, about: MessageAbout, on: day }),
  z.object({ type: z.literal('message-answered'), message: id, on: day }),
  /** The person asks for less than before: these activities and no others. */
  z.object({ type: z.literal('narrowed'), on: day, activities: z.array(id).min(1) }),
  /** On rectification, erasure, restriction and portability. */
  z.object({
    type: z.literal('decided'),
    on: day,
    result: DecisionResult,
    /** How many recipients the register then named who are to be told: Article 19. */
    tell: z.number().int().nonnegative().optional(),
  }),
  /** A new way to an answer that was released, because the old one ran out or was lost. */
  z.object({ type: z.literal('link-asked'), pack: id }),
  /** Too many wrong answers about who they are: the link is dead. */
  z.object({ type: z.literal('collection-locked'), pack: id }),
  /** An answer on paper, posted or given into somebody's hand. */
  z.object({
    type: z.literal('pack-handed-over'),
    pack: id,
    sha256: z.string().length(64),
    on: day,
    how: z.enum(['post', 'person']),
  }),
] as const
export type ResidentEvent = z.infer<(typeof residentEvents)[number]>

export type Message = {
  readonly id: string
  readonly about: MessageAbout
  readonly on: string
  readonly answeredOn: string | null
}
export type Paper = { readonly id: string; readonly kind: PaperKind; readonly deleted: boolean }

/** Rights that end in a decision of the same shape: what was done, in part, or refused. */
export const isPlainDecision = (right: AskedRight): boolean =>
  right === 'rectification' || right === 'erasure' || right === 'restriction' || right === 'portability'

/** Rights that end in an objection's decision: Article 21. */
export const isObjection = (right: AskedRight): boolean => right === 'objection' || right === 'direct-marketing'

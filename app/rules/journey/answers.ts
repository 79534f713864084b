import { z } from 'zod'
import { Channel } from '../case/events'
import { ActingAs, AskedRight } from '../case/rights'

/** A postal address as a form asks for it. */
export const Address = z.object({
  line1: z.string(),
  line2: z.string(),
  town: z.string(),
  postcode: z.string(),
})

/** From and to which year, as typed: either may be the empty string. */
export const Years = z.object({ from: z.string(), to: z.string() })

/** A paper that was sent with the form: its row's id, and its name as the sender's machine has it. */
export const SentPaper = z.object({ id: z.string(), name: z.string(), size: z.number() })

/** What has been answered so far, by step. Only what a step's own check let through is ever kept here. */
export const Answers = z
  .object({
    /** Staff only: how it came, the day it came, and the language of its letters. */
    channel: Channel.exclude(['portal']),
    received: z.iso.date(),
    language: z.enum(['en', 'cy']),
    /** What they ask for: each becomes a request of its own, with its own time and answer. */
    rights: z.array(AskedRight),
    for: z.enum(['me', 'child', 'other']),
    /** Where it is for somebody else: as what they ask. */
    'acting-as': ActingAs,
    /** A child's own view of the request, where an adult asks. */
    'child-view': z.enum(['agrees', 'not-told', 'too-young']),
    /** The name of whoever asks for somebody else, and their firm or organisation. */
    'your-name': z.string(),
    'your-organisation': z.string(),
    /** Papers that show they may act; may be sent later. */
    authority: z.array(SentPaper),
    /** The services that it is about: activities of the register, or `everything`. */
    scope: z.array(z.string()),
    years: Years,
    /** Access: what they want, in their own words. */
    words: z.string(),
    wrong: z.string(),
    erase: z.string(),
    limit: z.string(),
    move: z.string(),
    /** Objection: what to stop, each an activity, recipient or research use as `targetsOf` writes it. */
    targets: z.array(z.string()),
    situation: z.string(),
    restrict: z.enum(['yes', 'no']),
    marketing: z.string(),
    /** The data subject, who may not be the one who types. */
    name: z.string(),
    'former-names': z.string(),
    'date-of-birth': z.string(),
    address: Address,
    'past-addresses': z.string(),
    identifiers: z.string(),
    /** Where letters go: of whoever asks. */
    email: z.string(),
    /** The address that the code was sent to and came back from: see `isConfirmed`. */
    'email-code': z.string(),
    telephone: z.string(),
    /** How not to reach them: nothing chosen is an answer too. */
    safe: z.array(z.enum(['no-post', 'no-telephone', 'only-at'])),
    'safe-how': z.string(),
    urgent: z.enum(['yes', 'no']),
    'urgent-why': z.string(),
    delivery: z.enum(['download', 'post', 'collect']),
    /** Where paper is to be sent to somebody who asks for another. */
    'your-address': Address,
    formats: z.array(z.enum(['large-print', 'braille', 'audio', 'easy-read', 'welsh', 'other-language'])),
    'format-language': z.string(),
    support: z.string(),
  })
  .partial()
export type Answers = z.infer<typeof Answers>

/** A step of the form: one question, one page, one word of its URL. */
export type Step = keyof Answers

/** Who fills the form in: the public, or staff for somebody who wrote, rang or came by. */
export type Typist = 'resident' | 'staff'

/** What a form sent, by field. */
export type Form = Readonly<Record<string, readonly string[]>>

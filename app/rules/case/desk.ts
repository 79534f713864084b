import { z } from 'zod'

const day = z.iso.date()
const id = z.string().min(1)

/**
 * Why a request may be refused whole: UK GDPR Article 12(5), which the council has to show; or the right is a child's, and
 * whoever asks for them has neither the child's agreement nor parental responsibility.
 */
export const RefusalGround = z.enum(['manifestly-unfounded', 'excessive', 'not-entitled'])
export type RefusalGround = z.infer<typeof RefusalGround>

/** Whether a child understands enough to use this right for themselves. */
export const Competence = z.enum(['competent', 'not-competent'])
export type Competence = z.infer<typeof Competence>

/** Why nothing may leave for now. */
export const HoldReason = z.enum(['safeguarding', 'court', 'other'])
export type HoldReason = z.infer<typeof HoldReason>

/** Whose opinion is asked: DPA 2018 Schedule 3 Parts 2 to 4, or somebody else who knows the person. */
export const ConsultationKind = z.enum(['health', 'social-work', 'education', 'other'])
export type ConsultationKind = z.infer<typeof ConsultationKind>

/** What a professional said of serious harm to anybody's health. */
export const Opinion = z.enum(['no-serious-harm', 'serious-harm-likely', 'no-opinion'])
export type Opinion = z.infer<typeof Opinion>

/**
 * How health data in an answer was dealt with: there is none, the person knows it already, a health professional saw no
 * serious harm, or it is all held back. DPA 2018 Schedule 3 paragraph 6.
 */
export const HealthResult = z.enum(['none', 'known-to-person', 'opinion', 'held-back'])
export type HealthResult = z.infer<typeof HealthResult>

/** Whether what is about another person is shown: DPA 2018 Schedule 2 paragraphs 16 and 17. */
export const ThirdPartyReason = z.enum(['consent', 'reasonable', 'professional', 'refused', 'not-reasonable'])
export type ThirdPartyReason = z.infer<typeof ThirdPartyReason>

/** How a complaint to the controller came out: DPA 2018 section 164A. */
export const ComplaintResult = z.enum(['upheld', 'partly', 'not-upheld'])
export type ComplaintResult = z.infer<typeof ComplaintResult>

/** Whether a recipient was told: UK GDPR Article 19 lets it be left where it is impossible or out of proportion. */
export const Telling = z.enum(['told', 'impossible', 'disproportionate'])
export type Telling = z.infer<typeof Telling>

/** Whether the right to object reaches what is objected to: Article 21(1) and (6). */
export const ObjectionReach = z.enum(['reaches', 'other-basis', 'research-in-public-interest'])
export type ObjectionReach = z.infer<typeof ObjectionReach>

/** What staff do at their desk beside the answer itself. Words, names and files stand in tables beside. */
export const deskEvents = [
  z.object({ type: z.literal('assigned'), to: id.nullable() }),
  /** Only these members of staff may open it. */
  z.object({ type: z.literal('restricted'), people: z.array(id).min(1) }),
  z.object({ type: z.literal('unrestricted') }),
  /** Somebody whose case it isn't opened it: noted once a day. */
  z.object({ type: z.literal('looked-at'), on: day }),
  z.object({ type: z.literal('note-added'), note: id, mentions: z.array(id) }),
  z.object({ type: z.literal('attachment-added'), attachment: id }),
  z.object({ type: z.literal('attachment-removed'), attachment: id }),
  z.object({ type: z.literal('case-linked'), other: id, kind: z.enum(['related', 'repeat']) }),
  z.object({ type: z.literal('case-unlinked'), other: id }),
  /** Another person of whom the records speak. */
  z.object({ type: z.literal('person-named'), named: id }),
  z.object({
    type: z.literal('third-party-decided'),
    named: id,
    on: day,
    shown: z.boolean(),
    reason: ThirdPartyReason,
  }),
  /** Whoever is waited for is reminded by staff; taken back while its letters haven't left. */
  z.object({ type: z.literal('chased'), chase: id, on: day, whom: z.enum(['person', 'services']) }),
  z.object({ type: z.literal('chase-taken-back'), chase: id }),
  z.object({ type: z.literal('refusal-proposed'), refusal: id, on: day, ground: RefusalGround }),
  z.object({ type: z.literal('refusal-agreed'), refusal: id, on: day }),
  z.object({ type: z.literal('refusal-dropped'), refusal: id }),
  z.object({ type: z.literal('competence-decided'), on: day, result: Competence }),
  z.object({ type: z.literal('responsibility-decided'), on: day, shown: z.boolean() }),
  z.object({ type: z.literal('hold-placed'), hold: id, on: day, reason: HoldReason }),
  z.object({ type: z.literal('hold-lifted'), hold: id, on: day }),
  z.object({ type: z.literal('consultation-asked'), consultation: id, on: day, kind: ConsultationKind }),
  /** `opinionOn` is the day of the opinion itself, from which its six months count. */
  z.object({ type: z.literal('consultation-answered'), consultation: id, on: day, opinionOn: day, opinion: Opinion }),
  z.object({
    type: z.literal('health-decided'),
    on: day,
    result: HealthResult,
    /** For `opinion`: the consultation that it rests on. */
    consultation: id.optional(),
  }),
  z.object({ type: z.literal('complaint-answered'), complaint: id, on: day, result: ComplaintResult }),
  /** While an objection, or accuracy, is looked at, the information is only kept: Article 18(1)(a) and (d). */
  z.object({ type: z.literal('restriction-started'), on: day }),
  /** The person is told before it ends: Article 18(3). */
  z.object({ type: z.literal('restriction-notice-given'), on: day }),
  z.object({ type: z.literal('restriction-lifted'), on: day }),
  z.object({ type: z.literal('recipient-told'), activity: id, recipient: id, on: day, how: Telling }),
  /** What came in from a spreadsheet was taken back whole. */
  z.object({ type: z.literal('import-undone'), on: day }),
] as const
export type DeskEvent = z.infer<(typeof deskEvents)[number]>

export type Hold = {
  readonly id: string
  readonly on: string
  readonly reason: HoldReason
  readonly liftedOn: string | null
}
export type Consultation = {
  readonly id: string
  readonly kind: ConsultationKind
  readonly askedOn: string
  readonly answer: { readonly on: string; readonly opinionOn: string; readonly opinion: Opinion } | null
}
export type RefusalAsked = {
  readonly id: string
  readonly on: string
  readonly ground: RefusalGround
  readonly by: string | null
  readonly agreedOn: string | null
}

/** What staff's own work has left on a case. */
export type DeskWork = {
  readonly assignedTo: string | null
  /** Null is everybody whose role lets them. */
  readonly restrictedTo: readonly string[] | null
  /** By member of staff: the last day that their opening it was noted. */
  readonly looks: ReadonlyMap<string, string>
  readonly attachments: ReadonlySet<string>
  readonly links: ReadonlyMap<string, 'related' | 'repeat'>
  /** Others whom the records speak of; null is not decided yet. */
  readonly named: ReadonlyMap<string, { readonly shown: boolean; readonly reason: ThirdPartyReason } | null>
  readonly chases: ReadonlyMap<string, { readonly on: string; readonly whom: 'person' | 'services' }>
  readonly refusal: RefusalAsked | null
  readonly competence: { readonly on: string; readonly result: Competence } | null
  readonly responsibility: { readonly on: string; readonly shown: boolean } | null
  readonly holds: readonly Hold[]
  readonly consultations: readonly Consultation[]
  readonly health: { readonly on: string; readonly result: HealthResult; readonly consultation: string | null } | null
  /** Use of the information stands still while something is decided. */
  readonly restriction: {
    readonly startedOn: string
    readonly noticeOn: string | null
    readonly liftedOn: string | null
  } | null
  /** By activity and recipient of the register, as `tellingKey` writes it. */
  readonly told: ReadonlyMap<string, { readonly on: string; readonly how: Telling }>
  /** Members of staff who built, approved, decided or refused something on it: none of them answers a complaint about it. */
  readonly deciders: ReadonlySet<string>
  /** The day that it was taken back with the spreadsheet it came from. */
  readonly takenBackOn: string | null
}

export const noDeskWork: DeskWork = {
  assignedTo: null,
  restrictedTo: null,
  looks: new Map(),
  attachments: new Set(),
  links: new Map(),
  named: new Map(),
  chases: new Map(),
  refusal: null,
  competence: null,
  responsibility: null,
  holds: [],
  consultations: [],
  health: null,
  restriction: null,
  told: new Map(),
  deciders: new Set(),
  takenBackOn: null,
}

export const tellingKey = (activity: string, recipient: string): string => `${activity}/${recipient}`

/** Whether a member of staff may open a case at all, whatever their role. */
export const isOpenTo = (restrictedTo: readonly string[] | null, staffId: string): boolean =>
  restrictedTo === null || restrictedTo.includes(staffId)

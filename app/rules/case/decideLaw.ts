import { isAfter } from '../day'
import { faultOfOpinion } from '../exemptions/healthOpinion'
import { type Case, sentOut } from './case'
import type { CommandOf, Refusal, Setting } from './commands'
import { type Decision, happen, refuse } from './decision'
import type { RefusalGround } from './desk'
import type { Actor } from './events'
import { showsHealth } from './health'

type Law = CommandOf<
  | 'propose-refusal'
  | 'agree-refusal'
  | 'drop-refusal'
  | 'decide-competence'
  | 'decide-responsibility'
  | 'place-hold'
  | 'lift-hold'
  | 'ask-consultation'
  | 'answer-consultation'
  | 'decide-health'
  | 'answer-complaint'
>

/** Decisions that the law asks for before anything may leave, or in place of an answer. */
export function decideLaw(kase: Case, command: Law, { today: on, by }: Setting): Decision {
  const { desk } = kase
  switch (command.act) {
    case 'propose-refusal':
      if (desk.refusal !== null) return refuse('refusal-proposed-already')
      // What went out was an answer, and nothing lets the council go on with marketing: Article 21(3).
      if (!mayRefuse(kase)) return refuse('already-released')
      if (kase.received.right === 'direct-marketing') return refuse('marketing-must-stop')
      if (!fitsGround(kase, command.ground)) return refuse('reason-does-not-fit')
      return happen({ type: 'refusal-proposed', refusal: command.refusal, on, ground: command.ground })
    case 'agree-refusal':
      if (desk.refusal?.id !== command.refusal || desk.refusal.agreedOn !== null) return refuse('unknown-refusal')
      if (by.kind !== 'staff' || by.id === desk.refusal.by) return refuse('proposed-by-you')
      // The child may have agreed since, or responsibility been shown.
      if (!fitsGround(kase, desk.refusal.ground)) return refuse('reason-does-not-fit')
      return happen({ type: 'refusal-agreed', refusal: command.refusal, on })
    case 'drop-refusal':
      if (desk.refusal?.id !== command.refusal) return refuse('unknown-refusal')
      return happen({ type: 'refusal-dropped', refusal: command.refusal })
    case 'decide-competence':
      return happen({ type: 'competence-decided', on, result: command.result })
    case 'decide-responsibility':
      if (!asksForChild(kase)) return refuse('nobody-acts')
      return happen({ type: 'responsibility-decided', on, shown: command.shown })
    case 'place-hold':
      if (openHold(kase)) return refuse('already-on-hold')
      return happen({ type: 'hold-placed', hold: command.hold, on, reason: command.reason })
    case 'lift-hold':
      return openHold(kase)?.id === command.hold
        ? happen({ type: 'hold-lifted', hold: command.hold, on })
        : refuse('unknown-hold')
    case 'ask-consultation':
      return happen({ type: 'consultation-asked', consultation: command.consultation, on, kind: command.kind })
    case 'answer-consultation':
      return answerConsultation(kase, command, on)
    case 'decide-health':
      return decideHealth(kase, command, on)
    case 'answer-complaint':
      return answerComplaint(kase, command, { on, by })
  }
}

/** Somebody asks as the child's parent or guardian. */
export const asksForChild = ({ received }: Case): boolean =>
  received.actingAs === 'parent' || received.actingAs === 'guardian'

/** What holds everything back until it is lifted. */
export const openHold = (kase: Case) => kase.desk.holds.find(({ liftedOn }) => liftedOn === null)

/**
 * Why nothing may leave yet, whoever approved it: a hold that stands, a child whose own say was not looked at, health
 * data without an opinion that still counts. Null where nothing stands in its way.
 */
export function whyNotYet(kase: Case, today: string): Refusal | null {
  if (openHold(kase)) return 'on-hold'
  if (kase.desk.refusal !== null) return kase.desk.refusal.agreedOn === null ? 'refusal-not-agreed' : null
  return childNotHeard(kase) ?? healthNotCleared(kase, today)
}

/** The right is the child's: one who understands must agree, and for one who doesn't the asker must have responsibility. */
function childNotHeard(kase: Case): Refusal | null {
  if (!asksForChild(kase)) return null
  const { competence, responsibility } = kase.desk
  if (competence === null) return 'competence-not-decided'
  if (competence.result === 'competent') return mustChildAgree(kase) ? 'child-must-agree' : null
  return responsibility?.shown ? null : 'responsibility-not-shown'
}

/** That somebody may not ask for a child is said only of whoever does, once it was looked at. */
function fitsGround(kase: Case, ground: RefusalGround): boolean {
  const why = childNotHeard(kase)
  return ground !== 'not-entitled' || why === 'child-must-agree' || why === 'responsibility-not-shown'
}

/** Somebody asks for a child who understands enough, and the child has not said yes. */
export const mustChildAgree = (kase: Case): boolean =>
  asksForChild(kase) && kase.desk.competence?.result === 'competent' && kase.authority?.method !== 'child-agrees'

/** DPA 2018 Schedule 3 paragraph 6: not without an opinion of the last six months, unless the person knows it already. */
export function healthNotCleared(kase: Case, today: string): Refusal | null {
  if (!showsHealth(kase)) return null
  const { health } = kase.desk
  if (health === null) return 'health-not-decided'
  return health.result === 'opinion' ? whyNoOpinion(kase, health.consultation, today) : null
}

function whyNoOpinion(kase: Case, consultation: string | null | undefined, today: string): Refusal | null {
  const consulted = kase.desk.consultations.find(({ id }) => id === consultation)
  const { answer = null, kind } = consulted ?? {}
  if (answer === null || kind !== 'health' || answer.opinion !== 'no-serious-harm') return 'health-opinion-lacking'
  const faults = faultOfOpinion({ by: kind, on: answer.opinionOn, says: answer.opinion }, today)
  return faults.includes('opinion-too-old') ? 'health-opinion-too-old' : null
}

function answerConsultation(kase: Case, command: CommandOf<'answer-consultation'>, on: string): Decision {
  const { consultation, opinionOn, opinion } = command
  const asked = kase.desk.consultations.find(({ id }) => id === consultation)
  if (asked === undefined || asked.answer !== null) return refuse('unknown-consultation')
  // An opinion may be older than the question: what counts is that it is of the last six months when it is relied on.
  if (isAfter(opinionOn, on)) return refuse('day-in-future')
  return happen({ type: 'consultation-answered', consultation, on, opinionOn, opinion })
}

function decideHealth(kase: Case, { result, consultation }: CommandOf<'decide-health'>, on: string): Decision {
  if (result !== 'opinion') return happen({ type: 'health-decided', on, result })
  const why = whyNoOpinion(kase, consultation, on)
  return why === null ? happen({ type: 'health-decided', on, result, consultation }) : refuse(why)
}

type Answering = { readonly on: string; readonly by: Actor }

/** Somebody who had no part in what is complained of looks at it. */
function answerComplaint(kase: Case, command: CommandOf<'answer-complaint'>, { on, by }: Answering): Decision {
  const complaint = kase.complaints.find(({ id }) => id === command.complaint)
  if (complaint === undefined) return refuse('unknown-complaint')
  if (complaint.answered !== null) return refuse('already-answered')
  if (by.kind === 'staff' && kase.desk.deciders.has(by.id)) return refuse('decided-by-you')
  return happen({ type: 'complaint-answered', complaint: complaint.id, on, result: command.result })
}

/** A request that both agreed to refuse is answered by saying so. */
export const isRefused = (kase: Case): boolean => kase.desk.refusal !== null && kase.desk.refusal.agreedOn !== null

/** What can still be refused whole: nothing that went out. */
export const mayRefuse = (kase: Case): boolean => sentOut(kase).length === 0

import type { Day } from '../day'
import { faultOfOpinion, type HealthOpinion } from './healthOpinion'
import type { Exemption, Guard } from './schema'

/**
 * What is known of one mark. `reasoning`, `seriousHarm`, `enactment` and `firstController` are words of staff's own and
 * stand beside the events, never in them.
 */
export type GuardFacts = {
  /** Why the exemption's test is met here. */
  readonly reasoning?: string
  /** `official`: somebody in health, social work or education, in their job (Sch 2 para 17). */
  readonly about?: 'third-party' | 'official'
  /** What serious harm would follow, to whom, and how that is known. */
  readonly seriousHarm?: string
  readonly healthOpinion?: HealthOpinion
  /** The person has seen it already or knows it. */
  readonly knownToSubject?: boolean
  readonly principalReporter?: 'test-met' | 'test-not-met'
  /** `parent`: has parental responsibility for the child it is about. `deputy`: appointed by a court. */
  readonly requestedBy?: 'self' | 'parent' | 'deputy' | 'attorney' | 'agent'
  readonly consent?: 'given' | 'refused' | 'no-answer' | 'not-able' | 'not-asked'
  /** Which enactment or court rule forbids it. */
  readonly enactment?: string
  /** Who passed the words on for their work on crime, and how far they say that their exemption reaches. */
  readonly firstController?: string
}

/** Why a guard is not met. */
export type LackingCode =
  | 'exemption-missing'
  | 'reasoning-missing'
  | 'about-missing'
  | 'official-without-harm'
  | 'consent-missing'
  | 'consent-given'
  | 'harm-missing'
  | 'opinion-by-missing'
  | 'opinion-on-missing'
  | 'opinion-says-missing'
  | 'opinion-in-future'
  | 'opinion-too-old'
  | 'opinion-says-no'
  | 'requested-by-missing'
  | 'not-parent-or-deputy'
  | 'first-controller-missing'
  | 'enactment-missing'

export type Lacking = { readonly guard: Guard | null; readonly code: LackingCode }

export const guardsOf = (exemption: Exemption): readonly Guard[] => exemption.guards

/** What a mark's exemption still asks for on the day of the decision; nothing where its guards are met. */
export const lacking = (exemption: Exemption, facts: GuardFacts, today: Day): readonly Lacking[] =>
  guardsOf(exemption).flatMap((guard) => faultsOf[guard](facts, today).map((code) => ({ guard, code })))

/** The same of a mark that carries several exemptions: each has to stand on its own. One that carries none lacks it. */
export function lackingInMark(exemptions: readonly Exemption[], facts: GuardFacts, today: Day): readonly Lacking[] {
  if (exemptions.length === 0) return [{ guard: null, code: 'exemption-missing' }]
  const all = exemptions.flatMap((exemption) => lacking(exemption, facts, today))
  return [...new Map(all.map((each) => [each.code, each])).values()]
}

type Fault = (facts: GuardFacts, today: Day) => readonly LackingCode[]

const faultsOf: Readonly<Record<Guard, Fault>> = {
  reasoning: ({ reasoning }) => unless(isSaid(reasoning), 'reasoning-missing'),
  // Sch 2 para 17: to name them is reasonable by law, so another person's rights can't hide them.
  'para-17': ({ about, seriousHarm }) => {
    if (about === undefined) return ['about-missing']
    return unless(about === 'third-party' || isSaid(seriousHarm), 'official-without-harm')
  },
  // Sch 2 para 16(3)(c) to (e): nobody has to be asked in every case, but whether they were counts.
  'consent-considered': ({ consent }) => {
    if (consent === undefined) return ['consent-missing']
    return unless(consent !== 'given', 'consent-given')
  },
  'serious-harm': ({ seriousHarm }) => unless(isSaid(seriousHarm), 'harm-missing'),
  // Sch 3 para 5(2) to (4), for a controller that is no health professional: every council.
  'health-opinion': ({ healthOpinion }, today) => {
    const faults = faultOfOpinion(healthOpinion, today)
    if (faults.length > 0) return faults
    return unless(healthOpinion?.says === 'serious-harm-likely', 'opinion-says-no')
  },
  // Sch 3 paras 4(1), 10(1) and 21(1). An attorney is not "appointed by a court".
  'parent-or-deputy': ({ requestedBy }) => {
    if (requestedBy === undefined) return ['requested-by-missing']
    return unless(requestedBy === 'parent' || requestedBy === 'deputy', 'not-parent-or-deputy')
  },
  // Sch 2 para 2(3): exempt only to the extent that the first controller is.
  'first-controller': ({ firstController }) => unless(isSaid(firstController), 'first-controller-missing'),
  // Sch 4 para 1: only what a listed enactment prohibits or restricts.
  enactment: ({ enactment }) => unless(isSaid(enactment), 'enactment-missing'),
}

const unless = (met: boolean, code: LackingCode): readonly LackingCode[] => (met ? [] : [code])

const isSaid = (words: string | undefined): boolean => words !== undefined && words.trim() !== ''

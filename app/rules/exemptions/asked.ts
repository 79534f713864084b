import type { GuardFacts } from './guards'
import type { Exemption, Guard } from './schema'

/** Of what is known, that which an exemption's guards ask for: an answer given for another exemption is not kept. */
export function askedOf(exemption: Exemption, facts: GuardFacts): GuardFacts {
  const asks = (guard: Guard) => exemption.guards.includes(guard)
  const harmOfOfficial = asks('para-17') && facts.about === 'official'
  return {
    // Asked of every mark: the decision has to be explained, whatever its test (Article 5(2)).
    reasoning: facts.reasoning,
    about: asks('para-17') ? facts.about : undefined,
    consent: asks('consent-considered') ? facts.consent : undefined,
    seriousHarm: asks('serious-harm') || harmOfOfficial ? facts.seriousHarm : undefined,
    healthOpinion: asks('health-opinion') ? facts.healthOpinion : undefined,
    requestedBy: asks('parent-or-deputy') ? facts.requestedBy : undefined,
    firstController: asks('first-controller') ? facts.firstController : undefined,
    enactment: asks('enactment') ? facts.enactment : undefined,
  }
}

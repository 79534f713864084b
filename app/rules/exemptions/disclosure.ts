import type { Day } from '../day'
import type { GuardFacts } from './guards'
import { faultOfOpinion } from './healthOpinion'

/** Kinds of words that the law bars from disclosure until somebody else has been asked. */
export type BarredKind = 'health' | 'from-principal-reporter'

export type Disclosure =
  | { readonly may: true }
  | {
      readonly may: false
      readonly because: 'opinion-needed' | 'opinion-against' | 'reporter-silent' | 'reporter-against'
    }

/**
 * Whether words of a kind may be shown to the person. Health data is barred until a health professional's opinion,
 * in date on that day, says that serious harm is unlikely, or the person knows it already (DPA 2018 Sch 3 para 6);
 * what came from Scotland's Principal Reporter, until they have said that the test is not met (paras 12 and 20).
 */
export function mayDisclose(kind: BarredKind, facts: GuardFacts, today: Day): Disclosure {
  switch (kind) {
    case 'health':
      if (facts.knownToSubject === true) return allowed
      if (faultOfOpinion(facts.healthOpinion, today).length > 0) return barred('opinion-needed')
      return facts.healthOpinion?.says === 'no-serious-harm' ? allowed : barred('opinion-against')
    case 'from-principal-reporter':
      if (facts.principalReporter === undefined) return barred('reporter-silent')
      return facts.principalReporter === 'test-not-met' ? allowed : barred('reporter-against')
  }
}

const allowed = { may: true } as const

const barred = (because: Extract<Disclosure, { may: false }>['because']): Disclosure => ({ may: false, because })

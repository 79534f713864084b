import type { Case } from './case'
import type { HealthResult } from './desk'

/** What of an answer may be about health: records of services that hold such data, and documents where one was asked. */
export type HealthShown = {
  /** Sources whose records are in the answer. */
  readonly sources: readonly string[]
  /** Where a document came from isn't known to the portal. */
  readonly hasDocuments: boolean
}

export function healthShown(kase: Case): HealthShown {
  const asked = [...kase.searches.values()].filter(({ health }) => health)
  const shown = asked.filter(({ found }) => found.some((record) => kase.records.has(record)))
  return {
    sources: [...new Set(shown.map(({ source }) => source))],
    hasDocuments: asked.length > 0 && [...kase.documents.values()].some(({ state }) => state !== 'refused'),
  }
}

/** The answer shows what may hold data about health. */
export function showsHealth(kase: Case): boolean {
  const { sources, hasDocuments } = healthShown(kase)
  return sources.length > 0 || hasDocuments
}

/** What was decided about health data was decided of less than is now in the answer. */
export const askHealthAgain = (kase: Case): Case => ({ ...kase, desk: { ...kase.desk, health: null } })

const restsOnWhatIsHidden: ReadonlySet<HealthResult> = new Set(['held-back', 'none'])

/** Something hidden is shown again: whoever said that all of it is held back, or that there is none, has not looked at it. */
export const afterShowingAgain = (kase: Case): Case =>
  kase.desk.health && restsOnWhatIsHidden.has(kase.desk.health.result) ? askHealthAgain(kase) : kase

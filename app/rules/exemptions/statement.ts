import type { GuardFacts } from './guards'

/**
 * What was known of a mark, as it is kept beside it for whoever looks at the decision later: the reasoning first, in
 * its writer's own words, then a line for each answer that the guards asked for.
 */
export function statementOf({ reasoning = '', healthOpinion, ...facts }: GuardFacts): string {
  const opinion = [healthOpinion?.by, healthOpinion?.on, healthOpinion?.says && spelled(healthOpinion.says)]
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['About', facts.about && (facts.about === 'official' ? 'a worker in their job' : 'somebody else')],
    ['Consent', facts.consent && spelled(facts.consent)],
    ['Serious harm', facts.seriousHarm],
    ['Health opinion', opinion.every((part) => part === undefined) ? undefined : opinion.filter(Boolean).join(', ')],
    ['Asked for by', facts.requestedBy],
    ['Passed on by', facts.firstController],
    ['Forbidden by', facts.enactment],
  ]
  const said = lines.flatMap(([name, words]) => (words ? [`${name}: ${words}`] : []))
  return [reasoning, ...said].join('\n')
}

const spelled = (code: string): string => code.replaceAll('-', ' ')

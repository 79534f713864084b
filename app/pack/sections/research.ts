import type { PackFacts } from '../facts'
import { type Block, heading, keyvalue, paragraph, row } from '../tree'
import type { Say } from '../words'
import { type Beside, lines, mistakes } from './parts'

type Activity = PackFacts['activities'][number]
type ResearchUse = Activity['research'][number]

/** Research that uses the information: who, which items, linked with what, how kept safe, when destroyed, how to object. */
export const research = (activity: Activity, say: Say, { quote }: Pick<Beside, 'quote'>): readonly Block[] => {
  if (activity.research.length === 0) return [heading(3, say('research.title')), paragraph(say('research.none'))]
  return [
    heading(3, say('research.title')),
    paragraph(say('research.lead')),
    ...activity.research.flatMap((use) => useBlocks(use, say, quote)),
    heading(3, say('research.object.title')),
    paragraph(say('research.object')),
  ]
}

const useBlocks = (use: ResearchUse, say: Say, quote: Beside['quote']): readonly Block[] => [
  ...keyvalue(
    [
      ...row(say('research.level'), say(`research.level.${use.level}`)),
      ...row(say('research.purpose'), [quote.words(use.purpose)]),
      ...row(say('research.controllers'), lines(use.controllers)),
      ...row(say('research.processors'), lines(use.processors)),
      ...row(say('research.shared'), lines(use.shared.map(quote.words))),
      ...row(say('research.frequency'), use.frequency ? [quote.words(use.frequency)] : undefined),
      ...row(say('research.linked'), lines(use.linkedWith.map((link) => quote.words(linked(link, say))))),
      ...row(say('research.safeguards'), lines(use.safeguards.map(quote.words))),
      ...row(say('research.destruction'), lines(use.destruction.map(quote.words))),
      ...row(say('research.agreements'), use.agreements ? [quote.words(use.agreements)] : undefined),
      ...row(say('research.notes'), lines(use.notes.map(quote.words))),
      ...row(
        say('held.mistakes'),
        mistakes(say, quote, use.corrections).flatMap((words, index) => (index === 0 ? words : ['\n\n', ...words])),
      ),
    ],
    use.title,
  ),
  ...(use.reachesThoseNotTakingPart ? [paragraph(say('research.notTakingPart'))] : []),
]

const linked = (link: ResearchUse['linkedWith'][number], say: Say): string => {
  const { organisation, dataset, why } = link
  const name = dataset ? say('research.linked.dataset', { organisation, dataset }) : organisation
  return why ? say('research.linked.why', { linked: name, why }) : name
}

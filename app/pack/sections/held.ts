import { sayDate } from '../dates'
import type { PackFacts } from '../facts'
import { type Block, heading, keyvalue, list, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import { bases } from './bases'
import { contactBlocks, lines, mistakes, shortSha } from './parts'
import { recipients } from './recipients'
import { research } from './research'
import { retention } from './retention'

type Activity = PackFacts['activities'][number]

/** What is held and why, activity by activity: every value that the register keeps (Article 15(1) and (2) UK GDPR). */
export const held = (facts: PackFacts, say: Say): Section => ({
  id: 'held',
  title: say('held.title'),
  startsPage: true,
  blocks: [...citation(facts, say), ...facts.activities.flatMap((activity) => activityBlocks(activity, say))],
})

/** One activity, whole. */
export const activityBlocks = (activity: Activity, say: Say): readonly Block[] => [
  heading(2, activity.title),
  paragraph(activity.about),
  ...keyvalue(row(say('held.localName'), activity.localName)),
  heading(3, say('held.purposes')),
  paragraph(say('held.purposes.lead')),
  ...list(activity.purposes.map((purpose) => purpose.text)),
  ...titled(say('held.how'), list(activity.howItWorks)),
  ...categories(activity, say),
  ...bases(activity, say),
  ...recipients(activity, say),
  heading(3, say('held.sources')),
  ...sources(activity, say),
  ...titled(say('held.notProviding'), activity.notProviding ? [paragraph(activity.notProviding)] : []),
  ...retention(activity, say),
  ...research(activity, say),
  ...machines(activity, say),
  ...abroad(activity, say),
  heading(3, say('held.storage')),
  ...(activity.storage.length > 0 ? list(activity.storage) : [paragraph(say('held.storage.none'))]),
  ...titled(say('held.rights'), list(activity.rights)),
  ...titled(say('held.contacts'), contactBlocks(say, activity.contacts)),
  heading(3, say('held.notice')),
  ...notice(activity, say),
  ...titled(say('held.mistakes'), list(mistakes(say, activity.corrections))),
]

/** Which version of the register is cited, and that its notices' mistakes are put right. */
export const citation = (facts: PackFacts, say: Say): readonly Block[] => [
  paragraph(
    say('held.lead', {
      version: facts.register.version,
      day: sayDate(say, facts.register.loadedOn),
      sha: shortSha(facts),
    }),
  ),
  paragraph(say('held.corrections')),
]

const titled = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(3, title), ...blocks]

const categories = (activity: Activity, say: Say): readonly Block[] => [
  heading(3, say('held.categories')),
  paragraph(say('held.categories.lead')),
  {
    kind: 'table',
    caption: say('held.categories.caption'),
    head: [say('held.categories.name'), say('held.categories.about'), say('held.categories.kind')],
    widths: [5, 3, 4],
    rows: activity.categories.map((category) => [
      category.note ? [{ strong: category.name }, '\n', category.note] : [{ strong: category.name }],
      [category.about.map((who) => say(`about.${who}`)).join(', ')],
      category.kinds.length > 0 ? lines(category.kinds.map((kind) => say(`kind.${kind}`))) : [say('kind.ordinary')],
    ]),
  },
]

const sources = (activity: Activity, say: Say): readonly Block[] => {
  if (activity.sources.length === 0) return [paragraph(say('held.sources.none'))]
  const items = activity.sources.map((source) =>
    source.gives ? say('held.sources.gives', { name: source.name, gives: source.gives }) : source.name,
  )
  return [paragraph(say('held.sources.lead')), ...list(items)]
}

const machines = ({ automatedDecisions }: Activity, say: Say): readonly Block[] => [
  heading(3, say('automated.title')),
  paragraph(say(`automated.${automatedDecisions.used}`)),
  ...(automatedDecisions.stated ? [paragraph(say('automated.stated', { words: automatedDecisions.stated }))] : []),
  ...(automatedDecisions.logic ? [paragraph(say('automated.logic', { words: automatedDecisions.logic }))] : []),
]

const abroad = ({ transfers }: Activity, say: Say): readonly Block[] => [
  heading(3, say('transfers.title')),
  paragraph(say(`transfers.${transfers.abroad}`)),
  ...(transfers.stated ? [paragraph(say('transfers.stated', { words: transfers.stated }))] : []),
  ...(transfers.safeguards ? [paragraph(say('transfers.safeguards', { words: transfers.safeguards }))] : []),
]

const notice = ({ notice: from }: Activity, say: Say): readonly Block[] =>
  keyvalue([
    ...row(say('held.notice.title'), from.title),
    ...row(say('held.notice.version'), from.version),
    ...row(say('held.notice.reviewed'), from.reviewedOn ? sayDate(say, from.reviewedOn) : undefined),
    ...row(say('held.notice.modified'), from.modifiedOn ? sayDate(say, from.modifiedOn) : undefined),
    ...row(say('held.notice.notes'), lines(from.notes)),
  ])

import { sayDate } from '../dates'
import type { PackFacts } from '../facts'
import { quotedFor } from '../quoted'
import { type Block, heading, keyvalue, list, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import { bases } from './bases'
import { categories } from './categories'
import { changed } from './changed'
import { type Beside, contactBlocks, lines, mistakes, shortSha } from './parts'
import { recipients } from './recipients'
import { research } from './research'
import { retention } from './retention'

type Activity = PackFacts['activities'][number]

/** What is held and why, activity by activity: every value that the register keeps (Article 15(1) and (2) UK GDPR). */
export const held = (facts: PackFacts, say: Say): Section => ({
  id: 'held',
  title: say('held.title'),
  startsPage: true,
  blocks: [
    ...citation(facts, say),
    ...facts.activities.flatMap((activity) =>
      activityBlocks(activity, say, { quote: quotedFor(facts), found: facts.found[activity.id] }),
    ),
  ],
})

/** One activity, whole, with what was found about the person where that is known. */
export const activityBlocks = (activity: Activity, say: Say, beside: Beside): readonly Block[] => {
  const { quote } = beside
  const quotes = (texts: readonly string[]) => list(texts.map((text) => [quote.words(text)]))
  return [
    heading(2, activity.title),
    paragraph(quote.words(activity.about)),
    ...keyvalue(row(say('held.localName'), [quote.words(activity.localName)])),
    heading(3, say('held.purposes')),
    paragraph(say('held.purposes.lead')),
    ...quotes(activity.purposes.map((purpose) => purpose.text)),
    ...titled(say('held.how'), quotes(activity.howItWorks)),
    ...categories(activity, say, beside),
    ...bases(activity, say, beside),
    ...recipients(activity, say, beside),
    heading(3, say('held.sources')),
    ...sources(activity, say, beside),
    ...titled(say('held.notProviding'), activity.notProviding ? [paragraph(quote.words(activity.notProviding))] : []),
    ...retention(activity, say, beside),
    ...research(activity, say, beside),
    ...machines(activity, say, beside),
    ...abroad(activity, say, beside),
    heading(3, say('held.storage')),
    ...(activity.storage.length > 0 ? quotes(activity.storage) : [paragraph(say('held.storage.none'))]),
    ...titled(say('held.rights'), quotes(activity.rights)),
    ...titled(say('held.contacts'), contactBlocks(say, activity.contacts)),
    heading(3, say('held.notice')),
    ...notice(activity, say, beside),
    ...changed(say, beside),
    ...titled(say('held.mistakes'), list(mistakes(say, quote, activity.corrections))),
  ]
}

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

const sources = (activity: Activity, say: Say, { quote }: Beside): readonly Block[] => {
  if (activity.sources.length === 0) return [paragraph(say('held.sources.none'))]
  const items = activity.sources.map(({ name, gives }) =>
    quote.sentence(
      gives ? say('held.sources.gives', { name: quote.blank(name), gives: quote.blank(gives) }) : quote.blank(name),
    ),
  )
  return [paragraph(say('held.sources.lead')), ...list(items)]
}

const machines = ({ automatedDecisions: { used, stated, logic } }: Activity, say: Say, { quote }: Beside) => [
  heading(3, say('automated.title')),
  paragraph(say(`automated.${used}`)),
  ...(stated ? [paragraph(...quote.sentence(say('automated.stated', { words: quote.blank(stated) })))] : []),
  ...(logic ? [paragraph(...quote.sentence(say('automated.logic', { words: quote.blank(logic) })))] : []),
]

const abroad = ({ transfers: { abroad: goes, stated, safeguards } }: Activity, say: Say, { quote }: Beside) => [
  heading(3, say('transfers.title')),
  paragraph(say(`transfers.${goes}`)),
  ...(stated ? [paragraph(...quote.sentence(say('transfers.stated', { words: quote.blank(stated) })))] : []),
  ...(safeguards
    ? [paragraph(...quote.sentence(say('transfers.safeguards', { words: quote.blank(safeguards) })))]
    : []),
]

const notice = ({ notice: from }: Activity, say: Say, { quote }: Beside): readonly Block[] =>
  keyvalue([
    ...row(say('held.notice.title'), [quote.words(from.title)]),
    ...row(say('held.notice.version'), from.version),
    ...row(say('held.notice.reviewed'), from.reviewedOn ? sayDate(say, from.reviewedOn) : undefined),
    ...row(say('held.notice.modified'), from.modifiedOn ? sayDate(say, from.modifiedOn) : undefined),
    ...row(say('held.notice.notes'), lines(from.notes.map(quote.words))),
  ])

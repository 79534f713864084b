import { sayPlaces } from '../counts'
import type { PackFacts } from '../facts'
import { quotedFor } from '../quoted'
import { keyvalue, paragraph, type Row, row, type Section, type Words } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, lines, marksIn } from './parts'
import { notSearched } from './searched'
import { documentsShown, sayDocuments, sayFound } from './sums'

type Activity = PackFacts['activities'][number]

/** One page in plain words: what the rest of the pack says at length. */
export const glance = (facts: AccessFacts, say: Say): Section => {
  const { controller } = facts
  return {
    id: 'glance',
    title: say('glance.title'),
    startsPage: true,
    blocks: [
      paragraph(say('glance.lead')),
      ...keyvalue([
        ...places(facts, say),
        ...uses(facts, say),
        ...row(say('glance.hidden'), lines(hidden(facts, say))),
        ...machines(facts, say),
        ...row(
          say('glance.complain'),
          say('glance.complain.value', { controller: controller.name, regulator: controller.regulator.name }),
        ),
      ]),
    ],
  }
}

/** What was found, where, and where nobody could look. */
const places = (facts: AccessFacts, say: Say): readonly Row[] => {
  const found = facts.searches.filter((search) => search.outcome === 'found')
  const unsearched = notSearched(facts)
  const sources = (searches: AccessFacts['searches']) =>
    quoted(
      facts,
      searches.map((search) => search.source),
    )
  return [
    ...row(say('glance.records'), sayFound(say, facts) ?? say('glance.records.none')),
    ...row(say('glance.where'), sources(found)),
    ...row(
      say('glance.notSearched'),
      unsearched.length > 0
        ? sources(unsearched)
        : say(facts.searches.length > 0 ? 'glance.notSearched.none' : 'letter.searched.none'),
    ),
  ]
}

/** Why information is used, which kinds of it, and who may get it. */
const uses = (facts: AccessFacts, say: Say): readonly Row[] => {
  const recipients = facts.activities.flatMap((activity) => activity.recipients)
  return [
    ...row(
      say('glance.why'),
      quoted(
        facts,
        facts.activities.map((activity) => activity.title),
      ),
    ),
    ...row(say('glance.kinds'), String(facts.activities.flatMap((activity) => categoriesIn(facts, activity)).length)),
    ...row(say('glance.sensitive'), sensitive(facts, say)),
    ...row(
      say('glance.shared'),
      say('glance.shared.count', {
        named: recipients.filter((recipient) => recipient.kind === 'named').length,
        categories: recipients.filter((recipient) => recipient.kind === 'category').length,
      }),
    ),
  ]
}

const sensitive = (facts: AccessFacts, say: Say): Words => {
  const names = facts.activities
    .flatMap((activity) => categoriesIn(facts, activity))
    .filter((category) => category.kinds.some((kind) => kind !== 'identifier'))
    .map((category) => category.name)
  const kinds = [...new Set(names)]
  if (kinds.length === 0) return [say('glance.sensitive.none')]
  const quote = quotedFor(facts)
  return quote.sentence(say('glance.sensitive.some', { kinds: kinds.map(quote.blank).join('; ') }))
}

/** The kinds of information found about this person, or all of the activity's where nobody has worked that out. */
const categoriesIn = ({ found }: AccessFacts, { id, categories }: Activity): Activity['categories'] => {
  const about = found[id]
  return about === undefined ? categories : categories.filter((category) => about.categories.includes(category.id))
}

const hidden = ({ records, documents }: AccessFacts, say: Say): readonly string[] => {
  const marks = marksIn(records)
  const said = [
    ...(marks > 0 ? [say('glance.hidden.some', { places: sayPlaces(say, marks) })] : []),
    ...(['part', 'whole', 'apart'] as const).flatMap((kind) => {
      const n = documentsShown(documents, kind === 'whole' ? 'withheld' : kind).length
      return n > 0 ? [say(`glance.hidden.${kind}`, { documents: sayDocuments(say, n) })] : []
    }),
  ]
  return said.length > 0 ? said : [say('glance.hidden.none')]
}

const machines = ({ activities }: AccessFacts, say: Say): readonly Row[] => [
  ...row(
    say('glance.machines'),
    each(activities.map((activity) => say(`automated.${activity.automatedDecisions.used}`))),
  ),
  ...row(say('glance.abroad'), each(activities.map((activity) => say(`transfers.${activity.transfers.abroad}`)))),
]

const each = (said: readonly string[]): Words => lines([...new Set(said)])

/** Values of the register, a line each. */
const quoted = (facts: AccessFacts, values: readonly string[]): Words => lines(values.map(quotedFor(facts).words))

import { sayPlaces, sayRecords } from '../counts'
import { keyvalue, paragraph, row, type Section, type Words } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, lines, marksIn } from './parts'

/** One page in plain words: what the rest of the pack says at length. */
export const glance = (facts: AccessFacts, say: Say): Section => {
  const { activities, controller, records } = facts
  const marks = marksIn(records)
  const recipients = activities.flatMap((activity) => activity.recipients)
  const found = facts.searches.filter((search) => search.outcome === 'found').map((search) => search.source)
  return {
    id: 'glance',
    title: say('glance.title'),
    startsPage: true,
    blocks: [
      paragraph(say('glance.lead')),
      ...keyvalue([
        ...row(say('glance.records'), records.length > 0 ? sayRecords(say, records.length) : say('records.none')),
        ...row(say('glance.where'), lines(found)),
        ...row(say('glance.why'), lines(activities.map((activity) => activity.title))),
        ...row(say('glance.kinds'), String(activities.flatMap((activity) => activity.categories).length)),
        ...row(say('glance.sensitive'), sensitive(facts, say)),
        ...row(
          say('glance.shared'),
          say('glance.shared.count', {
            named: recipients.filter((recipient) => recipient.kind === 'named').length,
            categories: recipients.filter((recipient) => recipient.kind === 'category').length,
          }),
        ),
        ...row(
          say('glance.hidden'),
          marks > 0 ? say('glance.hidden.some', { places: sayPlaces(say, marks) }) : say('glance.hidden.none'),
        ),
        ...row(
          say('glance.machines'),
          answers(activities.map((activity) => say(`automated.${activity.automatedDecisions.used}`))),
        ),
        ...row(
          say('glance.abroad'),
          answers(activities.map((activity) => say(`transfers.${activity.transfers.abroad}`))),
        ),
        ...row(
          say('glance.complain'),
          say('glance.complain.value', { controller: controller.name, regulator: controller.regulator.name }),
        ),
      ]),
    ],
  }
}

const sensitive = (facts: AccessFacts, say: Say): string => {
  const names = facts.activities
    .flatMap((activity) => activity.categories)
    .filter((category) => category.kinds.some((kind) => kind !== 'identifier'))
    .map((category) => category.name)
  const kinds = [...new Set(names)]
  if (kinds.length === 0) return say('glance.sensitive.none')
  return say('glance.sensitive.some', { kinds: kinds.join('; ') })
}

const answers = (said: readonly string[]): Words => lines([...new Set(said)])

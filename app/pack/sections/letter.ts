import { sayPlaces, sayRecords } from '../counts'
import { sayDate } from '../dates'
import type { PackFacts } from '../facts'
import { type Block, heading, list, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import { type AccessFacts, contactLine, marksIn, shortSha } from './parts'

/** The covering letter of an answer to an access request. */
export const accessLetter = (facts: AccessFacts, say: Say): Section => ({
  id: 'letter',
  title: say('letter.access.title'),
  startsPage: true,
  blocks: [
    letterhead(facts, say),
    paragraph(say('letter.dear', { name: facts.subject.name })),
    paragraph(say('letter.access.opening', { controller: facts.controller.name })),
    paragraph(say('letter.access.forWhom', { name: facts.subject.name })),
    paragraph(say('letter.asked')),
    ...list([facts.asked]),
    ...searched(facts, say),
    ...found(facts, say),
    ...heldBack(facts, say),
    ...timing(facts, say),
    ...closing(facts, say),
  ],
})

export const letterhead = (facts: PackFacts, say: Say): Block => {
  const [first] = facts.controller.contacts
  return {
    kind: 'letterhead',
    from: [facts.controller.name, first?.role, first?.post, first?.email, first?.telephone].filter(
      (line) => line !== undefined,
    ),
    to: [facts.subject.name, ...facts.subject.addressLines],
    details: [
      ...row(say('letterhead.reference'), facts.reference),
      ...row(say('letterhead.date'), sayDate(say, facts.builtOn)),
      ...row(say('letterhead.received'), sayDate(say, facts.receivedOn)),
      ...row(say('letterhead.due'), sayDate(say, facts.dueOn)),
    ],
  }
}

/** When the request came, when the answer was due and how that day was worked out. */
export const timing = (facts: PackFacts, say: Say): readonly Block[] => {
  const due = sayDate(say, facts.dueOn)
  return [
    heading(2, say('letter.time.title')),
    paragraph(
      say('letter.time.dates', { received: sayDate(say, facts.receivedOn), due, built: sayDate(say, facts.builtOn) }),
    ),
    ...(facts.builtOn > facts.dueOn ? [paragraph(say('letter.time.late', { due }))] : []),
    ...(facts.working.length > 0 ? [paragraph(say('letter.time.working')), ...list(facts.working)] : []),
  ]
}

/** Who to talk to, the rights to complain, the register's version, the signature. */
export const closing = (facts: PackFacts, say: Say): readonly Block[] => [
  heading(2, say('letter.questions.title')),
  paragraph(say('letter.questions.lead', { reference: facts.reference })),
  ...list(facts.controller.contacts.map(contactLine)),
  paragraph(say('letter.rights')),
  paragraph(
    say('letter.register', {
      version: facts.register.version,
      day: sayDate(say, facts.register.loadedOn),
      sha: shortSha(facts),
    }),
  ),
  paragraph(say('letter.yours'), '\n', say('letter.signed', { controller: facts.controller.name })),
]

const searched = (facts: AccessFacts, say: Say): readonly Block[] => [
  heading(2, say('letter.searched.title')),
  paragraph(
    facts.searches.length > 0
      ? say('letter.searched.lead', { places: sayPlaces(say, facts.searches.length) })
      : say('letter.searched.none'),
  ),
  ...list(
    facts.searches.map((search) => [
      `${say('letter.searched.line', { source: search.source, day: sayDate(say, search.searchedOn) })} `,
      search.outcome === 'found' ? sayRecords(say, search.records) : say('letter.found.where'),
    ]),
  ),
]

const found = (facts: AccessFacts, say: Say): readonly Block[] => [
  heading(2, say('letter.found.title')),
  paragraph(
    facts.records.length > 0
      ? say('letter.found.some', { records: sayRecords(say, facts.records.length) })
      : say('letter.found.none'),
  ),
]

const heldBack = (facts: AccessFacts, say: Say): readonly Block[] => {
  const marks = marksIn(facts.records)
  if (facts.records.length === 0) return []
  const title = heading(2, say('letter.withheld.title'))
  if (marks === 0) return [title, paragraph(say('letter.withheld.none'))]
  return [
    title,
    paragraph(say('letter.withheld.some', { places: sayPlaces(say, marks) })),
    paragraph(say('letter.withheld.why')),
  ]
}

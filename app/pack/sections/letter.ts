import { sayDate } from '../dates'
import type { PackDocument, PackFacts } from '../facts'
import { type Block, heading, list, paragraph, row, type Section } from '../tree'
import type { Say } from '../words'
import { heldBack, isAnythingHeldBack } from './heldBack'
import { type AccessFacts, contactLine, shortSha } from './parts'
import { notSearched, searched } from './searched'
import { sayFound } from './sums'
import { isComplaint, timing } from './timing'

/**
 * The covering letter of an answer to an access request: whether anything is held at all (Article 15(1) UK GDPR), where it
 * was looked for, what was found, what is held back, how long it took.
 */
export const accessLetter = (facts: AccessFacts, say: Say): Section => ({
  id: 'letter',
  title: say('letter.access.title'),
  startsPage: true,
  blocks: [
    ...opening(facts, say),
    paragraph(say('letter.access.opening', { controller: facts.controller.name })),
    paragraph(say('letter.access.forWhom', { name: facts.subject.name })),
    heading(2, say('letter.short.title')),
    paragraph(say(`letter.short.${formOf(facts)}`)),
    paragraph(say('letter.asked')),
    ...list([facts.asked]),
    ...searched(facts, say),
    ...found(facts, say),
    ...heldBack(facts, say),
    ...timing(facts, say),
    ...closing(facts, say),
  ],
})

/** The head of every letter: from whom, to whom, and in a translation how far it has been checked. */
export const opening = (facts: PackFacts, say: Say): readonly Block[] => [
  letterhead(facts, say),
  paragraph(say('letter.dear', { name: (facts.requester ?? facts.subject).name })),
  ...(facts.language === 'en' ? [] : [paragraph({ strong: say('letter.translation') })]),
  ...onBehalf(facts, say),
]

/** For whom it was asked, and that what follows speaks to that person and not to whoever asked. */
const onBehalf = ({ requester, subject: { name } }: PackFacts, say: Say): readonly Block[] =>
  requester === undefined
    ? []
    : [paragraph(`${say(`letter.behalf.${requester.actingAs}`, { name })} ${say('letter.behalf.you', { name })}`)]

export const letterhead = (facts: PackFacts, say: Say): Block => {
  const [first] = facts.controller.contacts
  const received = isComplaint(facts) ? say('letterhead.received.complaint') : say('letterhead.received')
  return {
    kind: 'letterhead',
    from: [facts.controller.name, first?.role, first?.post, first?.email, first?.telephone].filter(
      (line) => line !== undefined,
    ),
    to: addressed(facts),
    details: [
      ...row(say('letterhead.reference'), facts.reference),
      ...row(say('letterhead.date'), sayDate(say, facts.builtOn)),
      ...row(received, sayDate(say, facts.receivedOn)),
      ...(isComplaint(facts) ? [] : row(say('letterhead.due'), sayDate(say, facts.dueOn))),
    ],
  }
}

/** The lines of an envelope: whoever asked, where it was for somebody else. */
const addressed = ({ requester, subject }: PackFacts): readonly string[] =>
  requester === undefined
    ? [subject.name, ...subject.addressLines]
    : [requester.name, ...(requester.organisation ? [requester.organisation] : []), ...requester.addressLines]

/** Who to talk to, the rights to complain, the register's version, the signature. */
export const closing = (facts: PackFacts, say: Say): readonly Block[] => [
  heading(2, say('letter.questions.title')),
  paragraph(say('letter.questions.lead', { reference: facts.reference })),
  ...list(facts.controller.contacts.map(contactLine)),
  paragraph(say('letter.help')),
  paragraph(say('letter.rights', { rights: say('rights.title') })),
  paragraph(
    say('letter.register', {
      version: facts.register.version,
      day: sayDate(say, facts.register.loadedOn),
      sha: shortSha(facts),
    }),
  ),
  paragraph(say('letter.yours'), '\n', say('letter.signed', { controller: facts.controller.name })),
]

/** What the answer comes to: all that was found, a part of it, none of it, or that nothing is held. */
const formOf = (facts: AccessFacts): 'found' | 'partial' | 'withheld' | 'nothing' | 'nothingYet' => {
  const gaps = notSearched(facts).length > 0
  if (facts.records.length + facts.documents.length === 0) {
    return gaps || facts.searches.length === 0 ? 'nothingYet' : 'nothing'
  }
  if (facts.records.length === 0 && facts.documents.every(isLeftOutWhole)) return 'withheld'
  return gaps || isAnythingHeldBack(facts) ? 'partial' : 'found'
}

const isLeftOutWhole = ({ disclosed }: PackDocument): boolean => disclosed === 'withheld' || disclosed === 'apart'

const found = (facts: AccessFacts, say: Say): readonly Block[] => {
  const things = sayFound(say, facts)
  return [
    heading(2, say('letter.found.title')),
    ...(things === undefined
      ? [
          paragraph(say('letter.found.none', { notFound: say('notFound.title') })),
          paragraph(say('letter.found.request')),
        ]
      : [paragraph(say('letter.found.some', { found: things, schedule: say('schedule.title') }))]),
  ]
}

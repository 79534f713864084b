import { sayDate } from '../dates'
import type { FoundAbout, PackFacts } from '../facts'
import { type Block, heading, type Inline, list, paragraph, type Words } from '../tree'
import type { Say } from '../words'
import { type Beside, corrected, lines, strongly } from './parts'

type Activity = PackFacts['activities'][number]
type Recipient = Activity['recipients'][number]

/**
 * Who the information is disclosed to (Article 15(1)(c) UK GDPR): those to whom this person's in fact went, where that is
 * known, then those who may get it, named ones first and then the kinds.
 */
export const recipients = (activity: Activity, say: Say, { quote, found }: Beside): readonly Block[] => [
  heading(3, say('recipients.title')),
  ...(found === undefined ? [] : wentTo(activity, say, { quote, disclosures: found.disclosures })),
  paragraph(say('recipients.lead')),
  {
    kind: 'table',
    caption: say('recipients.caption'),
    head: [say('recipients.name'), say('recipients.kind'), say('recipients.what')],
    widths: [4, 2.4, 5.6],
    rows: [...byKind(activity, 'named'), ...byKind(activity, 'category')].map((recipient) => [
      [strongly(quote, recipient.name)],
      [say(`recipients.kind.${recipient.kind}`)],
      what(recipient, say, quote),
    ]),
  },
  ...(activity.sharingRules.length > 0
    ? [heading(3, say('sharing.title')), ...list(activity.sharingRules.map((rule) => [quote.words(rule)]))]
    : []),
]

type Went = Pick<Beside, 'quote'> & Pick<FoundAbout, 'disclosures'>

const wentTo = (activity: Activity, say: Say, { quote, disclosures }: Went): readonly Block[] => {
  if (disclosures.length === 0) return [paragraph(say('recipients.went.none')), paragraph(say('recipients.may'))]
  const names = new Map(activity.recipients.map(({ id, name }) => [id, name]))
  return [
    paragraph(say('recipients.went')),
    {
      kind: 'table',
      caption: say('recipients.went.caption'),
      head: [say('recipients.name'), say('recipients.went.source'), say('recipients.went.when')],
      widths: [4, 4, 3],
      rows: disclosures.map(({ recipient, source, on }) => [
        // The register may have dropped them since the record was found: they still had the information.
        [strongly(quote, names.get(recipient) ?? recipient)],
        [quote.words(source)],
        on.length > 0 ? lines(on.map((day) => sayDate(say, day))) : [say('recipients.went.undated')],
      ]),
    },
    paragraph(say('recipients.may')),
  ]
}

const byKind = (activity: Activity, kind: Recipient['kind']): readonly Recipient[] =>
  activity.recipients.filter((recipient) => recipient.kind === kind)

const what = (recipient: Recipient, say: Say, quote: Beside['quote']): Words => {
  const { receives, why, note } = recipient
  const said = lines([
    ...(receives ? [say('recipients.receives', { what: quote.blank(receives) })] : []),
    ...(why ? [say('recipients.why', { why: quote.blank(why) })] : []),
    ...(note ? [quote.blank(note)] : []),
  ]).flatMap((line) => (typeof line === 'string' ? quote.sentence(line) : [line]))
  const correction: Words = recipient.correction ? corrected(say, quote, recipient.correction) : []
  if (said.length + correction.length === 0) return [say('recipients.unsaid')]
  const between: readonly Inline[] = said.length > 0 && correction.length > 0 ? ['\n'] : []
  return [...said, ...between, ...correction]
}

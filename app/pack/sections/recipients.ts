import type { PackFacts } from '../facts'
import { type Block, heading, type Inline, list, paragraph, type Words } from '../tree'
import type { Say } from '../words'
import { corrected, lines } from './parts'

type Activity = PackFacts['activities'][number]
type Recipient = Activity['recipients'][number]

/** Who the information is disclosed to: those named first, then the kinds (Article 15(1)(c) UK GDPR). */
export const recipients = (activity: Activity, say: Say): readonly Block[] => [
  heading(3, say('recipients.title')),
  paragraph(say('recipients.lead')),
  {
    kind: 'table',
    caption: say('recipients.caption'),
    head: [say('recipients.name'), say('recipients.kind'), say('recipients.what')],
    widths: [4, 2.4, 5.6],
    rows: [...byKind(activity, 'named'), ...byKind(activity, 'category')].map((recipient) => [
      [{ strong: recipient.name }],
      [say(`recipients.kind.${recipient.kind}`)],
      what(recipient, say),
    ]),
  },
  ...(activity.sharingRules.length > 0 ? [heading(3, say('sharing.title')), ...list(activity.sharingRules)] : []),
]

const byKind = (activity: Activity, kind: Recipient['kind']): readonly Recipient[] =>
  activity.recipients.filter((recipient) => recipient.kind === kind)

const what = (recipient: Recipient, say: Say): Words => {
  const said = lines([
    ...(recipient.receives ? [say('recipients.receives', { what: recipient.receives })] : []),
    ...(recipient.why ? [say('recipients.why', { why: recipient.why })] : []),
    ...(recipient.note ? [recipient.note] : []),
  ])
  const correction: Words = recipient.correction ? corrected(say, recipient.correction) : []
  if (said.length + correction.length === 0) return [say('recipients.unsaid')]
  const between: readonly Inline[] = said.length > 0 && correction.length > 0 ? ['\n'] : []
  return [...said, ...between, ...correction]
}

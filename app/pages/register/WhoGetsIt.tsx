import type { Activity, Recipient } from '~/app/rules/register/schema'
import { anchor, Bullets, Corrected, Section } from './parts'
import { words } from './words'

type Props = { readonly activity: Activity }

/** The recipients, what each gets and why, and the rules for sharing. */
export const WhoGetsIt = ({ activity }: Props) => (
  <Section activity={activity.id} name="recipients">
    <ul className="govuk-list govuk-list--bullet">
      {activity.recipients.map((recipient) => (
        <li key={recipient.id} id={anchor(activity.id, 'recipients', recipient.id)}>
          <strong>{recipient.name}</strong>: {details(recipient)}
          <Corrected stated={recipient.name} correction={recipient.correction} />
        </li>
      ))}
    </ul>
    {activity.sharingRules.length > 0 ? (
      <>
        <h4 className="govuk-heading-s">{words.recipients.rules}</h4>
        <Bullets id={anchor(activity.id, 'recipients', 'rule')} entries={activity.sharingRules} />
      </>
    ) : null}
  </Section>
)

const details = ({ kind, receives, why, note }: Recipient): string =>
  [
    words.recipients.kinds[kind],
    ...(receives ? [`${words.recipients.receives}: ${receives}`] : []),
    ...(why ? [`${words.recipients.why}: ${why}`] : []),
    ...(note ? [note] : []),
  ].join('. ')

/** Where the information comes from. */
export const WhereFrom = ({ activity }: Props) => (
  <Section activity={activity.id} name="sources">
    <ul className="govuk-list govuk-list--bullet">
      {activity.sources.map(({ id, name, gives }) => (
        <li key={id} id={anchor(activity.id, 'sources', id)}>
          <strong>{name}</strong>
          {gives ? `: ${gives}` : ''}
        </li>
      ))}
    </ul>
  </Section>
)

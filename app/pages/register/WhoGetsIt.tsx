import type { Activity, Recipient } from '~/app/rules/register/schema'
import { English, Quoting } from '../layout/English'
import { useWords } from '../words'
import { AskLinks } from './AskLinks'
import { anchor, Bullets, Corrected, Section } from './parts'

type Props = { readonly activity: Activity }

/** The recipients, what each gets and why, and the rules for sharing. */
export const WhoGetsIt = ({ activity }: Props) => {
  const t = useWords()
  return (
    <Section activity={activity.id} name="recipients">
      <ul className="govuk-list govuk-list--bullet">
        {activity.recipients.map((recipient) => (
          <li key={recipient.id} id={anchor(activity.id, 'recipients', recipient.id)}>
            <strong>
              <English>{recipient.name}</English>
            </strong>
            {': '}
            <Details recipient={recipient} />
            <Corrected stated={recipient.name} correction={recipient.correction} />
            <AskLinks about={`recipient:${activity.id}/${recipient.id}`} name={recipient.name} />
          </li>
        ))}
      </ul>
      {activity.sharingRules.length > 0 ? (
        <>
          <h4 className="govuk-heading-s">{t('register.recipients.rules')}</h4>
          <Bullets id={anchor(activity.id, 'recipients', 'rule')} entries={activity.sharingRules} />
        </>
      ) : null}
    </Section>
  )
}

const Details = ({ recipient: { kind, receives, why, note } }: { readonly recipient: Recipient }) => {
  const t = useWords()
  return (
    <>
      {t(`register.recipients.kinds.${kind}`)}
      {receives ? '. ' : null}
      {receives ? <Quoting say="register.recipients.receives" english={{ what: receives }} /> : null}
      {why ? '. ' : null}
      {why ? <Quoting say="register.recipients.why" english={{ why }} /> : null}
      {note ? '. ' : null}
      {note ? <English>{note}</English> : null}
    </>
  )
}

/** Where the information comes from. */
export const WhereFrom = ({ activity }: Props) => (
  <Section activity={activity.id} name="sources">
    <ul className="govuk-list govuk-list--bullet">
      {activity.sources.map(({ id, name, gives }) => (
        <li key={id} id={anchor(activity.id, 'sources', id)}>
          <English>
            <strong>{name}</strong>
            {gives ? `: ${gives}` : ''}
          </English>
        </li>
      ))}
    </ul>
  </Section>
)

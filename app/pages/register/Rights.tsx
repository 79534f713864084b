import type { Activity } from '~/app/rules/register/schema'
import { useWords } from '../words'
import { ContactList } from './ContactList'
import { anchor, Bullets, Corrected, Paragraph, Section } from './parts'

type Props = { readonly activity: Activity }

/** What the notice promises about people's rights, what happens if they hold something back, and who to ask. */
export const Rights = ({ activity }: Props) => {
  const t = useWords()
  return (
    <Section activity={activity.id} name="rights">
      <Bullets id={anchor(activity.id, 'rights')} entries={activity.rights} />
      {activity.notProviding ? (
        <div id={anchor(activity.id, 'rights', 'not-providing')}>
          <h4 className="govuk-heading-s">{t('register.not-providing')}</h4>
          <Paragraph>{activity.notProviding}</Paragraph>
        </div>
      ) : null}
      {activity.contacts.length > 0 ? (
        <>
          <h4 className="govuk-heading-s">{t('register.page.contacts')}</h4>
          <ContactList id={anchor(activity.id, 'rights', 'contact')} contacts={activity.contacts} />
        </>
      ) : null}
    </Section>
  )
}

/** What the notice gets wrong in a place that has no correction beside it. */
export const Corrections = ({ activity }: Props) =>
  activity.corrections.length === 0 ? null : (
    <Section activity={activity.id} name="corrections">
      {activity.corrections.map((correction) => (
        <div key={correction.id} id={anchor(activity.id, 'corrections', correction.id)}>
          <Corrected stated={correction.stated} correction={correction} />
        </div>
      ))}
    </Section>
  )

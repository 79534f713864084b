import { StartButton } from '../govuk/Button'
import { InsetText } from '../govuk/InsetText'
import { Column } from '../layout/Column'
import { type ContactDetails, Contacts } from '../layout/Contacts'
import { useWords } from '../words'

export type ControllerStartProps = {
  readonly controller: { readonly id: string; readonly name: string }
  readonly activities: readonly { readonly title: string; readonly localName: string }[]
  readonly contacts: readonly ContactDetails[]
}

/** What can be asked of one council or trust, what is needed, how long it takes, and other ways to ask. */
export const ControllerStart = ({ controller, activities, contacts }: ControllerStartProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-xl">{t('controller.heading')}</h1>
      <p className="govuk-body-l">{t('controller.intro', { name: controller.name })}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t('controller.can-copy')}</li>
        <li>{t('controller.can-stop')}</li>
      </ul>
      <p className="govuk-body">{t('controller.services')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {activities.map(({ title, localName }) => (
          <li key={title}>{localName === title ? title : t('controller.service', { localName, title })}</li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={`/registers/${controller.id}`}>
          {t('controller.register')}
        </a>
      </p>

      <h2 className="govuk-heading-m">{t('controller.need-heading')}</h2>
      <p className="govuk-body">{t('controller.need')}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{t('controller.need-name')}</li>
        <li>{t('controller.need-address')}</li>
        <li>{t('controller.need-email')}</li>
      </ul>
      <InsetText>{t('controller.someone-else')}</InsetText>

      <h2 className="govuk-heading-m">{t('controller.long-heading')}</h2>
      <p className="govuk-body">{t('controller.long-form')}</p>
      <p className="govuk-body">{t('controller.long-answer')}</p>
      <StartButton href={`/${controller.id}/request/right`}>{t('controller.start')}</StartButton>

      <h2 className="govuk-heading-m">{t('controller.other-heading')}</h2>
      <p className="govuk-body">{t('controller.other')}</p>
      <Contacts contacts={contacts} />
    </Column>
  )
}

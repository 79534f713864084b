import { Column } from '../layout/Column'
import { useWords } from '../words'

export type StartPageProps = { readonly controllers: readonly { readonly id: string; readonly name: string }[] }

/** The front door: which council or trust to ask. */
export const StartPage = ({ controllers }: StartPageProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-xl">{t('start.heading')}</h1>
      <p className="govuk-body-l">{t('start.intro')}</p>
      <p className="govuk-body">{t('start.for-whom')}</p>
      <p className="govuk-body">{t('start.free')}</p>
      <h2 className="govuk-heading-m">{t('start.choose')}</h2>
      <ul className="govuk-list govuk-list--spaced">
        {controllers.map(({ id, name }) => (
          <li key={id}>
            <a className="govuk-link" href={`/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">{t('start.asked-heading')}</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/find">
          {t('start.follow')}
        </a>
      </p>
    </Column>
  )
}

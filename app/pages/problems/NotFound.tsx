import { Column } from '../layout/Column'
import { useWords } from '../words'

export type ProblemProps = {
  /** The number under which the log tells more. */
  readonly incident?: string
}

/** No such page, or none that this person may know of. */
export const NotFound = ({ incident }: ProblemProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('problems.not-found.heading')}</h1>
      <p className="govuk-body">{t('problems.not-found.typed')}</p>
      <p className="govuk-body">{t('problems.not-found.pasted')}</p>
      <p className="govuk-body">{t('problems.not-found.answers')}</p>
      <p className="govuk-body">{t('problems.not-found.contact')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          {t('problems.start')}
        </a>
      </p>
      <Incident incident={incident} />
    </Column>
  )
}

/** The number to give when asking for help. */
export const Incident = ({ incident }: ProblemProps) => {
  const t = useWords()
  return incident === undefined ? null : <p className="govuk-body">{t('problems.incident', { incident })}</p>
}

import { Column } from '../layout/Column'
import { useWords } from '../words'
import { Incident, type ProblemProps } from './NotFound'

/** The service failed: what to do, what became of the answers, whom to ask. */
export const Problem = ({ incident }: ProblemProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('problems.problem.heading')}</h1>
      <p className="govuk-body">{t('problems.problem.later')}</p>
      <p className="govuk-body">{t('problems.problem.answers')}</p>
      <p className="govuk-body">{t('problems.problem.contact')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/">
          {t('problems.start')}
        </a>
      </p>
      <Incident incident={incident} />
    </Column>
  )
}

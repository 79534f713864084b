import { Column } from '../layout/Column'
import { useWords } from '../words'
import { Incident, type ProblemProps } from './NotFound'

/** Signed in, but not allowed. */
export const Forbidden = ({ incident }: ProblemProps) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('problems.forbidden.heading')}</h1>
      <p className="govuk-body">{t('problems.forbidden.why')}</p>
      <p className="govuk-body">{t('problems.forbidden.what')}</p>
      <Incident incident={incident} />
    </Column>
  )
}

import type { PeriodRead } from '~/app/rules/reports/asked'
import type { PeriodChoice } from '~/app/rules/reports/period'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Select } from '../../govuk/Select'
import { DayField, dayValues } from '../DayField'

const choices: Readonly<Record<PeriodChoice, string>> = {
  'this-month': 'This month so far',
  'last-month': 'Last month',
  quarter: 'Last quarter',
  year: 'This financial year so far',
  'last-year': 'Last financial year',
  'from-to': 'Days that I choose',
}

/** What is wrong with the days that were chosen. Stands first on its page. */
export const PeriodErrors = ({ errors }: Pick<PeriodRead, 'errors'>) => (
  <ErrorSummary errors={Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}-day` }))} />
)

/** Which days a report is about. It asks by the address, so that a report can be kept as a bookmark or sent on. */
export const PeriodForm = ({ asked, errors }: Pick<PeriodRead, 'asked' | 'errors'>) => {
  const values = { ...dayValues('from', asked.from), ...dayValues('to', asked.to) }
  return (
    <form method="get" className="rp-report-form" noValidate>
      <Select
        name="period"
        label="Days of the report"
        value={asked.choice}
        items={Object.entries(choices).map(([value, label]) => ({ value, label }))}
      />
      <details className="govuk-details" open={asked.choice === 'from-to'}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Days that I choose</span>
        </summary>
        <div className="govuk-details__text">
          <DayField name="from" label="First day" values={values} errors={errors} />
          <DayField name="to" label="Last day" values={values} errors={errors} />
        </div>
      </details>
      <Button kind="secondary">Show</Button>
    </form>
  )
}

import type { Errors, Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import type { Choice } from '../../govuk/field'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { problemsOf } from '../acts/ActPage'
import { ArrivalFields } from './ArrivalFields'
import { AskedFields } from './AskedFields'
import { WhoFields } from './WhoFields'

export type RecordPageProps = {
  readonly right: 'access' | 'objection'
  readonly action: string
  readonly onceKey: string
  /** Activities that an access request may ask about. */
  readonly activities: readonly Choice[]
  /** What an objection may be to. */
  readonly targets: readonly Choice[]
  readonly errors: Errors
  readonly values: Values
  readonly refusal?: string
}

/** Records a request that came on paper, by email, by telephone or at the counter: everything on one page. */
export const RecordPage = ({ right, action, onceKey, activities, targets, refusal, ...typed }: RecordPageProps) => (
  <>
    <BackLink href="/staff/requests" text="Back" />
    <Column>
      <ErrorSummary errors={problemsOf(typed.errors, refusal, ['received', 'date-of-birth'])} />
      <h1 className="govuk-heading-l">{right === 'access' ? 'Record an access request' : 'Record an objection'}</h1>
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        <h2 className="govuk-heading-m">How it reached us</h2>
        <ArrivalFields {...typed} />
        <h2 className="govuk-heading-m">What they ask</h2>
        <AskedFields {...typed} right={right} activities={activities} targets={targets} />
        <h2 className="govuk-heading-m">Who they are</h2>
        <WhoFields {...typed} />
        <Button>Record the request</Button>
      </form>
    </Column>
  </>
)

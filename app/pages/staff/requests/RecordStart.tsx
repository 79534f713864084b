import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { Column } from '../../layout/Column'

export type RecordStartProps = {
  readonly action: string
  /** Where to go on with a request that was begun and not recorded; null where there is none. */
  readonly begun: string | null
}

/** Begins to record what came by another way than the portal. */
export const RecordStart = ({ action, begun }: RecordStartProps) => (
  <>
    <BackLink href="/staff" text="Back to the queue" />
    <Column>
      <h1 className="govuk-heading-l">Record a request</h1>
      <p className="govuk-body">
        A request counts however it came, in whatever words, to anybody in the council. You type it into the form that
        residents use. Its time runs from the day it reached us.
      </p>
      <p className="govuk-body">
        The person gets the same receipt: by email, or on paper where you enter no email address.
      </p>
      {begun === null ? null : (
        <p className="govuk-body">
          <a className="govuk-link" href={begun}>
            Carry on with the request you began
          </a>
        </p>
      )}
      <form method="post" action={action} noValidate>
        <Button kind={begun === null ? 'primary' : 'secondary'}>
          {begun === null ? 'Start' : 'Start another request'}
        </Button>
      </form>
    </Column>
  </>
)

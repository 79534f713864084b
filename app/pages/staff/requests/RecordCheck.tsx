import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { AnswerSections, type AnswerSectionsProps } from '../../request/AnswerSections'

export type RecordCheckProps = AnswerSectionsProps & {
  readonly onceKey: string
  readonly isForAnother: boolean
}

/** Everything that staff typed in for somebody, each answer to be changed, before it becomes a request. */
export const RecordCheck = ({ rows, base, onceKey, isForAnother }: RecordCheckProps) => {
  const last = rows.at(-1)
  return (
    <>
      {last ? <BackLink href={`${base}/${last.key}`} text="Back" /> : null}
      <Column>
        <h1 className="govuk-heading-l">Check before you record the request</h1>
        <InsetText>Where it says ‘you’, it means the person who asks.</InsetText>
        <AnswerSections rows={rows} base={base} />
        <form method="post" action={`${base}/check`} noValidate>
          <OnceKey value={onceKey} />
          <h2 className="govuk-heading-m">Record the request</h2>
          {isForAnother ? (
            <p className="govuk-body">
              Papers that show they may ask for this person are added on the case, once it is recorded.
            </p>
          ) : null}
          <p className="govuk-body">The person is sent a receipt, with what happens next and when.</p>
          <Button>Record the request</Button>
        </form>
      </Column>
    </>
  )
}

import type { ReactNode } from 'react'
import type { Errors, Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'

/** What the page of every act is given. */
export type ActProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly errors: Errors
  readonly values: Values
  /** The code of a refusal: the rules said no to what was sent. */
  readonly refusal?: string
}

type ActPageProps = Pick<ActProps, 'reference' | 'action' | 'onceKey' | 'errors' | 'refusal'> & {
  readonly title: string
  /** What the button does, in a verb. */
  readonly button: string
  readonly children: ReactNode
}

/** One act on a case: one form, sent once. */
export const ActPage = ({ reference, title, action, onceKey, errors, refusal, button, children }: ActPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf(errors, refusal)} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <form method="post" action={action} noValidate>
        <OnceKey value={onceKey} />
        {children}
        <Button>{button}</Button>
      </form>
    </Column>
  </>
)

/** A refusal first, then what to mend by field: each field's id is its name. */
export const problemsOf = (errors: Errors, refusal?: string) => [
  ...(refusal === undefined ? [] : [{ text: sayRefusal(refusal) }]),
  ...Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
]

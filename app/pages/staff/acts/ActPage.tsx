import type { ReactNode } from 'react'
import type { Errors, Values } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'
import { Changed } from './Changed'

/** What the page of every act is given. */
export type ActProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly errors: Errors
  readonly values: Values
  /** The code of a refusal: the rules said no to what was sent. */
  readonly refusal?: string
  /** What others did to the case since the page was shown, in sentences. */
  readonly changed?: readonly string[]
  /** Where one came from, where that is not the case's own page. */
  readonly back?: { readonly href: string; readonly text: string }
  /** The code of the refusal that anything sent now would meet: said in place of the form. */
  readonly notNow?: string
}

type ActPageProps = Omit<ActProps, 'values'> & {
  readonly title: string
  /** What the button does, in a verb. */
  readonly button: string
  /** Fields that are days in three boxes. */
  readonly days?: readonly string[]
  readonly children: ReactNode
  /** What stands before the form and after it: what was done before, other forms. */
  readonly above?: ReactNode
  readonly below?: ReactNode
}

/** One act on a case: one form, sent once. */
export const ActPage = ({ reference, title, action, onceKey, button, children, ...page }: ActPageProps) => (
  <>
    <BackLink {...(page.back ?? { href: `/staff/cases/${reference}`, text: `Back to case ${reference}` })} />
    <Column>
      <ErrorSummary errors={problemsOf(page.errors, page.refusal, page.days)} />
      <Changed sentences={page.changed} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {page.above}
      {page.notNow !== undefined && wasNotSent(page) ? (
        <InsetText>{sayRefusal(page.notNow)}</InsetText>
      ) : (
        <form method="post" action={action} noValidate>
          <OnceKey value={onceKey} />
          {children}
          <Button>{button}</Button>
        </form>
      )}
      {page.below}
    </Column>
  </>
)

/** What somebody typed is shown again even where it can't be done any more: nothing is lost. */
const wasNotSent = ({ errors, refusal }: Pick<ActProps, 'errors' | 'refusal'>) =>
  refusal === undefined && Object.keys(errors).length === 0

/** A refusal first, then what to mend by field: each field's id is its name, and a day's the first of its boxes. */
export const problemsOf = (errors: Errors, refusal?: string, days: readonly string[] = []) => [
  ...(refusal === undefined ? [] : [{ text: sayRefusal(refusal) }]),
  ...Object.entries(errors).map(([field, text]) => ({
    text,
    href: `#${days.includes(field) ? `${field}-day` : field}`,
  })),
]

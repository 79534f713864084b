import type { ReactNode } from 'react'
import { one } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { Details } from '../../govuk/Details'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { Changed } from '../acts/Changed'
import type { LawSaid } from './lawWords'

type LawPageProps = Omit<ActProps, 'notNow'> & {
  readonly title: string
  readonly law: readonly LawSaid[]
  /** Fields that are days in three boxes. */
  readonly days?: readonly string[]
  readonly children: ReactNode
}

/** A page of acts that the law asks for, with what it says beside them. Each form of it is a `LawForm`. */
export const LawPage = ({ reference, title, law, errors, refusal, changed, days, children }: LawPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf(errors, refusal, days)} />
      <Changed sentences={changed} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <Details summary="What the law says">
        {law.map(({ source, says }) => (
          <p key={source} className="govuk-body">
            {says} ({source})
          </p>
        ))}
      </Details>
      {children}
    </Column>
  </>
)

type LawFormProps = {
  readonly page: Pick<ActProps, 'action' | 'onceKey' | 'values'>
  readonly intent: string
  readonly button: string
  readonly kind?: 'secondary' | 'warning'
  readonly heading?: string
  /** Why it can't be done now, as a refusal's code: said in place of the form, unless it was just sent. */
  readonly notNow?: string | undefined
  readonly children?: ReactNode
}

/** One of a page's forms: `intent` says which. Its key ends with what its page had seen. */
export const LawForm = ({ page, intent, button, kind, heading, notNow, children }: LawFormProps) => (
  <section className="rp-part">
    {heading ? <h2 className="govuk-heading-m">{heading}</h2> : null}
    {notNow !== undefined && one(page.values, 'intent') !== intent ? (
      <InsetText>{sayRefusal(notNow)}</InsetText>
    ) : (
      <form method="post" action={page.action} noValidate>
        <OnceKey value={`${intent}-${page.onceKey}`} />
        <input type="hidden" name="intent" value={intent} />
        {children}
        <Button kind={kind}>{button}</Button>
      </form>
    )}
  </section>
)

import { sayDay } from '../../dates'
import type { Errors, Values } from '../../form'
import { one } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'
import { problemsOf } from '../acts/ActPage'
import { OpenReview, type OpenReviewProps } from './OpenReview'

export type ReviewPageProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly errors: Errors
  readonly values: Values
  readonly refusal?: string
  /** Null where no review is open. */
  readonly open: Omit<OpenReviewProps, 'page'> | null
  /** Why none may be opened now, as a refusal's code. */
  readonly mayNotOpen?: string | undefined
}

/** Looking again at an answer that went out: open it, ask for a pack of what it shows, or end it without one. */
export const ReviewPage = ({ open, mayNotOpen, ...page }: ReviewPageProps) => (
  <>
    <BackLink href={`/staff/cases/${page.reference}`} text={`Back to case ${page.reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf(page.errors, page.refusal)} />
      <span className="govuk-caption-l">{page.reference}</span>
      <h1 className="govuk-heading-l">{open ? 'The answer is being looked at again' : 'Look at the answer again'}</h1>
      {open ? (
        <>
          <InsetText>Since {sayDay(open.on)}. What went out stays as it is.</InsetText>
          <OpenReview {...open} page={page} />
        </>
      ) : mayNotOpen !== undefined && Object.keys(page.errors).length === 0 ? (
        <InsetText>{sayRefusal(mayNotOpen)}</InsetText>
      ) : (
        <form method="post" action={page.action} noValidate>
          <OnceKey value={page.onceKey} />
          <input type="hidden" name="intent" value="open" />
          <p className="govuk-body">
            Open a review where the person, or the regulator, asks you to look again at what was decided or held back.
          </p>
          <Textarea
            name="words"
            label="Why is it looked at again?"
            hint="For colleagues. The person does not see this."
            value={one(page.values, 'words')}
            error={page.errors.words}
          />
          <Button>Open the review</Button>
        </form>
      )}
    </Column>
  </>
)

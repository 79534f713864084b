import { one } from '../../form'
import { Button } from '../../govuk/Button'
import { InsetText } from '../../govuk/InsetText'
import { Textarea } from '../../govuk/Textarea'
import { OnceKey } from '../../layout/OnceKey'
import { sayRefusal } from '../../wording'
import type { ReviewPageProps } from './ReviewPage'

export type OpenReviewProps = {
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly reason: string
  /** What the person is told, where it was written before. */
  readonly why: string
  /** What is built is an answer of its own, and not what a copy of records newly shows. */
  readonly isDecision?: boolean
  /** The ways to what may be changed. */
  readonly links: readonly { readonly text: string; readonly href: string }[]
  /** Why a pack can't be asked for now, or the review not ended, as a refusal's code. */
  readonly mayNotBuild?: string | undefined
  readonly mayNotEnd?: string | undefined
  readonly page: Pick<ReviewPageProps, 'action' | 'onceKey' | 'errors' | 'values'>
}

/** A review that is open: why, what to do next, and the two ways in which it ends. */
export const OpenReview = ({ reason, links, page, isDecision = false, ...review }: OpenReviewProps) => (
  <>
    <h2 className="govuk-heading-m">Why</h2>
    <p className="govuk-body rp-typed">{reason || 'Not written down'}</p>
    <h2 className="govuk-heading-m">{isDecision ? 'First, decide again' : 'First, change what is hidden'}</h2>
    <ul className="govuk-list govuk-list--bullet">
      {links.map(({ text, href }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
    <h2 className="govuk-heading-m">{isDecision ? 'Then, if you decide otherwise' : 'Then, if more can be shown'}</h2>
    {isDecision ? (
      <AnswerAgain page={page} mayNotBuild={review.mayNotBuild} />
    ) : review.mayNotBuild !== undefined && page.errors.why === undefined ? (
      <InsetText>{sayRefusal(review.mayNotBuild)}</InsetText>
    ) : (
      <form method="post" action={page.action} noValidate>
        <OnceKey value={page.onceKey} />
        <input type="hidden" name="intent" value="ask" />
        <Textarea
          name="why"
          label="Why is more shown now?"
          hint="The person reads this in what we send them. Write to them, in plain words. Use 2,000 characters or fewer."
          rows={6}
          value={one(page.values, 'why') || review.why}
          error={page.errors.why}
        />
        <Button>Build what is newly shown</Button>
      </form>
    )}
    <h2 className="govuk-heading-m">
      {isDecision ? 'Or, if it stays as it was decided' : 'Or, if nothing more can be shown'}
    </h2>
    {review.mayNotEnd !== undefined && page.errors.note === undefined ? (
      <InsetText>{sayRefusal(review.mayNotEnd)}</InsetText>
    ) : (
      <form method="post" action={page.action} noValidate>
        <OnceKey value={`end-${page.onceKey}`} />
        <input type="hidden" name="intent" value="end" />
        <Textarea
          name="note"
          label="Note (optional)"
          hint="The case ends as it did before. Tell the person yourself what you decided."
          rows={3}
          value={one(page.values, 'note')}
          error={page.errors.note}
        />
        <Button kind="secondary">
          {isDecision ? 'End the review without another answer' : 'End the review without showing more'}
        </Button>
      </form>
    )}
  </>
)

/** A decision that was taken again goes out in a version of its own. */
const AnswerAgain = ({ page, mayNotBuild }: Pick<OpenReviewProps, 'page' | 'mayNotBuild'>) =>
  mayNotBuild === undefined ? (
    <form method="post" action={page.action}>
      <OnceKey value={page.onceKey} />
      <input type="hidden" name="intent" value="answer" />
      <p className="govuk-body">The new answer gives the decision as it stands now. What went out stays as it is.</p>
      <Button>Build the new answer</Button>
    </form>
  ) : (
    <InsetText>{sayRefusal(mayNotBuild)}</InsetText>
  )

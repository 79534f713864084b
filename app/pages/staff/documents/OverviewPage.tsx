import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { Details } from '../../govuk/Details'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { BurnPanel, type BurnPanelProps } from './BurnPanel'
import { FindForm } from './FindForm'
import { MarksList, type ShownMark } from './MarksList'
import { ShownElsewhere, type ShownElsewhereProps } from './ShownElsewhere'
import { type Thumbnail, Thumbnails } from './Thumbnails'

export type OverviewPageProps = ActProps & {
  readonly title: string
  readonly source: string
  /** "4 of 12 pages and 31 of 58 suggestions decided". */
  readonly progress: string
  /** Why it can't be redacted here, or that it is not looked through yet. */
  readonly aside?: string
  readonly pages: readonly Thumbnail[]
  readonly nextHref?: string
  readonly marks: readonly ShownMark[]
  readonly elsewhere: ShownElsewhereProps['places']
  readonly burn: Omit<BurnPanelProps, 'action' | 'onceKey'>
  readonly documentsHref: string
  readonly done?: string
}

/** One document: its pages, what is hidden on it, and its burning. Forms by `intent`: undo (`mark`), burn, remove. */
export const OverviewPage = ({ title, documentsHref, action, onceKey, ...page }: OverviewPageProps) => (
  <>
    <BackLink href={documentsHref} text="Back to documents" />
    <ErrorSummary errors={problemsOf(page.errors, page.refusal)} />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <span className="govuk-caption-l">
      {page.reference}, from {page.source}
    </span>
    <h1 className="govuk-heading-l rp-typed">{title}</h1>
    {page.aside ? (
      <InsetText>{page.aside}</InsetText>
    ) : (
      <>
        <p className="govuk-body-l">{page.progress}</p>
        {page.nextHref ? (
          <p className="govuk-body">
            <a className="govuk-link" href={page.nextHref}>
              Go to the next page to decide
            </a>
          </p>
        ) : null}
        <h2 className="govuk-heading-m">Pages</h2>
        <Thumbnails pages={page.pages} />
        <form method="post" action={action} id="undo">
          <OnceKey value={`${onceKey}-undo`} />
          <input type="hidden" name="intent" value="undo" />
        </form>
        <div className="rp-case">
          <div>
            <h2 className="govuk-heading-m">What is hidden</h2>
            {page.marks.length === 0 ? (
              <p className="govuk-body">Nothing is hidden on this document yet.</p>
            ) : (
              <MarksList marks={page.marks} undoForm="undo" />
            )}
            <FindForm action={`${documentsHref}/places`} />
          </div>
          <div>
            <ShownElsewhere places={page.elsewhere} />
            <BurnPanel action={action} onceKey={onceKey} {...page.burn} />
          </div>
        </div>
      </>
    )}
    <Details summary="Was it added by mistake?">
      <form method="post" action={action}>
        <OnceKey value={`${onceKey}-remove`} />
        <input type="hidden" name="intent" value="remove" />
        <p className="govuk-body">What was hidden on it goes with it.</p>
        <Button kind="warning">Take this document off the case</Button>
      </form>
    </Details>
  </>
)

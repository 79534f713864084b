import { BackLink } from '../../govuk/BackLink'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Tag } from '../../govuk/Tag'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { FlagForm } from './FlagForm'
import { HideForm, type HideFormProps } from './HideForm'
import { MarksList, type ShownMark } from './MarksList'
import { PageLinks, type PageLinksProps } from './PageLinks'
import { TwoUp } from './TwoUp'

export type WorkPageProps = ActProps &
  Pick<HideFormProps, 'sheet' | 'suggestions' | 'lines' | 'exemptions'> & {
    readonly title: string
    readonly links: PageLinksProps
    /** What is to become of it, in a word or two. */
    readonly becomes: string
    readonly flag: string | null
    readonly flagReason: string | null
    readonly marks: readonly ShownMark[]
    /** Before and after, side by side, with nothing to fill in. */
    readonly twoUp: boolean
    /** What was just done, in words. */
    readonly done?: string
  }

/** One page of a document. Four forms by `intent`: hide and reject (see HideForm), flag (see FlagForm), undo (`mark`). */
export const WorkPage = ({ title, links, sheet, marks, twoUp, values, errors, ...page }: WorkPageProps) => (
  <>
    <BackLink href={links.overviewHref} text="Back to all pages" />
    <ErrorSummary errors={problemsOf(errors, page.refusal, ['opinionOn'])} />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <span className="govuk-caption-l rp-typed">
      {page.reference}, {title}
    </span>
    <h1 className="govuk-heading-l">
      Page {links.number} of {links.total} <Tag colour="grey">{page.becomes}</Tag>
    </h1>
    <PageLinks {...links} />
    {twoUp ? (
      <TwoUp {...sheet} />
    ) : (
      <>
        {/* For those who go by keyboard: a page has hundreds of words to pass. */}
        <p className="govuk-body rp-record-links">
          <a className="govuk-link" href="#suggestions">
            Go to suggestions
          </a>
          <a className="govuk-link" href="#exemption">
            Go to why it is hidden
          </a>
          <a className="govuk-link" href="#flag">
            Go to what becomes of the page
          </a>
        </p>
        {/* Before the other form and apart from it: Enter on a ticked word must never press an Undo. */}
        <form method="post" action={page.action} id="undo">
          <OnceKey value={`${page.onceKey}-undo`} />
          <input type="hidden" name="intent" value="undo" />
        </form>
        <HideForm {...page} sheet={sheet} values={values} errors={errors} />
        <div className="rp-page rp-page--below">
          <section>
            <h2 className="govuk-heading-m">What is hidden on this page</h2>
            {marks.length === 0 ? (
              <p className="govuk-body">Nothing yet.</p>
            ) : (
              <MarksList marks={marks} undoForm="undo" />
            )}
          </section>
          <FlagForm {...page} values={values} errors={errors} />
        </div>
        <PageLinks {...links} label="Pages, below the form" />
      </>
    )}
  </>
)

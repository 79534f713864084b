import { many } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { NotificationBanner } from '../../govuk/NotificationBanner'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { type ActProps, problemsOf } from '../acts/ActPage'
import { EverywhereForm } from './EverywhereForm'
import { ExemptionFields } from './ExemptionFields'
import type { ExemptionChoice } from './exemptionChoices'
import { FieldWords, type RedactionField } from './FieldWords'
import { RecordLinks, type RecordLinksProps } from './RecordLinks'

export type RedactionPageProps = ActProps & {
  readonly record: {
    readonly id: string
    /** What the schedule calls it: "Record 3". */
    readonly ref: string
    readonly title: string
    readonly fields: readonly RedactionField[]
  }
  readonly exemptions: readonly ExemptionChoice[]
  readonly links: RecordLinksProps
  /** What was just done, in words. */
  readonly done?: string
}

const days = ['opinionOn', 'everywhere-opinionOn']

/**
 * Hides words in one record. Three forms, told apart by `intent`, each with a once-only key of its own:
 * hide (`words` as tickOf writes them, and the fields of ExemptionFields), undo (`mark`), everywhere (see EverywhereForm).
 */
export const RedactionPage = ({ record, exemptions, links, values, errors, ...page }: RedactionPageProps) => (
  <>
    <BackLink href={`/staff/cases/${page.reference}`} text={`Back to case ${page.reference}`} />
    <ErrorSummary errors={problemsOf(errors, page.refusal, days)} />
    {page.done ? <NotificationBanner success>{page.done}</NotificationBanner> : null}
    <span className="govuk-caption-l">
      {page.reference}, {record.ref}
    </span>
    <h1 className="govuk-heading-l">{record.title}</h1>
    <RecordLinks {...links} />
    {/* Before the other form and apart from it: Enter on a ticked word must never press an Undo. */}
    <form method="post" action={page.action} id="undo">
      <OnceKey value={`${page.onceKey}-undo`} />
      <input type="hidden" name="intent" value="undo" />
    </form>
    <form method="post" action={page.action} noValidate className="rp-redaction">
      <OnceKey value={page.onceKey} />
      <input type="hidden" name="intent" value="hide" />
      <div id="words" tabIndex={-1}>
        <p className="govuk-body">Select each word that must not be shown.</p>
        {record.fields.map((field, index) => (
          <FieldWords key={field.name} field={field} place={index + 1} ticked={many(values, 'words')} undoForm="undo" />
        ))}
      </div>
      <div className="rp-redaction__choices">
        <h2 className="govuk-heading-m">Why the words are hidden</h2>
        <ExemptionFields exemptions={exemptions} values={values} errors={errors} />
        <Button>Hide the ticked words</Button>
      </div>
    </form>
    <RecordLinks {...links} />
    <Column>
      <EverywhereForm
        action={page.action}
        onceKey={`${page.onceKey}-everywhere`}
        exemptions={exemptions}
        values={values}
        errors={errors}
      />
    </Column>
  </>
)

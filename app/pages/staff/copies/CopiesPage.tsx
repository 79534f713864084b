import { sayInstant } from '../../dates'
import type { Errors } from '../../form'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Table } from '../../govuk/Table'
import { Textarea } from '../../govuk/Textarea'
import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'
import { sayRefusal } from '../../wording'
import { problemsOf } from '../acts/ActPage'

export type CopiesPageProps = {
  readonly reference: string
  readonly action: string
  readonly errors: Errors
  readonly refusal?: string
  /** There is a built answer of which to keep a record. */
  readonly hasAnswer: boolean
  readonly mayInternal: boolean
  readonly mayCourt: boolean
  /** The newest first. */
  readonly taken: readonly {
    readonly at: string
    readonly kind: 'internal' | 'court'
    readonly by: string
    readonly reason: string
  }[]
}

/** Copies that are not for the person who asked. Each is made when it is asked for and kept nowhere. */
export const CopiesPage = ({ reference, taken, ...page }: CopiesPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf(page.errors, page.refusal)} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">Copies</h1>
      <p className="govuk-body">
        These are not for the person who asked. Each is made when you ask for it and kept nowhere here. The case says
        who took it, when and why.
      </p>
      {page.mayInternal ? <Internal {...page} /> : null}
      {page.mayCourt ? <Court {...page} /> : null}
      {taken.length === 0 ? null : (
        <Table
          wide
          caption="Copies that were taken"
          head={['When', 'What', 'By', 'Why, or for whom']}
          rows={taken.map(({ at, kind, by, reason }, row) => ({
            key: `${at} ${row}`,
            cells: [sayInstant(at), kinds[kind], by, reason || 'Not written down'],
          }))}
        />
      )}
    </Column>
  </>
)

const kinds = { internal: 'Internal copy', court: 'Bundle for a court' } as const

type FormProps = Pick<CopiesPageProps, 'action' | 'errors' | 'hasAnswer'>

const Internal = ({ action, errors, hasAnswer }: FormProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Internal copy (PDF)</h2>
    <p className="govuk-body">
      Who asked, built, approved and released the answer; what was searched; what was hidden, why and by whom; how the
      time was counted; what happened when. The hidden words are not in it.
    </p>
    {hasAnswer ? (
      <form method="post" action={action} noValidate>
        <input type="hidden" name="kind" value="internal" />
        <Textarea name="reason" label="Why do you take it?" rows={2} error={errors.reason} />
        <Button kind="secondary">Take the internal copy</Button>
      </form>
    ) : (
      <InsetText>{sayRefusal('pack-not-built')}</InsetText>
    )}
  </section>
)

const Court = ({ action, errors }: FormProps) => (
  <section className="rp-part">
    <h2 className="govuk-heading-m">Bundle for a court (ZIP)</h2>
    <WarningText>
      Nothing in it is redacted. It holds other people’s information. Give it to nobody but the court.
    </WarningText>
    <form method="post" action={action} noValidate>
      <input type="hidden" name="kind" value="court" />
      <Textarea
        name="madeFor"
        label="For whom?"
        hint="The court and its own number for the case. It stands on the first page."
        rows={2}
        error={errors.madeFor}
      />
      <Button kind="warning">Take the unredacted bundle</Button>
    </form>
  </section>
)

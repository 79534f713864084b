import { sayInstant } from '../../dates'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Radios } from '../../govuk/Radios'
import { Table } from '../../govuk/Table'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { PapersInput } from '../../papers/PapersInput'
import { type PaperProblem, problemLines, sayProblems } from '../../papers/problems'
import { saySize } from '../../sizes'
import { useWords } from '../../words'

type Paper = {
  readonly id: string
  readonly kind: 'identity' | 'authority'
  readonly name: string
  readonly size: number
  readonly addedAt: string
  readonly scannedAt: string | null
  readonly deletedAt: string | null
}

export type PapersPageProps = {
  readonly reference: string
  readonly action: string
  readonly onceKey: string
  readonly papers: readonly Paper[]
  readonly problems: readonly PaperProblem[]
  /** What was chosen in the form. */
  readonly kind: string
  /** Papers can still be added: the case is open and something is left to check. */
  readonly mayAdd: readonly ('identity' | 'authority')[]
}

/** Papers that show who somebody is or that they may act for another. Each is looked at by a form that says so on the case. */
export const PapersPage = ({ reference, action, papers, ...form }: PapersPageProps) => {
  const t = useWords()
  const words = sayProblems(t, 'papers.errors', form.problems)
  const isOfKind = form.problems.some(({ fault }) => fault === 'kind')
  return (
    <>
      <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
      <Column>
        <ErrorSummary errors={problemLines(words, isOfKind ? '#kind' : '#papers')} />
        <span className="govuk-caption-l">{reference}</span>
        <h1 className="govuk-heading-l">Papers</h1>
        <p className="govuk-body">
          The case records who opens a paper and when. The copies are deleted when you record that identity, or that
          they may act, has been checked.
        </p>
        {papers.length === 0 ? (
          <p className="govuk-body">No papers have come.</p>
        ) : (
          <Table
            wide
            caption="Papers that came"
            captionHidden
            head={['What it shows', 'Came', 'Size', 'Viruses', 'Copy']}
            rows={papers.map((paper) => ({
              key: paper.id,
              cells: [
                kinds[paper.kind],
                sayInstant(paper.addedAt),
                saySize(paper.size),
                paper.scannedAt === null ? (
                  <strong key="viruses">Not scanned for viruses</strong>
                ) : (
                  'Scanned, none found'
                ),
                <Copy key="copy" paper={paper} action={action} />,
              ],
            }))}
          />
        )}
        {form.mayAdd.length === 0 ? null : (
          <section className="rp-part">
            <h2 className="govuk-heading-m">Add papers that came another way</h2>
            <form method="post" action={action} encType="multipart/form-data" noValidate>
              <OnceKey value={form.onceKey} />
              <Radios
                name="kind"
                label="What do they show?"
                items={form.mayAdd.map((kind) => ({ value: kind, label: kinds[kind] }))}
                value={form.kind}
                error={isOfKind ? words[0] : undefined}
              />
              <PapersInput
                name="papers"
                label={t('papers.label')}
                hint={t('papers.hint')}
                errors={isOfKind ? [] : words}
              />
              <Button kind="secondary">Add the files</Button>
            </form>
          </section>
        )}
      </Column>
    </>
  )
}

const kinds = { identity: 'Who the person is', authority: 'That they may act for this person' } as const

/** No link: to look is noted on the case, and a GET changes nothing. */
const Copy = ({ paper, action }: { readonly paper: Paper; readonly action: string }) =>
  paper.deletedAt === null ? (
    <form method="post" action={`${action}/${paper.id}`}>
      <button type="submit" className="rp-link-button rp-typed">
        Open <span className="govuk-visually-hidden">the copy of </span>
        {paper.name}
      </button>
    </form>
  ) : (
    <>Deleted {sayInstant(paper.deletedAt)}</>
  )

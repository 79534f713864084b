import { BackLink } from '../govuk/BackLink'
import { Button } from '../govuk/Button'
import { ErrorSummary } from '../govuk/ErrorSummary'
import { InsetText } from '../govuk/InsetText'
import { NotificationBanner } from '../govuk/NotificationBanner'
import { Radios } from '../govuk/Radios'
import { Column } from '../layout/Column'
import { OnceKey } from '../layout/OnceKey'
import { useWords } from '../words'
import { type ListedPaper, PaperList } from './PaperList'
import { PapersInput } from './PapersInput'
import { type PaperProblem, problemLines, sayProblems } from './problems'

export type SendPapersPageProps = {
  readonly reference: string
  readonly controllerName: string
  readonly action: string
  readonly onceKey: string
  /** What is waited for, each with the council's own words, which may be empty. Nothing: no papers are needed. */
  readonly wanted: readonly { readonly kind: 'identity' | 'authority'; readonly words: string }[]
  readonly sent: readonly ListedPaper[]
  readonly problems: readonly PaperProblem[]
  /** What was chosen where there is more than one kind. */
  readonly kind: string
  /** Some have just come. */
  readonly isDone: boolean
}

/** Where whoever follows a request sends papers that they were asked for. Sends `kind` and files as `papers`. */
export const SendPapersPage = ({ wanted, sent, problems, isDone, ...page }: SendPapersPageProps) => {
  const t = useWords()
  const [files, kinds] = [problems.filter(isOfFiles), problems.filter((each) => !isOfFiles(each))]
  const errors = sayProblems(t, 'papers.errors', files)
  const [kindError] = sayProblems(t, 'papers.errors', kinds)
  return (
    <>
      <BackLink href="/follow" />
      <Column>
        <ErrorSummary
          errors={[...(kindError ? [{ text: kindError, href: '#kind' }] : []), ...problemLines(errors, '#papers')]}
        />
        {isDone ? <NotificationBanner success>{t('papers.done')}</NotificationBanner> : null}
        <span className="govuk-caption-l">{page.reference}</span>
        <h1 className="govuk-heading-l">{t('papers.heading')}</h1>
        {wanted.length === 0 ? <p className="govuk-body">{t('papers.not-wanted')}</p> : null}
        {wanted.map(({ kind, words }) => (
          <div key={kind}>
            <p className="govuk-body">{t(`papers.why.${kind}`, { name: page.controllerName })}</p>
            {words === '' ? null : (
              <InsetText>
                <p className="govuk-body rp-typed">{words}</p>
              </InsetText>
            )}
          </div>
        ))}
        {wanted.length === 0 ? null : (
          <form method="post" action={page.action} encType="multipart/form-data" noValidate>
            <OnceKey value={page.onceKey} />
            <input type="hidden" name="reference" value={page.reference} />
            {wanted.length === 1 ? null : (
              <Radios
                name="kind"
                label={t('papers.kind')}
                size="m"
                items={wanted.map(({ kind }) => ({ value: kind, label: t(`papers.kinds.${kind}`) }))}
                value={page.kind}
                error={kindError}
              />
            )}
            <PapersInput name="papers" label={t('papers.label')} hint={t('papers.hint')} errors={errors} />
            <p className="govuk-body">{t('papers.deleted-once-checked')}</p>
            <Button>{t('papers.send')}</Button>
          </form>
        )}
        <PaperList heading={t('papers.sent')} papers={sent} />
      </Column>
    </>
  )
}

const isOfFiles = ({ fault }: PaperProblem): boolean => fault !== 'kind'

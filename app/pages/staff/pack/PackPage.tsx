import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { problemsOf } from '../acts/ActPage'
import { PackFacts } from './PackFacts'
import { ProofPanel, type ProofPanelProps } from './ProofPanel'

export type PackPageProps = {
  readonly reference: string
  readonly state: 'none' | 'building' | 'built' | 'failed'
  readonly pages: number | null
  readonly sha256: string | null
  readonly proof: ProofPanelProps | null
  readonly buildAction: string
  readonly onceKey: string
  readonly refusal?: string
  /** Why the pack could not be built, in words that help to mend it. */
  readonly fault?: string
  /** Where the file is read. */
  readonly openHref?: string
  readonly approvalHref?: string
}

/** The pack of a case: build it, see how its leak check went, read it, go on to approval. */
export const PackPage = ({ reference, state, proof, ...pack }: PackPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf({}, pack.refusal)} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{headings[state]}</h1>
      {state === 'building' ? (
        <p className="govuk-body">
          This takes a minute or less.{' '}
          <a className="govuk-link" href={`/staff/cases/${reference}/pack`}>
            Look again
          </a>
        </p>
      ) : null}
      {state === 'failed' ? <WarningText>{pack.fault ?? 'The pack could not be built.'}</WarningText> : null}
      {state === 'built' ? (
        <PackFacts
          rows={pack.pages === null ? [] : [{ key: 'Pages', value: String(pack.pages) }]}
          sha256={pack.sha256}
        />
      ) : null}
      {pack.openHref ? (
        <p className="govuk-body">
          <a className="govuk-link" href={pack.openHref}>
            Read the pack (PDF)
          </a>
        </p>
      ) : null}
      {proof ? <ProofPanel {...proof} /> : null}
      {pack.approvalHref ? (
        <p className="govuk-body">
          <a className="govuk-link" href={pack.approvalHref}>
            Go to approval
          </a>
        </p>
      ) : null}
      {state === 'building' ? null : (
        <form method="post" action={pack.buildAction}>
          <OnceKey value={pack.onceKey} />
          <Button kind={state === 'built' ? 'secondary' : 'primary'}>
            {state === 'none' ? 'Build the pack' : 'Build the pack again'}
          </Button>
        </form>
      )}
    </Column>
  </>
)

const headings = {
  none: 'Build the pack',
  building: 'The pack is being built',
  built: 'The pack is built',
  failed: 'The pack was not built',
} as const

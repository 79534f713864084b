import { Button } from '../../govuk/Button'
import { WarningText } from '../../govuk/WarningText'
import { OnceKey } from '../../layout/OnceKey'
import { Panel } from '../case/Panel'
import { ProofPanel, type ProofPanelProps } from '../pack/ProofPanel'

export type BurnPanelProps = {
  readonly action: string
  readonly onceKey: string
  readonly waiting: boolean
  /** Why it could not be burned, in words. */
  readonly fault?: string
  /** It was burned once, and something on it changed after. */
  readonly isOutOfDate: boolean
  readonly proof: (ProofPanelProps & { readonly sha256: string; readonly engines: readonly string[] }) | null
  readonly burnedHref?: string
  readonly undecided: readonly string[]
}

/** Burning a document: asking for it, and how its leak check went, reading by reading. Sends intent=burn. */
export const BurnPanel = ({ action, onceKey, waiting, fault, proof, ...burn }: BurnPanelProps) => (
  <Panel title="Burn and check">
    {waiting ? (
      <p className="govuk-body">
        It is being burned and checked.{' '}
        <a className="govuk-link" href={action}>
          Look again
        </a>
      </p>
    ) : (
      <>
        {fault ? <WarningText>It could not be burned. {fault}</WarningText> : null}
        {burn.isOutOfDate ? (
          <p className="govuk-body">Something has changed since it was last burned, so burn it again.</p>
        ) : null}
        {burn.undecided.map((words) => (
          <p key={words} className="govuk-body">
            {words}
          </p>
        ))}
        {proof ? null : (
          <p className="govuk-body">
            Burning makes a new PDF in which what is hidden is gone, not covered, and reads it in every way to see that.
          </p>
        )}
        {burn.burnedHref ? (
          <p className="govuk-body">
            <a className="govuk-link" href={burn.burnedHref}>
              Open the burned PDF
            </a>
          </p>
        ) : null}
        <form method="post" action={action}>
          <OnceKey value={`${onceKey}-burn`} />
          <input type="hidden" name="intent" value="burn" />
          <Button kind={proof?.passed ? 'secondary' : 'primary'}>
            {proof ? 'Burn it again' : 'Burn the document'}
          </Button>
        </form>
      </>
    )}
    {proof && !waiting ? (
      <>
        <ProofPanel {...proof} />
        <p className="govuk-body">Read with {proof.engines.join(', ')}.</p>
        <p className="govuk-body">
          Fingerprint (SHA-256): <span className="rp-fingerprint">{proof.sha256}</span>
        </p>
      </>
    ) : null}
  </Panel>
)

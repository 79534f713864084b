import { sayFingerprint } from '../../fingerprints'
import { SummaryList } from '../../govuk/SummaryList'

export type PackFactsProps = {
  readonly rows: readonly { readonly key: string; readonly value: string }[]
  readonly sha256: string | null
}

/** What is known of a pack; the fingerprint says which bytes exactly, in groups that two people can compare aloud. */
export const PackFacts = ({ rows, sha256 }: PackFactsProps) => (
  <SummaryList
    rows={[
      ...rows,
      ...(sha256 === null
        ? []
        : [{ key: 'Fingerprint (SHA-256)', value: <code className="rp-fingerprint">{sayFingerprint(sha256)}</code> }]),
    ]}
  />
)

import { WarningText } from '../../govuk/WarningText'
import { ActPage, type ActProps } from '../acts/ActPage'
import { type Proof, ProofField } from '../signing/ProofField'
import { PackFacts } from './PackFacts'

export type ReleasePageProps = Omit<ActProps, 'values'> & {
  readonly recipient: string
  readonly email: string
  readonly pages: number
  readonly sha256: string
  readonly approvedBy: string
  /** How whoever releases shows once more that it is them. */
  readonly proof: Proof
}

/** Sends the person the link to their answer. Sends `sha256`: what was approved is what is released; and `code`. */
export const ReleasePage = ({ recipient, email, pages, sha256, approvedBy, proof, ...page }: ReleasePageProps) => (
  <ActPage {...page} title="Release the pack" button="Release the pack">
    <PackFacts
      sha256={sha256}
      rows={[
        { key: 'For', value: recipient },
        { key: 'Email', value: email },
        { key: 'Pages', value: String(pages) },
        { key: 'Approved by', value: approvedBy },
      ]}
    />
    <input type="hidden" name="sha256" value={sha256} />
    <ProofField proof={proof} error={page.errors.code} to={page.action} />
    <WarningText>A released pack cannot be changed. It can be taken back only until somebody has it.</WarningText>
  </ActPage>
)

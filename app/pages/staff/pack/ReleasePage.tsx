import { WarningText } from '../../govuk/WarningText'
import { ActPage, type ActProps } from '../acts/ActPage'
import { PackFacts } from './PackFacts'

export type ReleasePageProps = Omit<ActProps, 'errors' | 'values'> & {
  readonly recipient: string
  readonly email: string
  readonly pages: number
  readonly sha256: string
  readonly approvedBy: string
}

/** Sends the person the link to their answer. Sends `sha256`: what was approved is what is released. */
export const ReleasePage = ({ recipient, email, pages, sha256, approvedBy, ...page }: ReleasePageProps) => (
  <ActPage {...page} title="Release the pack" errors={{}} button="Release the pack">
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
    <WarningText>A released pack cannot be changed or taken back.</WarningText>
  </ActPage>
)

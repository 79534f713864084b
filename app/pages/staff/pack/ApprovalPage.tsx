import { sayInstant } from '../../dates'
import { sayFingerprint } from '../../fingerprints'
import { BackLink } from '../../govuk/BackLink'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { InsetText } from '../../govuk/InsetText'
import { Column } from '../../layout/Column'
import { sayRefusal } from '../../wording'
import { ActPage, type ActProps } from '../acts/ActPage'
import { FileTable, type ListedFile } from './FileTable'
import { PackFacts } from './PackFacts'
import { Warnings } from './Warnings'
import type { Warning } from './warningWords'

export type ApprovalPageProps = Omit<ActProps, 'errors' | 'values'> & {
  readonly recipient: string
  readonly email: string
  readonly address: string
  /** How they get it, in words. */
  readonly delivery: string
  readonly pages: number
  readonly sha256: string
  /** How many passages and places are hidden in all, and under which exemptions. */
  readonly redactions: number
  readonly hidden: readonly { readonly exemption: string; readonly passages: number }[]
  /** How the leak check went, in words. */
  readonly proof: string
  readonly builtBy: string
  /** When, as an instant. */
  readonly builtAt: string | null
  /** What keeps it from leaving for now, as a refusal's code: a hold, a decision that the law asks for first. */
  readonly heldBy?: string | undefined
  /** False where this person may not: they built it, or the pack isn't ready. */
  readonly mayApprove: boolean
  /** Why not, as a refusal's code. */
  readonly mayNotBecause?: string
  readonly files: readonly ListedFile[]
  /** What the comparison with other answers found. */
  readonly warnings: readonly Warning[]
  /** Where its pages are looked through one by one. */
  readonly previewHref: string
}

/** A second person's look at the exact file that would go out. Sends `sha256`: what they saw is what they approve. */
export const ApprovalPage = ({ mayApprove, mayNotBecause = 'not-allowed', ...page }: ApprovalPageProps) =>
  mayApprove ? (
    <ActPage {...page} title={title} errors={{}} button="Approve this pack">
      <Facts {...page} />
      <input type="hidden" name="sha256" value={page.sha256} />
      <p className="govuk-body">
        By approving you say that you have read the pack, that it is for this person, and that nothing in it must be
        hidden.
      </p>
    </ActPage>
  ) : (
    <>
      <BackLink href={`/staff/cases/${page.reference}`} text={`Back to case ${page.reference}`} />
      <Column>
        <ErrorSummary errors={page.refusal ? [{ text: sayRefusal(page.refusal) }] : []} />
        <span className="govuk-caption-l">{page.reference}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        <InsetText>{sayRefusal(mayNotBecause)}</InsetText>
        <Facts {...page} />
      </Column>
    </>
  )

const title = 'Approve the pack'

type FactsProps = Omit<ApprovalPageProps, 'mayApprove' | 'mayNotBecause'>

/** What each of the two must have before their eyes: whom it goes to and how, what it hides, and which bytes exactly. */
const Facts = ({ recipient, email, pages, sha256, redactions, proof, builtBy, ...page }: FactsProps) => (
  <>
    <PackFacts
      sha256={sha256}
      rows={[
        { key: 'For', value: recipient },
        { key: 'Address', value: page.address },
        { key: 'Email', value: email || 'None given' },
        { key: 'How they get it', value: page.delivery },
        { key: 'Pages', value: String(pages) },
        { key: 'Passages hidden', value: sayHiddenBy(redactions, page.hidden) },
        { key: 'Leak check', value: `${proof}, on the file with the fingerprint below` },
        { key: 'Built by', value: page.builtAt === null ? builtBy : `${builtBy}, ${sayInstant(page.builtAt)}` },
        { key: 'Holds and decisions', value: page.heldBy ? sayRefusal(page.heldBy) : 'Nothing keeps it from leaving' },
      ]}
    />
    <p className="govuk-body">
      You see the same file as whoever built it: its fingerprint begins{' '}
      <code className="rp-fingerprint">{sayFingerprint(sha256.slice(0, 8))}</code>. A single byte that changes puts your
      approval aside.
    </p>
    <Warnings warnings={page.warnings} />
    <FileTable files={page.files} />
    <p className="govuk-body">
      <a className="govuk-link" href={page.previewHref}>
        Look through it page by page
      </a>
    </p>
  </>
)

const sayHiddenBy = (all: number, hidden: ApprovalPageProps['hidden']): string =>
  [String(all), ...hidden.map(({ exemption, passages }) => `${passages} under ${exemption}`)].join('\n')

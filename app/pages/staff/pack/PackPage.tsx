import type { ReactNode } from 'react'
import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'
import { OnceKey } from '../../layout/OnceKey'
import { problemsOf } from '../acts/ActPage'
import { Changes, type ChangesProps } from './Changes'
import { FileTable, type ListedFile } from './FileTable'
import { PackFacts } from './PackFacts'
import { ProofPanel, type ProofPanelProps } from './ProofPanel'
import { Warnings } from './Warnings'
import type { Warning } from './warningWords'

export type PackPageProps = {
  readonly reference: string
  readonly state: 'none' | 'building' | 'built' | 'failed'
  readonly pages: number | null
  readonly sha256: string | null
  readonly files: readonly ListedFile[]
  readonly proof: ProofPanelProps | null
  readonly warnings: readonly Warning[]
  /** Null where nothing was built before. */
  readonly changed: ChangesProps | null
  /** Where it is asked for; left out once it has gone out, when it can't be built again. */
  readonly buildAction?: string
  readonly onceKey: string
  readonly refusal?: string
  /** How far the building has come, in words. */
  readonly progress?: string
  /** Why the pack could not be built, in words that help to mend it. */
  readonly fault?: string
  /** Where its pages are looked through one by one. */
  readonly previewHref?: string
  readonly approvalHref?: string
  /** While a review is open: the page on which its pack is asked for. */
  readonly reviewHref?: string
}

/** The pack of a case: build it, see how its leak check went, read it, go on to approval. */
export const PackPage = ({ reference, state, ...pack }: PackPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}`} text={`Back to case ${reference}`} />
    <Column>
      <ErrorSummary errors={problemsOf({}, pack.refusal)} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">
        {state === 'built' && !pack.buildAction ? 'The pack has gone out' : headings[state]}
      </h1>
      {state === 'building' ? (
        <p className="govuk-body">
          {pack.progress}. <Link href={`/staff/cases/${reference}/pack`}>Look again</Link>
        </p>
      ) : null}
      {state === 'failed' ? <WarningText>{pack.fault ?? 'The pack could not be built.'}</WarningText> : null}
      {state === 'built' ? <Built {...pack} /> : null}
      <LinkLine href={pack.previewHref} text={state === 'built' ? 'Look through it page by page' : 'Look at a draft'} />
      {pack.proof ? <ProofPanel {...pack.proof} /> : null}
      <LinkLine href={pack.approvalHref} text="Go to approval" />
      <LinkLine href={pack.reviewHref} text="Go to the review to build what it shows" />
      {state === 'building' || pack.reviewHref || !pack.buildAction ? null : (
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

type BuiltProps = Pick<PackPageProps, 'pages' | 'sha256' | 'files' | 'warnings' | 'changed'>

const Built = ({ pages, sha256, files, warnings, changed }: BuiltProps) => (
  <>
    <PackFacts
      rows={[
        ...(pages === null ? [] : [{ key: 'Pages', value: pages.toLocaleString('en-GB') }]),
        { key: 'Volumes', value: String(files.filter(({ kind }) => kind === 'volume').length) },
      ]}
      sha256={sha256}
    />
    <Warnings warnings={warnings} />
    <FileTable files={files} />
    {changed ? <Changes {...changed} /> : null}
  </>
)

const Link = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="govuk-link" href={href}>
    {children}
  </a>
)

const LinkLine = ({ href, text }: { readonly href?: string | undefined; readonly text: string }) =>
  href ? (
    <p className="govuk-body">
      <Link href={href}>{text}</Link>
    </p>
  ) : null

const headings = {
  none: 'Build the pack',
  building: 'The pack is being built',
  built: 'The pack is built',
  failed: 'The pack was not built',
} as const

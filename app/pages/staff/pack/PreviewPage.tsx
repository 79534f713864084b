import { BackLink } from '../../govuk/BackLink'
import { Button } from '../../govuk/Button'
import { ErrorSummary } from '../../govuk/ErrorSummary'
import { Input } from '../../govuk/Input'
import { WarningText } from '../../govuk/WarningText'
import { Column } from '../../layout/Column'

export type PreviewPageProps = {
  readonly reference: string
  /** A draft is what would be built now: nobody has looked through it for leaks. */
  readonly from: 'built' | 'draft'
  readonly page: number
  /** Null where nobody knows yet. */
  readonly pages: number | null
  /** In which of several volumes it stands, in words. */
  readonly inVolume?: string | undefined
  readonly words: readonly string[]
  readonly pictureHref: string
  /** Where the number of a page to go to is sent, as `go`. */
  readonly action: string
  readonly links: Readonly<Partial<Record<'first' | 'previous' | 'next' | 'last', string | undefined>>>
  readonly error?: string | undefined
}

/** One page of the pack as a picture, with its words beneath for whoever can't see it. */
export const PreviewPage = ({ reference, from, page, pages, inVolume, words, error, ...ways }: PreviewPageProps) => (
  <>
    <BackLink href={`/staff/cases/${reference}/pack`} text="Back to the pack" />
    <Column>
      <ErrorSummary errors={error ? [{ text: error, href: '#go' }] : []} />
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{titleOf(page, pages)}</h1>
      {from === 'draft' ? <WarningText>Draft: nothing has been checked for leaks yet.</WarningText> : null}
      {inVolume ? <p className="govuk-body">{inVolume}</p> : null}
      <Ways links={ways.links} />
      <div className="rp-sheet">
        <img
          className="rp-sheet__picture"
          src={ways.pictureHref}
          alt={`Page ${page} of the pack. Its words stand below.`}
        />
      </div>
      <Ways links={ways.links} again />
      <form method="get" action={ways.action} noValidate>
        <Input name="go" label="Go to page" width="5" inputMode="numeric" error={error} />
        <Button kind="secondary">Go</Button>
      </form>
      <h2 className="govuk-heading-m">The words of this page</h2>
      <p className="govuk-body rp-typed">{words.join('\n') || 'No words could be read on this page.'}</p>
    </Column>
  </>
)

const titleOf = (page: number, pages: number | null): string =>
  pages === null
    ? `Page ${page.toLocaleString('en-GB')}`
    : `Page ${page.toLocaleString('en-GB')} of ${pages.toLocaleString('en-GB')}`

const kinds = [
  ['first', 'First page'],
  ['previous', 'Previous page'],
  ['next', 'Next page'],
  ['last', 'Last page'],
] as const

const Ways = ({ links, again }: Pick<PreviewPageProps, 'links'> & { readonly again?: boolean }) => (
  <nav className="govuk-body rp-record-links" aria-label={again ? 'Pages, again' : 'Pages'}>
    {kinds.map(([way, text]) =>
      links[way] ? (
        <a key={way} className="govuk-link" href={links[way]}>
          {text}
        </a>
      ) : null,
    )}
  </nav>
)

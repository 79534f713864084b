export type PageLinksProps = {
  /** Counted from 1. */
  readonly number: number
  readonly total: number
  readonly overviewHref: string
  readonly previousHref?: string
  readonly nextHref?: string
  readonly nextUndecidedHref?: string
  /** The same page the other way: two-up, or to work on. */
  readonly otherView: { readonly href: string; readonly text: string }
  /** What this one is called where it stands twice on a page. */
  readonly label?: string
}

/** Where this page stands in its document, and the ways to others. */
export const PageLinks = ({ number, total, overviewHref, otherView, label = 'Pages', ...links }: PageLinksProps) => (
  <nav className="govuk-body rp-record-links" aria-label={label}>
    <span>
      Page {number} of {total}
    </span>
    {(
      [
        ['All pages', overviewHref, 'overview'],
        ['Previous page', links.previousHref, 'previous'],
        ['Next page', links.nextHref, 'next'],
        ['Next to decide', links.nextUndecidedHref, 'undecided'],
        [otherView.text, otherView.href, 'view'],
      ] as const
    ).map(([text, href, which]) =>
      href ? (
        <a key={which} className="govuk-link" href={href} data-link={which}>
          {text}
        </a>
      ) : null,
    )}
  </nav>
)

type PagesProps = { readonly next: string | null; readonly previous: string | null }

/** The page before and the page after, where there are any. */
export const Pages = ({ next, previous }: PagesProps) =>
  next === null && previous === null ? null : (
    <nav className="rp-pages" aria-label="Pages of cases">
      {previous === null ? null : (
        <a className="govuk-link" href={previous} rel="prev">
          ← Previous page
        </a>
      )}
      {next === null ? null : (
        <a className="govuk-link rp-pages__next" href={next} rel="next">
          Next page →
        </a>
      )}
    </nav>
  )

import { sayOnPage } from './counts'
import { sayFlag } from './flagWords'

export type Thumbnail = {
  /** Counted from 1. */
  readonly number: number
  readonly href: string
  readonly flag: string | null
  readonly open: number
  readonly marks: number
}

/** Every page of a document as a small picture, with what is on it and what is to become of it. */
export const Thumbnails = ({ pages }: { readonly pages: readonly Thumbnail[] }) => (
  <ol className="rp-thumbnails">
    {pages.map((page) => (
      <li key={page.number}>
        <a className="govuk-link rp-thumbnail" href={page.href}>
          <img
            className="rp-thumbnail__picture"
            src={`${page.href}/picture?width=160&after=1`}
            width={120}
            height={170}
            loading="lazy"
            alt={`Page ${page.number}: ${sayOnPage(page)}`}
          />
        </a>
        <span className="rp-thumbnail__words" aria-hidden="true">
          Page {page.number}: {sayOnPage(page)}
        </span>
        <span className="govuk-tag govuk-tag--grey">{sayFlag(page.flag)}</span>
      </li>
    ))}
  </ol>
)

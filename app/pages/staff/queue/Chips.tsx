import type { Chip } from './queueLinks'

/** The filters that are set, each a link that takes it off. Nothing at all where none is. */
export const Chips = ({ chips, clear }: { readonly chips: readonly Chip[]; readonly clear: string }) =>
  chips.length === 0 ? null : (
    <div className="rp-chips">
      <h2 className="govuk-visually-hidden">Filters that are set</h2>
      <ul className="rp-chips__list">
        {chips.map(({ text, href }) => (
          <li key={text}>
            <a className="rp-chips__chip" href={href}>
              <span className="govuk-visually-hidden">Remove the filter </span>
              {text}
              <span aria-hidden="true"> ✕</span>
            </a>
          </li>
        ))}
      </ul>
      <a className="govuk-link" href={clear}>
        Clear filters
      </a>
    </div>
  )

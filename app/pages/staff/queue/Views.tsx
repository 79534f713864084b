import type { QueueProps } from './queuePage'

/** Every view with its count, those that were saved, and where one saves another. */
export const Views = ({ views, saved, saveHref }: Pick<QueueProps, 'views' | 'saved' | 'saveHref'>) => (
  <nav className="rp-views" aria-label="Views of the cases">
    <ul className="rp-views__list">
      {views.map(({ href, text, count, isHere }) => (
        <li key={href} className="rp-views__view">
          <a className="govuk-link rp-views__link" href={href} aria-current={isHere ? 'page' : undefined}>
            {text}
          </a>
          <span className="rp-views__count">
            <span className="govuk-visually-hidden">, cases: </span>
            {count}
          </span>
        </li>
      ))}
    </ul>
    {saved.length === 0 ? null : (
      <>
        <h2 className="govuk-heading-s rp-views__heading">Saved views</h2>
        <ul className="rp-views__list">
          {saved.map(({ id, href, name, sharedBy }) => (
            <li key={id} className="rp-views__view">
              <a className="govuk-link rp-views__link" href={href}>
                {name}
              </a>
              {sharedBy === null ? null : <span className="rp-views__count">by {sharedBy}</span>}
            </li>
          ))}
        </ul>
      </>
    )}
    <ul className="rp-views__list rp-views__list--more">
      {saveHref === null ? null : (
        <li>
          <a className="govuk-link" href={saveHref}>
            Save this view
          </a>
        </li>
      )}
      {saved.some(({ sharedBy }) => sharedBy === null) ? (
        <li>
          <a className="govuk-link" href="/staff/views">
            Change saved views
          </a>
        </li>
      ) : null}
      <li>
        <a className="govuk-link" href="/staff/calendar">
          Due dates in your calendar
        </a>
      </li>
    </ul>
  </nav>
)

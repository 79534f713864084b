import { useWords } from '../words'

/** Says nothing of where somebody was, and raises no question in a browser's history. */
const neutralSite = 'https://www.bbc.co.uk/weather'

/**
 * A way to leave at once, for whoever must not be seen here. A plain link; with our script (app/http/exitScript.ts) it
 * covers the page too, and pressing Shift three times does the same.
 */
export const ExitThisPage = () => {
  const t = useWords()
  return (
    <div
      className="govuk-exit-this-page"
      data-module="govuk-exit-this-page"
      {...{
        'data-i18n.activated': t('layout.exit.activated'),
        'data-i18n.timed-out': t('layout.exit.timed-out'),
        'data-i18n.press-two-more-times': t('layout.exit.two-more'),
        'data-i18n.press-one-more-time': t('layout.exit.one-more'),
      }}
    >
      <a
        href={neutralSite}
        draggable={false}
        className="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        rel="nofollow noreferrer"
      >
        <span className="govuk-visually-hidden">{t('layout.exit.emergency')}</span> {t('layout.exit.leave')}
      </a>
    </div>
  )
}

/** The second link of a page, for whoever goes by keyboard: the same way out. */
export const ExitSkipLink = () => {
  const t = useWords()
  return (
    <a href={neutralSite} className="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">
      {t('layout.exit.leave')}
    </a>
  )
}

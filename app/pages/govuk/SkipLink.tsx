import { useWords } from '../words'

/** The first link of every page: past the header, straight to what the page is about. */
export const SkipLink = () => {
  const t = useWords()
  return (
    <a href="#main-content" className="govuk-skip-link">
      {t('govuk.skip')}
    </a>
  )
}

import { useWords } from '../words'

/** To the page before: stands at the top of every page of a journey. */
export const BackLink = ({ href, text }: { readonly href: string; readonly text?: string }) => {
  const t = useWords()
  return (
    <a href={href} className="govuk-back-link">
      {text ?? t('govuk.back')}
    </a>
  )
}

import { InsetText } from '../govuk/InsetText'
import { useWords } from '../words'

type Props = { readonly words: string; readonly from: 'identity' | 'authority' }

/** What staff asked to be shown, in their words, and where to send it. */
export const Wanted = ({ words, from }: Props) => {
  const t = useWords()
  return (
    <>
      <h2 className="govuk-heading-m">{t(`follow.${from}.heading`)}</h2>
      <p className="govuk-body">{t(`follow.${from}.why`)}</p>
      <InsetText>
        <span className="rp-typed">{words}</span>
      </InsetText>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/papers">
          {t('follow.papers')}
        </a>
      </p>
      <p className="govuk-body">{t('follow.identity.hard')}</p>
    </>
  )
}

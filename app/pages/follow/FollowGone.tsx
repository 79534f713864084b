import { InsetText } from '../govuk/InsetText'
import { Column } from '../layout/Column'
import { useWords } from '../words'

/** No such link, or no longer: the same words for every reason. `unsent` is what was typed when the time here ran out. */
export const FollowGone = ({ unsent = '' }: { readonly unsent?: string }) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('follow.gone.heading')}</h1>
      {unsent ? (
        <>
          <p className="govuk-body">{t('follow.gone.unsent')}</p>
          <InsetText>
            <span className="rp-typed">{unsent}</span>
          </InsetText>
        </>
      ) : null}
      <p className="govuk-body">{t('follow.gone.why')}</p>
      <p className="govuk-body">{t('follow.gone.what')}</p>
    </Column>
  )
}

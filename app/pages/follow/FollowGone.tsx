import { Column } from '../layout/Column'
import { useWords } from '../words'
import { Unsent } from './Unsent'

/** No such link, or no longer: the same words for every reason. `unsent` is what was typed when the time here ran out. */
export const FollowGone = ({ unsent = '' }: { readonly unsent?: string }) => {
  const t = useWords()
  return (
    <Column>
      <h1 className="govuk-heading-l">{t('follow.gone.heading')}</h1>
      {unsent ? <p className="govuk-body">{t('follow.gone.unsent')}</p> : null}
      <Unsent words={unsent} />
      <p className="govuk-body">{t('follow.gone.why')}</p>
      <p className="govuk-body">{t('follow.gone.what')}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/follow/find">
          {t('follow.gone.find')}
        </a>
      </p>
    </Column>
  )
}

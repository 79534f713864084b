import type { FollowAct } from '~/app/rules/followActs'
import { useWords } from '../words'

/** The ways to what can be done now. */
export const ActLinks = ({ acts }: { readonly acts: readonly FollowAct[] }) => {
  const t = useWords()
  if (acts.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.acts.heading')}</h2>
      <ul className="govuk-list govuk-list--spaced">
        {acts.map((act) => (
          <li key={act}>
            <a className="govuk-link" href={`/follow/${act}`}>
              {t(`follow.acts.${act}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

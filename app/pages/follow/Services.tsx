import type { Asked } from '~/app/rules/following'
import { useWords } from '../words'

/** How many services were asked to look, and how many have answered: counts, and no names. */
export const Services = ({ asked, answered }: Asked) => {
  const t = useWords()
  const said =
    answered === 0
      ? t('follow.services.none')
      : answered === asked
        ? t('follow.services.all')
        : t('follow.services.answered', { count: answered })
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.services.heading')}</h2>
      <p className="govuk-body">
        {t('follow.services.asked', { count: asked })} {said}
      </p>
    </>
  )
}

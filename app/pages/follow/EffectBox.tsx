import type { Effect } from '~/app/rules/followActs'
import { useDay } from '../dates'
import { InsetText } from '../govuk/InsetText'
import { useWords } from '../words'

/** What an act does to the date, said before it is sent. */
export const EffectBox = ({ effect }: { readonly effect: Effect }) => {
  const t = useWords()
  const day = useDay()
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{t('follow.effect.heading')}</strong>
      </p>
      <p className="govuk-body">
        {'dueOn' in effect
          ? t(`follow.effect.${effect.does}`, { day: day(effect.dueOn) })
          : t(`follow.effect.${effect.does}`)}
      </p>
    </InsetText>
  )
}

import { many } from '../form'
import { Checkboxes } from '../govuk/Checkboxes'
import { say, useWords } from '../words'
import type { FieldsProps } from './ActPage'

/** The activities asked about: those that are ticked are kept. */
export const NarrowingFields = ({ read, values, errors }: FieldsProps) => {
  const t = useWords()
  return (
    <>
      <p className="govuk-body">{t('follow.narrowing.what')}</p>
      <Checkboxes
        name="activities"
        label={t('follow.narrowing.label')}
        hint={t('follow.narrowing.hint')}
        items={read.activities}
        values={many(values, 'activities')}
        error={errors.activities && say(t, errors.activities)}
        size="m"
      />
    </>
  )
}

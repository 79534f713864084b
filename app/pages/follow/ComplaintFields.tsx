import { useDay } from '../dates'
import { one } from '../form'
import { Textarea } from '../govuk/Textarea'
import { say, useWords } from '../words'
import type { FieldsProps } from './ActPage'
import { OtherRoutes } from './OtherRoutes'

/** A complaint in the person's own words, by when it is acknowledged, and who else can be turned to. */
export const ComplaintFields = ({ read, values, errors }: FieldsProps) => {
  const t = useWords()
  const day = useDay()
  return (
    <>
      <p className="govuk-body">{t('follow.complaint.what')}</p>
      <p className="govuk-body">{t('follow.complaint.today', { day: day(read.acknowledgeBy) })}</p>
      <Textarea
        name="words"
        label={t('follow.complaint.label')}
        hint={t('follow.complaint.hint')}
        value={one(values, 'words')}
        error={errors.words && say(t, errors.words)}
        rows={8}
      />
      <OtherRoutes regulator={read.regulator} />
    </>
  )
}

import { useDay } from '../dates'
import { useWords } from '../words'

export type ComplaintStanding = {
  readonly id: string
  readonly receivedOn: string
  readonly acknowledgedOn: string | null
  readonly acknowledgeBy: string
  readonly isLate: boolean
}

/** Each complaint has a clock of its own, beside that of the request. */
export const Complaints = ({ complaints }: { readonly complaints: readonly ComplaintStanding[] }) => {
  const t = useWords()
  const day = useDay()
  if (complaints.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{t('follow.complaints.heading')}</h2>
      {complaints.map(({ id, receivedOn, acknowledgedOn, acknowledgeBy, isLate }) => (
        <p key={id} className="govuk-body">
          {t('follow.complaints.received', { day: day(receivedOn) })}{' '}
          {acknowledgedOn
            ? t('follow.complaints.acknowledged', { day: day(acknowledgedOn) })
            : t(`follow.complaints.${isLate ? 'late' : 'waiting'}`, { day: day(acknowledgeBy) })}
        </p>
      ))}
    </>
  )
}

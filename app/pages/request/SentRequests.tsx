import type { AskedRight } from '~/app/rules/case/rights'
import { daysBetween } from '~/app/rules/day'
import { useDay } from '../dates'
import { type SaidStep, Working } from '../follow/Working'
import { Details } from '../govuk/Details'
import { useWords } from '../words'

export type SentRequest = {
  readonly reference: string
  readonly right: AskedRight
  readonly receivedOn: string
  /** The day an answer is due; null while the clock hasn't started. */
  readonly dueOn: string | null
  readonly working: readonly SaidStep[]
  /** What was asked, in their own words; may be empty. */
  readonly words: string
}

/** What happens to each request next, and by when, in days and as a date, with how that date was worked out. */
export const SentRequests = ({ requests }: { readonly requests: readonly SentRequest[] }) => {
  const t = useWords()
  const day = useDay()
  return (
    <>
      {requests.map(({ reference, right, receivedOn, dueOn, working }) => (
        <section key={reference} aria-labelledby={`sent-${reference}`}>
          <h3 className="govuk-heading-s" id={`sent-${reference}`}>
            {t('sent.one', { right: t(`sent.rights.${right}.name`), reference })}
          </h3>
          <p className="govuk-body">{t(`sent.rights.${right}.next`)}</p>
          {dueOn === null ? null : (
            <p className="govuk-body">
              {t('sent.due', { day: day(dueOn), from: day(receivedOn), count: daysBetween(receivedOn, dueOn) })}
            </p>
          )}
          {working.length === 0 ? null : (
            <Details summary={t('sent.working', { reference })}>
              <Working steps={working} />
            </Details>
          )}
        </section>
      ))}
    </>
  )
}

import { one } from '../../form'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { ActPage, type ActProps } from './ActPage'

const outcomes = [
  { value: 'answered', label: 'Answered', hint: 'The answer has been released.' },
  { value: 'withdrawn', label: 'Withdrawn', hint: 'The person no longer wants an answer.' },
] as const

/** Closes a case. Sends `outcome` and `reason`. */
export const ClosureForm = ({ values, ...page }: ActProps) => (
  <ActPage {...page} title="Close the case" button="Close the case">
    <Radios
      name="outcome"
      label="How did it end?"
      size="m"
      items={outcomes}
      value={one(values, 'outcome')}
      error={page.errors.outcome}
    />
    <Textarea name="reason" label="Note (optional)" rows={3} value={one(values, 'reason')} error={page.errors.reason} />
  </ActPage>
)

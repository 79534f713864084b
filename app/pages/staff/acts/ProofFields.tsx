import { sayDay } from '../../dates'
import { one } from '../../form'
import type { Choice } from '../../govuk/field'
import { Radios } from '../../govuk/Radios'
import { Textarea } from '../../govuk/Textarea'
import { DayField } from '../DayField'
import type { ActProps } from './ActPage'

type ProofFieldsProps = Pick<ActProps, 'values' | 'errors'> & {
  /** The day proof was asked for; null where none was, and then the time doesn't wait for it. */
  readonly askedOn: string | null
  readonly question: string
  readonly methods: readonly Choice[]
  readonly reason: { readonly label: string; readonly hint: string }
}

/** How something was shown, and when all of it had come: sent as `complete`, `method` and `reason`. */
export const ProofFields = ({ askedOn, question, methods, reason, values, errors }: ProofFieldsProps) => (
  <>
    {askedOn === null ? null : (
      <DayField
        name="complete"
        label="When had all the proof come?"
        hint={`We asked for it on ${sayDay(askedOn)}. The time to answer runs from the day all of it had come, even if nobody looked at it until later.`}
        values={values}
        errors={errors}
      />
    )}
    <Radios
      name="method"
      label={question}
      size="m"
      items={methods}
      value={one(values, 'method')}
      error={errors.method}
    />
    <Textarea name="reason" {...reason} rows={3} value={one(values, 'reason')} error={errors.reason} />
  </>
)

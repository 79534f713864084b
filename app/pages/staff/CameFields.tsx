import { type Errors, one, type Values } from '../form'
import { Radios } from '../govuk/Radios'
import { DayField } from './DayField'
import { channelChoices } from './words/sayChannel'

type CameFieldsProps = {
  /** Of the day's field. */
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly size: 's' | 'm'
  readonly values: Values
  readonly errors: Errors
}

/** The day that something reached the council, from which the law counts, and how it came. */
export const CameFields = ({ size, values, errors, ...day }: CameFieldsProps) => (
  <>
    <DayField {...day} values={values} errors={errors} />
    <Radios
      name="channel"
      label="How did it come?"
      size={size}
      items={channelChoices}
      value={one(values, 'channel')}
      error={errors.channel}
    />
  </>
)

import { type Errors, one, type Values } from '../../form'
import { Radios } from '../../govuk/Radios'
import { CameFields } from '../CameFields'

type ArrivalFieldsProps = { readonly errors: Errors; readonly values: Values }

/** When and how a request reached the council, and the language of its letters. */
export const ArrivalFields = ({ errors, values }: ArrivalFieldsProps) => (
  <>
    <CameFields
      name="received"
      label="When did it reach the council?"
      hint="The law counts from that day, whoever opened it, and not from today."
      size="s"
      values={values}
      errors={errors}
    />
    <Radios
      name="language"
      label="In which language do we write to them?"
      size="s"
      items={[
        { value: 'en', label: 'English' },
        { value: 'cy', label: 'Welsh', hint: 'A draft translation: have each letter read before you rely on it.' },
      ]}
      value={one(values, 'language')}
      error={errors.language}
    />
  </>
)

import { type Errors, one, type Values } from '../../form'
import { Input, type InputProps } from '../../govuk/Input'
import { DayField } from '../DayField'

type WhoFieldsProps = { readonly errors: Errors; readonly values: Values }

/** Who asks. No box asks a browser to fill it in: the one who types is somebody else. */
export const WhoFields = ({ errors, values }: WhoFieldsProps) => {
  const box = ({ name, label, ...more }: InputProps) => (
    <Input
      {...more}
      key={name}
      name={name}
      label={label}
      autocomplete="off"
      spellcheck={false}
      value={one(values, name)}
      error={errors[name]}
    />
  )
  return (
    <>
      {names.map(box)}
      <DayField
        name="date-of-birth"
        label="Date of birth"
        hint="For example, 27 3 2007"
        values={values}
        errors={errors}
      />
      {contacts.map(box)}
    </>
  )
}

const names: readonly InputProps[] = [
  { name: 'name', label: 'Full name' },
  { name: 'former-names', label: 'Former or other names (optional)', hint: 'Put a comma between names.' },
]

const contacts: readonly InputProps[] = [
  { name: 'address-line1', label: 'Address line 1' },
  { name: 'address-line2', label: 'Address line 2 (optional)' },
  { name: 'address-town', label: 'Town or city', width: '20' },
  { name: 'address-postcode', label: 'Postcode', width: '10' },
  {
    name: 'email',
    label: 'Email address (optional)',
    hint: 'Without one, letters are printed and sent by post.',
    type: 'email',
  },
  { name: 'telephone', label: 'Telephone number (optional)', width: '20', type: 'tel' },
]

import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'

type ViewFieldsProps = { readonly name: string; readonly shared: string; readonly error?: string }

/** What a view is called and who may use it. */
export const ViewFields = ({ name, shared, error }: ViewFieldsProps) => (
  <>
    <Input
      name="name"
      label="Name of the view"
      hint="Everybody who may use it reads the name"
      width="20"
      value={name}
      error={error}
    />
    <Radios
      name="shared"
      label="Who may use it"
      value={shared === 'team' ? 'team' : 'me'}
      items={[
        { value: 'me', label: 'Only me' },
        { value: 'team', label: 'The whole team' },
      ]}
    />
  </>
)

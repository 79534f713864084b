import { type Errors, many, one, type Values } from '../../form'
import { Checkboxes } from '../../govuk/Checkboxes'
import type { Choice } from '../../govuk/field'
import { Input } from '../../govuk/Input'
import { Radios } from '../../govuk/Radios'
import { roleChoices } from './accountForm'

export type AccountFieldsProps = {
  readonly errors: Errors
  readonly values: Values
  readonly services: readonly Choice[]
  /** Their groups say what the role is, or it is one's own. */
  readonly isRoleFixed?: boolean
}

/** Sends `name`, `role` and `services`. */
export const AccountFields = ({ errors, values, services, isRoleFixed }: AccountFieldsProps) => (
  <>
    <Input name="name" label="Name" hint="As colleagues know them." value={one(values, 'name')} error={errors.name} />
    {isRoleFixed ? (
      <input type="hidden" name="role" value={one(values, 'role')} />
    ) : (
      <Radios name="role" label="Role" size="m" items={roleChoices} value={one(values, 'role')} error={errors.role} />
    )}
    {services.length === 0 ? null : (
      <Checkboxes
        name="services"
        label="For a contributor: the services whose records they go through"
        size="s"
        items={services}
        values={many(values, 'services')}
        error={errors.services}
      />
    )}
  </>
)

import { z } from 'zod'
import { Role, roleWords } from '~/app/rules/roles'

const name = z.string().trim().min(1, 'Enter a name').max(200, 'The name must be 200 characters or fewer')
const role = z.enum(Role.options, 'Choose a role')
/** No tick sends nothing, one sends words, more send a list. */
const services = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .optional()
  .transform((chosen) => chosen ?? [])

/** What makes an account. */
export const NewAccountForm = z.object({
  email: z
    .string()
    .trim()
    .max(254, 'Enter a real email address')
    .pipe(z.email('Enter an email address, like name@example.org')),
  name,
  role,
  services,
})

/** What is done to one. */
export const AccountForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('save'), name, role, services }),
  z.object({ act: z.enum(['disable', 'enable', 'end-sessions', 'reset-factor', 'send-link']) }),
])

/** The roles to choose from, each with what it may do. */
export const roleChoices = Role.options.map((value) => ({ value, label: roleNames(value), hint: roleWords[value] }))

/** A role as a person is called by it. */
export function roleNames(role: Role): string {
  return role.charAt(0).toUpperCase() + role.slice(1)
}

import type { Portal } from '~/app/desk.server'
import { isListedPassword } from '~/app/outside/passwords.server'
import { passwordFault, passwordFaults } from '~/app/rules/passwords'
import { readRegister } from '../registers.server'

type Whose = { readonly email: string; readonly name: string; readonly controller: string }

/** Why somebody can't have a password, in plain words; null where they can. */
export async function passwordFaultOf(portal: Portal, password: string, { email, name, controller }: Whose) {
  const held = await readRegister(portal, controller)
  const own = [email, name, controller, held?.register.controller.name ?? '']
  const fault = passwordFault(password, { isListed: isListedPassword, own })
  return fault === null ? null : passwordFaults[fault]
}

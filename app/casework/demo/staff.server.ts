import type { Portal, StaffMember } from '~/app/desk.server'
import { newFactorSecret } from '~/app/outside/secondFactor.server'
import type { Role } from '~/app/rules/roles'
import { addStaff } from '../signIn.server'

/** The addresses that a controller's two invented officers sign in with. */
export const demoAddresses = (controller: string): readonly [string, string] => [
  `first.${controller}@example.org`,
  `second.${controller}@example.org`,
]

/** The address of a controller's invented administrator, who sees settings and bank holidays and no case. */
export const administratorAddress = (controller: string): string => `admin.${controller}@example.org`

/** Two invented officers of a controller, so that one can approve what the other built, and an administrator, each with a second factor. */
export async function addDemoStaff(portal: Portal, controller: string, password: string) {
  const add = async (name: string, email: string, role: Role): Promise<StaffMember> => {
    // A demonstration's page shows the codes: nobody needs an app for them.
    const factorSecret = newFactorSecret()
    const account = { controller, name, email, role, password, factorSecret }
    const added = await addStaff(portal, account, new Date().toISOString())
    if ('fault' in added) throw new Error(added.fault)
    return { id: added.id, controller, name, role }
  }
  const [one, two] = demoAddresses(controller)
  await add('Wren Demonstrator', administratorAddress(controller), 'administrator')
  return {
    one: await add('Priya Demonstrator', one, 'officer'),
    two: await add('Tomos Demonstrator', two, 'officer'),
  }
}

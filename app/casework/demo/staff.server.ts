import type { Portal, StaffMember } from '~/app/desk.server'
import { addStaff } from '../signIn.server'

/** The addresses that a controller's two invented officers sign in with. */
export const demoAddresses = (controller: string): readonly [string, string] => [
  `first.${controller}@example.org`,
  `second.${controller}@example.org`,
]

/** Two invented officers of a controller, so that one can approve what the other built. */
export async function addOfficers(portal: Portal, controller: string, password: string) {
  const officer = async (name: string, email: string): Promise<StaffMember> => {
    const given = { controller, name, email, role: 'officer', password } as const
    const added = await addStaff(portal, given, new Date().toISOString())
    if ('fault' in added) throw new Error(added.fault)
    return { id: added.id, controller, name, role: 'officer' }
  }
  const [one, two] = demoAddresses(controller)
  return { one: await officer('Priya Demonstrator', one), two: await officer('Tomos Demonstrator', two) }
}

import type { Portal, StaffMember } from '~/app/desk.server'
import { addStaff } from '../signIn.server'

/** Two invented officers of a controller, so that one can approve what the other built. */
export async function addOfficers(portal: Portal, controller: string, password: string) {
  const officer = async (name: string, email: string): Promise<StaffMember> => {
    const given = { controller, name, email, role: 'officer', password } as const
    const added = await addStaff(portal, given, new Date().toISOString())
    if ('fault' in added) throw new Error(added.fault)
    return { id: added.id, controller, name, role: 'officer' }
  }
  return {
    one: await officer('Priya Demonstrator', `first.${controller}@example.org`),
    two: await officer('Tomos Demonstrator', `second.${controller}@example.org`),
  }
}

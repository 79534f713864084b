import type { StaffDesk } from '~/app/desk.server'
import { isOpenTo } from '~/app/rules/case/desk'
import { may, Role, type StaffAct } from '~/app/rules/roles'
import { activeStaff } from '~/db/staff'

export type Colleague = { readonly id: string; readonly name: string; readonly role: Role }

type Wanted = {
  /** What they must be allowed to do with a case. */
  readonly acts: readonly StaffAct[]
  /** Whom the case is restricted to; null is no restriction. */
  readonly restrictedTo: readonly string[] | null
}

/** Those of one's own controller's staff, oneself among them, who can sign in, may do one of some acts and open a case. */
export async function colleaguesFor(desk: StaffDesk, { acts, restrictedTo }: Wanted): Promise<readonly Colleague[]> {
  const all = await activeStaff(desk.db, desk.staff.controller)
  return all
    .map(({ id, name, role }) => ({ id, name, role: Role.parse(role) }))
    .filter(({ id, role }) => acts.some((act) => may(role, act)) && isOpenTo(restrictedTo, id))
}

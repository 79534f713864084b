import type { StaffDesk } from '~/app/desk.server'
import type { Case } from '~/app/rules/case/case'
import { mayBeGiven } from '~/app/rules/roles'
import type { Outcome } from '../change.server'
import { colleaguesFor } from './colleagues.server'
import { openCaseFor } from './openCaseFor.server'

/** Who a case can be given to: whoever may be given one, where it is open to them. */
export const assignable = async (desk: StaffDesk, { desk: { restrictedTo } }: Pick<Case, 'desk'>) =>
  (await colleaguesFor(desk, { acts: ['read-cases'], restrictedTo })).filter(({ role }) => mayBeGiven(role))

type Assigned = { readonly to: string | null; readonly onceKey?: string }

/** Gives a case to a member of staff of its own controller who can open it, or to nobody. */
export const assignCase = (desk: StaffDesk, reference: string, { to, onceKey }: Assigned): Promise<Outcome> =>
  openCaseFor(desk, reference, {
    act: 'assign-cases',
    check: async ({ kase }) =>
      to === null || (await assignable(desk, kase)).some(({ id }) => id === to) ? null : 'unknown-person',
    commands: [{ act: 'assign', to }],
    onceKey,
  })

import type { StaffDesk } from '~/app/desk.server'
import type { Outcome } from '../change.server'
import { colleaguesFor } from './colleagues.server'
import { openCaseFor } from './openCaseFor.server'

/** Who can be let open a restricted case: whoever reads cases, and services that may be asked to search for it. */
export const admittable = (desk: StaffDesk) =>
  colleaguesFor(desk, { acts: ['read-cases', 'answer-searches'], restrictedTo: null })

type Restricted = { readonly people: readonly string[]; readonly onceKey?: string }

/** Lets only some members of staff open a case. Whoever restricts it is always one of them. */
export const restrictCase = (desk: StaffDesk, reference: string, form: Restricted): Promise<Outcome> =>
  openCaseFor(desk, reference, {
    act: 'restrict-cases',
    check: async () => {
      const known = new Set((await admittable(desk)).map(({ id }) => id))
      return form.people.every((id) => known.has(id)) ? null : 'unknown-person'
    },
    commands: [{ act: 'restrict', people: form.people }],
    onceKey: form.onceKey,
  })

/** Lets everybody whose role allows it open a case again. */
export const liftAccess = (desk: StaffDesk, reference: string, onceKey?: string): Promise<Outcome> =>
  openCaseFor(desk, reference, {
    act: 'restrict-cases',
    check: async () => null,
    commands: [{ act: 'unrestrict' }],
    onceKey,
  })

import type { StaffDesk } from '~/app/desk.server'
import { type Outcome, staffChange } from './change.server'

/** Asks the person to show who they are; until they have, the clock doesn't start: Article 12(6) and 12A(2)(b). */
export const askIdentity = (
  desk: StaffDesk,
  reference: string,
  { onceKey }: { readonly onceKey?: string },
): Promise<Outcome> => staffChange(desk, { reference, act: 'work-cases', commands: [{ act: 'ask-identity' }], onceKey })

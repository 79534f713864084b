import type { StaffDesk } from '~/app/desk.server'
import type { HealthResult } from '~/app/rules/case/desk'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Decided = {
  readonly result: HealthResult
  /** For `opinion`: the consultation that it rests on. */
  readonly consultation?: string | undefined
  readonly words: string
  readonly onceKey?: string
}

/** Decides how health data in the answer is dealt with: without it none leaves. DPA 2018 Schedule 3 paragraph 6. */
export const decideHealth = (desk: StaffDesk, reference: string, form: Decided): Promise<Outcome> => {
  const { result, consultation, words, onceKey } = form
  return staffChange(desk, {
    reference,
    commands: [{ act: 'decide-health', result, ...(consultation === undefined ? {} : { consultation }) }],
    onceKey,
    alongside: note(desk, [['health-reason', words]]),
  })
}

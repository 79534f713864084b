import type { StaffDesk } from '~/app/desk.server'
import { type Outcome, staffChange } from '../change.server'
import { note } from '../note.server'

type Narrowed = {
  /** What the person still asks about, by the register's activities. */
  readonly activities: readonly string[]
  /** How they said so. */
  readonly words: string
  readonly onceKey?: string
}

/** Records that the person asks for less than before: the activities to keep and no others. */
export const narrowFor = (desk: StaffDesk, reference: string, form: Narrowed): Promise<Outcome> =>
  staffChange(desk, {
    reference,
    commands: [{ act: 'narrow', activities: form.activities }],
    onceKey: form.onceKey,
    alongside: note(desk, [['narrowing-reason', form.words]]),
  })

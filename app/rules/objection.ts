import type { ObjectionTarget } from './case/events'
import type { Activity } from './register/schema'

/** What an objection is to, in the register's words; its id where the register no longer has it. */
export function targetName(activities: readonly Activity[], target: ObjectionTarget): string {
  const activity = activities.find((a) => a.id === target.activity)
  const within = {
    activity: activity?.title,
    recipient: activity?.recipients.find((r) => r.id === target.id)?.name,
    research: activity?.research.find((r) => r.id === target.id)?.title,
  }
  return within[target.kind] ?? target.id
}

import type { Case } from './case/case'
import { mustTell } from './case/decideObjections'
import { type Telling, tellingKey } from './case/desk'
import type { ObjectionTarget } from './case/events'
import { isObjection } from './case/residents'
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

/** A recipient of the register who is to be told of a decision, and whether they have been. */
export type ToTell = {
  readonly key: string
  readonly activity: string
  readonly activityTitle: string
  readonly recipient: string
  readonly name: string
  readonly receives: string | null
  readonly told: { readonly on: string; readonly how: Telling } | null
}

/**
 * Those whom the register names as having the information that a request is about, whatever is decided of it: of an
 * objection to one recipient that recipient alone, since the others go on as before. Article 19 UK GDPR.
 */
export function recipientsOf(kase: Case, activities: readonly Activity[]): readonly ToTell[] {
  const { target } = kase.received
  return activities
    .filter((activity) => kase.activities.includes(activity.id))
    .flatMap((activity) =>
      activity.recipients
        .filter((each) => target?.kind !== 'recipient' || (target.id === each.id && target.activity === activity.id))
        .map((each) => ({
          key: tellingKey(activity.id, each.id),
          activity: activity.id,
          activityTitle: activity.title,
          recipient: each.id,
          name: each.name,
          receives: each.receives ?? null,
          told: kase.desk.told.get(tellingKey(activity.id, each.id)) ?? null,
        })),
    )
}

/** Those who are to be told of what was decided; none where nothing was decided that must be told. */
export const recipientsToTell = (kase: Case, activities: readonly Activity[]): readonly ToTell[] =>
  mustTell(kase) ? recipientsOf(kase, activities) : []

/** The lawful bases of what is objected to, in the register's words, each with whether the right reaches it. */
export const basesOf = (kase: Case, activities: readonly Activity[]): Activity['lawfulBases'] =>
  activities.find(({ id }) => id === kase.received.target?.activity)?.lawfulBases ?? []

/** The day that something was decided on a request that is decided in words, and whether it was an objection. */
export const decidedOn = (kase: Case): string | null =>
  (isObjection(kase.received.right) ? kase.objection : kase.decision)?.on ?? null

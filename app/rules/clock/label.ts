import { type Day, daysBetween } from '../day'
import type { Clock } from './clock'

/** How a queue says when a case is due: words first, a tone for the colour beside them. */
export type DueLabel = { readonly label: string; readonly tone: 'late' | 'soon' | 'ok' | 'stopped' }

const soonDays = 7

/** "due in 3 days", "due today", "2 days late", "not started: waiting for identity". */
export function dueLabel(dueOn: Day | null, today: Day): DueLabel {
  if (dueOn === null) return { label: 'not started: waiting for identity', tone: 'stopped' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { label: `${count(-left)} late`, tone: 'late' }
  if (left === 0) return { label: 'due today', tone: 'soon' }
  return { label: `due in ${count(left)}`, tone: left <= soonDays ? 'soon' : 'ok' }
}

/** The day an answer is due, or null while the clock hasn't started. */
export const dueOnOf = (clock: Clock): Day | null => (clock.state === 'running' ? clock.dueOn : null)

const count = (days: number) => (days === 1 ? '1 day' : `${days} days`)

import { type Day, daysBetween } from '../day'
import type { Clock } from './clock'
import type { Restart } from './period'

/** How a queue says when a case is due: words first, a tone for the colour beside them. */
export type DueLabel = { readonly label: string; readonly tone: 'late' | 'soon' | 'ok' | 'stopped' }

/** How a case stands in time, as the row that the queue reads has it. */
export type Standing = {
  readonly dueOn: Day | null
  readonly pausedOn: Day | null
  readonly waitingFor: string | null
  /** The day its time was over, by release or closing. */
  readonly settledOn: Day | null
}

const soonDays = 7

/** "due in 3 days", "2 days late", "paused since 4 November", "not started: waiting for identity", "done in time". */
export function dueLabel(standing: Standing, today: Day): DueLabel {
  const { dueOn, pausedOn, waitingFor, settledOn } = standing
  if (settledOn !== null) return settledLabel(settledOn, dueOn)
  if (pausedOn !== null) return { label: `paused since ${sayDayIn(pausedOn, today)}`, tone: 'stopped' }
  if (dueOn === null)
    return { label: `not started: waiting for ${waiting[waitingFor ?? ''] ?? 'identity'}`, tone: 'stopped' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { label: `${count(-left)} late`, tone: 'late' }
  if (left === 0) return { label: 'due today', tone: 'soon' }
  return { label: `due in ${count(left)}`, tone: left <= soonDays ? 'soon' : 'ok' }
}

type Settled = { readonly settled: { readonly on: Day } | null }

/** How a clock stands in time on a case, which may have been answered. */
export const standingOf = (clock: Clock, { settled }: Settled = { settled: null }): Standing => ({
  dueOn: dueOnOf(clock),
  pausedOn: clock.state === 'paused' ? clock.pausedOn : null,
  waitingFor: clock.state === 'not-started' ? clock.waitingFor : null,
  settledOn: settled?.on ?? null,
})

/** The day an answer is due, or null while the clock hasn't started or stands still. */
export const dueOnOf = (clock: Clock): Day | null => (clock.state === 'running' ? clock.dueOn : null)

const waiting: Readonly<Record<string, string>> = {
  identity: 'identity',
  authority: 'authority',
  fee: 'the fee',
} satisfies Record<Restart, string>

function settledLabel(settledOn: Day, dueOn: Day | null): DueLabel {
  const late = dueOn === null ? 0 : daysBetween(dueOn, settledOn)
  return late > 0 ? { label: `done ${count(late)} late`, tone: 'late' } : { label: 'done in time', tone: 'ok' }
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })

/** "4 November", with its year where that isn't this one. */
function sayDayIn(day: Day, today: Day): string {
  const said = dayFormat.format(Date.parse(`${day}T12:00:00Z`))
  return day.slice(0, 4) === today.slice(0, 4) ? said : `${said} ${day.slice(0, 4)}`
}

const count = (days: number) => (days === 1 ? '1 day' : `${days} days`)

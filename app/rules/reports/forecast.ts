import type { Week } from './weeks'

export const forecastWeeks = 8

export type Forecast = {
  readonly arrivals: number
  readonly endings: number
  /** By how much the pile shrinks in a week; below 0 where it grows. */
  readonly net: number
  /** The standard deviation of that, from week to week. */
  readonly spread: number
  /** Weeks until nothing is overdue; null: not at this rate. */
  readonly weeks: number | null
  /** The same in better and in worse weeks: by one standard error of the mean. */
  readonly soonest: number | null
  readonly latest: number | null
}

/**
 * When nothing would be overdue any more, if the last weeks went on: what is overdue now, over the mean by which endings
 * were more than arrivals. No more than that: it knows nothing of holidays, staff or which case is done first.
 */
export function forecastOf(weeks: readonly Week[], overdue: number): Forecast {
  const last = weeks.slice(-forecastWeeks)
  const arrivals = mean(last.map(({ received }) => received))
  const endings = mean(last.map(({ ended }) => ended))
  const nets = last.map(({ received, ended }) => ended - received)
  const net = mean(nets)
  const spread = deviation(nets, net)
  const error = spread / Math.sqrt(Math.max(1, last.length))
  return {
    arrivals,
    endings,
    net,
    spread,
    weeks: weeksFor(overdue, net),
    soonest: weeksFor(overdue, net + error),
    latest: weeksFor(overdue, net - error),
  }
}

const weeksFor = (overdue: number, net: number): number | null => {
  if (overdue === 0) return 0
  return net <= 0 ? null : Math.ceil(overdue / net)
}

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Of a sample, so by one less than their number. */
const deviation = (numbers: readonly number[], about: number): number =>
  numbers.length < 2 ? 0 : Math.sqrt(numbers.reduce((sum, n) => sum + (n - about) ** 2, 0) / (numbers.length - 1))

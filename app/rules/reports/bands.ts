import { type Day, daysBetween } from '../day'

/** A run of days with its name; the last has no end. */
export type Band = { readonly name: string; readonly from: number; readonly to: number }

/** How late an answer is, in days after the day it was due. */
export const lateBands: readonly Band[] = [
  { name: '1 to 7 days', from: 1, to: 7 },
  { name: '8 to 30 days', from: 8, to: 30 },
  { name: '31 to 90 days', from: 31, to: 90 },
  { name: 'Over 90 days', from: 91, to: Number.POSITIVE_INFINITY },
]

/** How long a request has been open, in days since its receipt. */
export const ageBands: readonly Band[] = [
  { name: '0 to 30 days', from: 0, to: 30 },
  { name: '31 to 60 days', from: 31, to: 60 },
  { name: '61 to 90 days', from: 61, to: 90 },
  { name: '91 to 180 days', from: 91, to: 180 },
  { name: '181 to 365 days', from: 181, to: 365 },
  { name: 'Over 365 days', from: 366, to: Number.POSITIVE_INFINITY },
]

export const isWithin = ({ from, to }: Band, days: number): boolean => days >= from && days <= to

/** Days that something was, or is, late; 0 where it isn't, and where it has no day that it is due. */
export const daysLate = (dueOn: Day | null, on: Day): number =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on))

/** How the share of answers in time reads by the bands that the FOI regulators use: 95% and 90%. */
export function performanceBand(percent: number | null): string {
  if (percent === null) return 'nothing to measure'
  if (percent >= 95) return 'good (95% or more)'
  return percent >= 90 ? 'adequate (90% to 95%)' : 'unsatisfactory (under 90%)'
}

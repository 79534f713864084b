import { addMonths, type Day, isAfter } from './day'

/** The person a request is about, as the request gave them. */
export type Person = {
  readonly name: string
  readonly formerNames: string | null
  readonly dateOfBirth: string
  readonly addressLines: readonly string[]
  readonly postcode: string
  readonly email: string
  readonly telephone: string | null
  /** Where they lived before, and numbers they are known by, in their own words. */
  readonly pastAddresses?: string
  readonly identifiers?: string
}

/** Whether somebody is a child on a day: under 18, as data protection law and the Children Act 1989 (section 105) count. */
export const isChild = (dateOfBirth: Day, on: Day): boolean => isAfter(addMonths(dateOfBirth, 18 * 12), on)

/** Whole years of life on a day. Somebody born on 29 February turns a year older on 28 where a year has no such day. */
export function ageOn(dateOfBirth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return isAfter(addMonths(dateOfBirth, years * 12), on) ? years - 1 : years
}

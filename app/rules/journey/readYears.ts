import type { Day } from '../day'
import type { Step } from './answers'
import { monthNumber } from './months'
import { keep, keyOf, type Read, type Sent } from './read'
import { bare, lineIn } from './tidy'

const earliest = 1900
const ends = ['from', 'to'] as const

/**
 * Reads from and to which year. Either may be left out, and people remember as they can: "2009", "December 2017",
 * "12/2017" (GOV.UK lets dates be approximate). What is kept is what was typed.
 */
export function readYears(step: Step, { form, today }: Sent): Read {
  const typed = { from: tidyTime(lineIn(form, `${step}-from`)), to: tidyTime(lineIn(form, `${step}-to`)) }
  const problems = ends.flatMap((end) => {
    const problem = typed[end] === '' ? null : problemOf(typed[end], today)
    return problem === null ? [] : [[`${step}-${end}`, keyOf(step, `${end}-${problem}`)] as const]
  })
  if (problems.length > 0) return { errors: Object.fromEntries(problems) }
  if (isBackwards(typed)) return { errors: { [`${step}-to`]: keyOf(step, 'order') } }
  return keep(step, typed)
}

type Time = { readonly year: number; readonly month: number | null }

function problemOf(typed: string, today: Day): 'real' | 'range' | null {
  const time = timeOf(typed)
  if (time === null) return 'real'
  return time.year < earliest || time.year > Number(today.slice(0, 4)) ? 'range' : null
}

function isBackwards({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const [first, last] = [timeOf(from), timeOf(to)]
  if (first === null || last === null) return false
  return first.year * 12 + (first.month ?? 1) > last.year * 12 + (last.month ?? 12)
}

const withMonth = /^(?<month>\d{1,2}|\p{L}{3,})\.?(?:[\s/.]|\s*\p{Pd}\s*)(?<year>\d{4})$/u

function timeOf(typed: string): Time | null {
  if (/^\d{4}$/.test(typed)) return { year: Number(typed), month: null }
  const { month = '', year = '' } = withMonth.exec(typed)?.groups ?? {}
  const number = Number(monthNumber(month))
  return number >= 1 && number <= 12 ? { year: Number(year), month: number } : null
}

/** A year as bare digits; a month and year without brackets round it. */
const tidyTime = (typed: string) => (/^\d{4}$/.test(bare(typed)) ? bare(typed) : typed.replace(/[()[\]]/g, '').trim())

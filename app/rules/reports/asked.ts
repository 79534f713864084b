import { type Day, isAfter } from '../day'
import { type DayParts, readDay } from '../journey/readDay'
import { isPeriodChoice, type Period, type PeriodChoice, periodOf } from './period'

/** What an address says of a period: a choice, and for `from-to` two days in boxes of their own. */
export type PeriodAsked = { readonly choice: PeriodChoice; readonly from: DayParts; readonly to: DayParts }

export type PeriodRead = {
  readonly asked: PeriodAsked
  readonly period: Period
  /** By field, where the days could not be read: the period is then this month. */
  readonly errors: Readonly<Record<string, string>>
}

/** Reads a period from the fields of an address; this month where it says nothing. */
export function readPeriod(fields: (name: string) => string, today: Day): PeriodRead {
  const said = fields('period')
  const asked: PeriodAsked = {
    choice: isPeriodChoice(said) ? said : 'this-month',
    from: partsOf('from', fields),
    to: partsOf('to', fields),
  }
  if (asked.choice !== 'from-to') return { asked, period: periodOf(asked.choice, today), errors: {} }
  const [from, to] = [readDay(asked.from), readDay(asked.to)]
  const errors = {
    ...('wrong' in from ? { from: 'Enter the first day, such as 1 4 2026' } : {}),
    ...('wrong' in to ? { to: 'Enter the last day, such as 30 6 2026' } : {}),
  }
  if ('wrong' in from || 'wrong' in to) return { asked, period: periodOf('this-month', today), errors }
  if (isAfter(from.on, to.on)) {
    const wrong = { to: 'The last day must be the same as or after the first' }
    return { asked, period: periodOf('this-month', today), errors: wrong }
  }
  return { asked, period: { from: from.on, to: to.on }, errors }
}

const partsOf = (name: string, fields: (name: string) => string): DayParts => ({
  day: fields(`${name}-day`),
  month: fields(`${name}-month`),
  year: fields(`${name}-year`),
})

/** The fields again, as an address writes them. */
export function periodFields({ choice, from, to }: PeriodAsked): readonly (readonly [string, string])[] {
  if (choice !== 'from-to') return [['period', choice]]
  return [
    ['period', choice],
    ...(['day', 'month', 'year'] as const).flatMap((part) => [
      [`from-${part}`, from[part]] as const,
      [`to-${part}`, to[part]] as const,
    ]),
  ]
}

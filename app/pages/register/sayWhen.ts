import type { Language } from '~/app/rules/sayDay'
import type { Words } from '../words'

const monthOf = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const months: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: monthOf('en-GB'), cy: monthOf('cy') }

/** A day, month or year as the register has it, in words: "24 July 2019", "November 2021", "2014". */
export function sayWhen(when: string | number, language: Language = 'en'): string {
  const [year, month, day] = String(when).split('-')
  const named = month && months[language].format(new Date(`2000-${month}-15T12:00:00Z`))
  return [day && String(Number(day)), named, year].filter(Boolean).join(' ')
}

/** A length of time in words: "7 years", "1 month", "1 year and 6 months". */
export function sayPeriod(t: Words, period: { readonly years?: number; readonly months?: number }): string {
  const years = period.years && t('register.period.years', { count: period.years })
  const months = period.months && t('register.period.months', { count: period.months })
  return years && months ? t('register.period.both', { years, months }) : years || months || ''
}

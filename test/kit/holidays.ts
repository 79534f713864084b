import { readFileSync } from 'node:fs'
import { type Calendar, parseHolidays } from '~/app/rules/clock/holidays'

/** The feed of bank holidays that the portal ships with, as it stands in its file. */
export const holidayFeed = (): unknown => JSON.parse(readFileSync('db/holidays/bank-holidays.json', 'utf8'))

export const holidays = parseHolidays(holidayFeed())

/** The same as a portal holds it: the first version, and none before it. */
export const calendar: Calendar = { version: 1, holidays, earlier: new Map() }

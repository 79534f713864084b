import { expect } from 'vitest'
import { type ClockFacts, readClock } from '~/app/rules/clock/clock'
import { dueOnOf } from '~/app/rules/clock/label'
import { type Day, daysBetween } from '~/app/rules/day'
import type { Answers } from '~/app/rules/journey/answers'
import { sayDay } from '~/app/rules/sayDay'
import { holidays } from '../kit/holidays'
import { today } from './clockCases'
import { type Guest, mainOf, pageLanguage } from './guest'
import { letterOf } from './mailbox'

/** The day an answer to a request of today is due, by the rule. */
export function dueOn(right: ClockFacts['right'], facts: Partial<ClockFacts> = {}): Day {
  const day = dueOnOf(readClock({ right, nation: 'EW', receivedOn: today, ...facts }, holidays))
  if (day === null) throw new Error('The clock stands')
  return day
}

/**
 * Sees that a form was sent: a reference to each right, by when each is answered in words and days, and a receipt that
 * says the same. All in the person's language.
 */
export async function seesSent(guest: Guest, references: readonly string[], answers: Answers) {
  const { say, language } = guest
  const rights = answers.rights ?? []
  expect(await pageLanguage(guest)).toBe(language)
  expect(await guest.heading()).toBe(say('sent.heading'))
  expect(references).toHaveLength(rights.length)
  const main = await mainOf(guest)
  for (const [at, right] of rights.entries()) {
    expect(main).toContain(
      say('sent.one', { right: say(`sent.rights.${right}.name`), reference: references[at] ?? '' }),
    )
    const due = dueOn(right)
    const days = { day: sayDay(due, language), from: sayDay(today, language), count: daysBetween(today, due) }
    expect(main).toContain(say('sent.due', days))
  }
  const { text } = await letterOf(guest, 'receipt', { to: answers.email, reference: references[0] })
  for (const reference of references) expect(text).toContain(reference)
  expect(text).toContain(sayDay(dueOn(rights[0] ?? 'access'), language))
}

/** Changes the language where something was typed, and back again: the page follows and the words stay. */
export async function turnsAndKeeps(guest: Guest, field: string, words: string) {
  const { page, language, press, say } = guest
  const other = language === 'en' ? 'cy' : 'en'
  await page.locator(field).fill(words)
  for (const [to, name] of [
    [other, say(`layout.language-${other}`)],
    [language, say(`layout.language-${language}`)],
  ] as const) {
    await press(name)
    expect(await pageLanguage(guest)).toBe(to)
    expect(await page.locator(field).inputValue()).toBe(words)
  }
}

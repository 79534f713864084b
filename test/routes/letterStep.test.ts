import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { staffChange } from '~/app/casework/change.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { noteLetter } from '~/app/casework/letters/noteLetter.server'
import type { StaffDesk } from '~/app/desk.server'
import { onceKey } from '~/app/door.server'
import { letterStep } from '~/app/letterDoor.server'
import { historyOf } from '~/db/events'
import { idOf } from '../kit/answering'
import { aPortal, aStaffDesk, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

const Form = z.object({ reason: z.enum(['complexity', 'number']), words: z.string().trim().min(1, 'Say why') })
const typed = { reason: 'number', words: 'You asked five times.', onceKey: 'key' }

describe('a form of an act that calls for a letter', () => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal('SQLite')
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const stepper = async () => {
    const { reference } = await aRequest(house.portal)
    const key = onceKey()
    const step = (fields: Readonly<Record<string, string>>) =>
      letterStep(
        new Request('https://rights.example.org/x', {
          method: 'POST',
          body: new URLSearchParams({ ...typed, onceKey: key, ...fields }),
        }),
        Form,
        async (form) => ({ outcome: await extendDeadline(desk, reference, form), to: '/done' }),
      )
    const isExtended = async () =>
      (await historyOf(house.portal.db, await idOf(house.portal, reference))).some(
        ({ event }) => event.type === 'extended',
      )
    return { reference, key, step, isExtended }
  }

  test('shows the letter, then its words, then sends it: one act, with everything typed', async () => {
    const { reference, key, step, isExtended } = await stepper()
    const shown = await step({ letter: 'see' })
    expect(shown).toMatchObject({
      status: 200,
      page: { onceKey: key, errors: {}, values: { reason: 'number', words: 'You asked five times.' } },
    })
    expect(shown).toHaveProperty('page.letter.parts.words', 'We are sorry.')
    const letterWords = 'We are sorry, Marged.'
    const again = await step({ letter: 'see', letterWords })
    expect(again).toHaveProperty('page.letter.parts.words', letterWords)
    expect(await isExtended()).toBe(false)
    expect(await step({ letter: 'usual', letterWords })).toHaveProperty('page.letter.parts.words', 'We are sorry.')
    expect(await step({ letter: 'send', letterWords })).toEqual({ to: '/done' })
    // A second click, and a look back with the same form, are the first.
    expect(await step({ letter: 'send', letterWords: 'Other words.' })).toEqual({ to: '/done' })
    expect(await step({ letter: 'see', letterWords: 'Other words.' })).toEqual({ to: '/done' })
    await work(house.portal)
    const letter = house.sent.find(({ subject }) => subject === `We need more time for your request: ${reference}`)
    expect(letter?.text).toContain(letterWords)
    expect(letter?.text).toContain('You asked five times.')
  })

  test.each(['send', 'see', ''])('refuses a link with words, and keeps them: %s', async (letter) => {
    const { step, isExtended } = await stepper()
    const letterWords = 'Look at https://evil.example.org/collect'
    const refused = await step({ letter, letterWords })
    expect(refused).toMatchObject({
      status: 422,
      page: {
        errors: { letterWords: expect.stringContaining('web address') },
        letter: { parts: { words: letterWords } },
      },
    })
    expect(await isExtended()).toBe(false)
  })

  test('goes back to the form, puts in ready words, and loses nothing', async () => {
    const { step, isExtended } = await stepper()
    const letterWords = 'Kept.'
    expect(await step({ letter: 'back', letterWords })).toMatchObject({
      status: 200,
      page: { values: { words: 'You asked five times.', letterWords } },
    })
    expect(await step({ ready: 'Four schools.' })).toMatchObject({
      status: 200,
      page: { values: { words: 'You asked five times.\n\nFour schools.' } },
    })
    expect(await isExtended()).toBe(false)
  })

  test('says what is missing in the form before any letter is shown', async () => {
    const { step } = await stepper()
    const refused = await step({ letter: 'see', words: '' })
    expect(refused).toMatchObject({ status: 422, page: { errors: { words: 'Say why' } } })
    expect(refused).not.toHaveProperty('page.letter')
  })

  test('where no letter would go, a look at it says so and does nothing', async () => {
    const { reference } = await aRequest(house.portal)
    const request = new Request('https://rights.example.org/x', {
      method: 'POST',
      body: new URLSearchParams({ ...typed, onceKey: onceKey(), letter: 'see' }),
    })
    const step = await letterStep(request, Form, async ({ letter }) => ({
      outcome: await staffChange(desk, {
        reference,
        commands: [{ act: 'verify-identity', method: 'known-to-us' }],
        alongside: noteLetter(desk, { said: [], template: 'closing', letter }),
      }),
      to: '/done',
    }))
    expect(step).toMatchObject({ status: 200, page: { isWithoutLetter: true, values: { words: typed.words } } })
    expect(await historyOf(house.portal.db, await idOf(house.portal, reference))).toHaveLength(1)
  })

  test('sends without a look where none was asked for', async () => {
    const { step, isExtended } = await stepper()
    expect(await step({})).toEqual({ to: '/done' })
    expect(await isExtended()).toBe(true)
  })
})

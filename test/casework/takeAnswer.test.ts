import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDraft, saveAnswers } from '~/app/casework/drafts.server'
import { readRegister } from '~/app/casework/registers.server'
import { isBlank, takeAnswer } from '~/app/casework/takeAnswer.server'
import type { Answers, Form, Step, Typist } from '~/app/rules/journey/answers'
import { accessAnswers, objectionAnswers } from '../kit/answers'
import { aPortal, databases, residentDesk, type TestPortal } from '../kit/desk'

const controller = 'trafford'

describe.each(databases)('an answer that somebody typed, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  let drafts = 0
  /** A form as somebody left it, and the means to answer it. */
  const formWith = async (before: Answers, typist: Typist = 'resident') => {
    const desk = residentDesk(house.portal)
    const held = await readRegister(house.portal, controller)
    if (held === null) throw new Error('no register')
    drafts += 1
    const token = `draft-${drafts}`
    if (Object.keys(before).length > 0) await saveAnswers(desk, { controller, token, answers: before })
    const kept = async () => (await readDraft(desk, controller, token)).answers
    return {
      kept,
      type: async (step: Step, form: Form) =>
        takeAnswer(desk, { held, typist, token, answers: await kept(), step, form }),
    }
  }

  test('to the question whose turn it is is kept', async () => {
    const form = await formWith({ rights: ['access'] })
    expect(await form.type('for', { for: ['me'] })).toEqual({
      answers: { rights: ['access'], for: 'me' },
      turn: 'asked',
    })
    expect(await form.kept()).toEqual({ rights: ['access'], for: 'me' })
  })

  test('and must be mended is not kept, and says which field', async () => {
    const form = await formWith({ ...accessAnswers })
    expect(await form.type('email', { email: ['nonsense'] })).toEqual({
      errors: { email: 'request.email.errors.format' },
    })
    expect(await form.kept()).toEqual(accessAnswers)
  })

  test('after the form had run out begins a new one with it, and nothing else of it', async () => {
    const form = await formWith({})
    expect(await form.type('words', { words: ['All of 2019, please.'] })).toMatchObject({ turn: 'again' })
    expect(await form.kept()).toEqual({ words: 'All of 2019, please.' })
  })

  test('to a question that another tab has taken away is kept, for the case that it comes back', async () => {
    const form = await formWith({ ...objectionAnswers, rights: ['access'], scope: ['everything'] })
    const said = { situation: ['I moved to be safe.'] }
    expect(await form.type('situation', said)).toMatchObject({ turn: 'moved' })
    expect(await form.kept()).toMatchObject({ situation: 'I moved to be safe.' })
  })

  test('to a question before which another tab has opened one is kept', async () => {
    const form = await formWith({ ...accessAnswers, for: 'other' })
    expect(await form.type('words', { words: ['Her school files.'] })).toMatchObject({ turn: 'moved' })
    expect(await form.kept()).toMatchObject({ words: 'Her school files.' })
  })

  test('by staff is read as theirs: an address for email may be lacking', async () => {
    const before: Answers = { ...accessAnswers, channel: 'post', received: '2026-11-20', language: 'en' }
    const nothing = { email: [' '] }
    expect(await (await formWith(before, 'staff')).type('email', nothing)).toMatchObject({ answers: { email: '' } })
    expect(await (await formWith(before)).type('email', nothing)).toHaveProperty('errors')
  })
})

test('a form is blank where nothing was typed or ticked, whichever button was pressed', () => {
  expect(isBlank({ intent: ['save'], onceKey: ['k'], words: [' \n'] })).toBe(true)
  expect(isBlank({ intent: ['save'] })).toBe(true)
  expect(isBlank({ intent: ['save'], 'address-line1': [''], 'address-town': ['Sale'] })).toBe(false)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { closePortal, type Portal, type StaffDesk } from '~/app/desk.server'
import { addDays } from '~/app/rules/day'
import type { Answers } from '~/app/rules/journey/answers'
import { choicesOf } from '~/app/rules/journey/request'
import { sayDay } from '~/app/rules/sayDay'
import { aRegister } from '../kit/register'
import { aLetter, daysAgo, dueOf, fillDay, officerOf, openStore, signedIn, today } from './clockCases'
import { fillForm } from './fillForm'
import type { Guest } from './guest'
import { openCase } from './staff'
import { controller, startWorld, type World } from './world'

let world: World
let portal: Portal
let officer: (days: number) => StaffDesk
let one: Guest

beforeAll(async () => {
  world = await startWorld()
  portal = await openStore(world)
  officer = await officerOf(portal)
  one = await signedIn(world, 'clock', 1280)
}, 120_000)
afterAll(async () => {
  if (portal) await closePortal(portal)
  await world?.end()
})

const says = async (words: string | RegExp) => expect(await one.page.locator('main').textContent()).toMatch(words)
const problems = async () => (await one.page.locator('.govuk-error-summary__list').textContent()) ?? ''
const referenceOf = () => /WAK-\w{4}-\w{4}/.exec(one.page.url())?.[0] ?? ''

/** What somebody's letter says, which gives no address for email. */
const aLetterOf = (name: string): Answers => ({
  channel: 'post',
  received: today,
  language: 'en',
  rights: ['access'],
  for: 'me',
  scope: ['everything'],
  words: 'Everything about my\ntime in care.',
  name,
  'date-of-birth': '1987-03-27',
  address: { line1: '4 Mill Lane', line2: '', town: 'Wakefield', postcode: 'wf11aa' },
  safe: [],
  urgent: 'no',
  delivery: 'post',
  formats: [],
})

describe('with JavaScript off', () => {
  test('a letter that came three days ago is recorded, and its time runs from that day', async () => {
    await one.open('/staff')
    await one.follow('Record a request')
    await one.press('Start')
    await one.press('Continue')
    expect(await problems()).toBe('Select how the request reached you')
    await one.choose('By post')
    await one.press('Continue')
    await fillDay(one, 'received', addDays(today, 1))
    await one.press('Continue')
    expect(await problems()).toBe('Day received must be today or in the past')
    await fillForm(one, { ...aLetterOf('Ifor Bright'), received: daysAgo(3) })
    await says('Where it says ‘you’, it means the person who asks.')
    await one.press('Record the request')
    expect(referenceOf()).not.toBe('')
    await says('The request is recorded.')
    await says(`Access request received on ${sayDay(daysAgo(3))} by post`)
    await says(`Due on ${dueOf(portal, { receivedOn: daysAgo(3) })}`)
    await says('WF1 1AA')
    await says('Not provided: letters are printed')
  }, 120_000)

  test('an objection that somebody made at the counter is recorded', async () => {
    await one.open('/staff/requests')
    await one.press('Start')
    const [target] = choicesOf(aRegister(controller)).targets
    await fillForm(one, {
      ...aLetterOf('Nia Objector'),
      channel: 'counter',
      language: 'cy',
      rights: ['objection'],
      targets: [target ?? ''],
      situation: 'I moved to be safe.',
      restrict: 'yes',
    })
    await one.press('Record the request')
    await says('I moved to be safe.')
    expect(await one.page.getByRole('link', { name: 'Ask the person a question' }).count()).toBe(0)
    await one.open(`/staff/cases/${referenceOf()}/clarification`)
    await says('Only a request for access stops its clock for a question.')
    expect(await one.page.getByRole('button', { name: 'Send the question' }).count()).toBe(0)
  }, 120_000)

  test('proof of identity that had all come two days ago starts the time on that day', async () => {
    const reference = await aLetter(officer(9), 'Non Started')
    await askIdentity(officer(5), reference, { words: 'A copy of a bill, please.' })
    await openCase(one, reference)
    await says('Not started: waiting for proof of identity')
    await says('A copy of a bill, please.')
    expect(await one.page.getByRole('link', { name: 'Extend the time' }).count()).toBe(0)
    await one.follow('Verify identity')
    await one.choose('Documents seen')
    await one.page.locator('#complete-month').fill('')
    await one.press('Record identity as verified')
    expect(await problems()).toBe('The day all the proof had come must include a month')
    await fillDay(one, 'complete', daysAgo(6))
    await one.press('Record identity as verified')
    expect(await problems()).toContain('cannot have come before the day it was asked for')
    await fillDay(one, 'complete', daysAgo(2))
    await one.press('Record identity as verified')
    await says(`Due on ${dueOf(portal, { receivedOn: daysAgo(2) })}`)
    await one.open(`/staff/cases/${reference}/identity-request`)
    await says('Identity has already been verified.')
  }, 120_000)

  test('a question stops the time, and its answer starts it again on the day it came', async () => {
    const receivedOn = daysAgo(4)
    const reference = await aLetter(officer(4), 'Pia Paused')
    await openCase(one, reference)
    await one.follow('Ask the person a question')
    await says(`So far the answer is due on ${dueOf(portal, { receivedOn })}`)
    await one.press('Send the question')
    expect(await problems()).toBe('Select why you need to askWrite the question')
    await one.choose('Which years or events they mean')
    await one.fill('Your question', 'Do you mean 2019, or all years?')
    await one.press('Send the question')
    await says(`Paused since ${sayDay(today)}, waiting for an answer`)
    await says('Do you mean 2019, or all years?')

    await one.follow('Wait for the answer to our question, or record it')
    const answered = { receivedOn, pauses: [{ askedOn: today, answeredOn: today }] }
    await says(`If it came today, the request is due on ${dueOf(portal, answered)}`)
    await one.press('Record the answer')
    expect(await problems()).toBe('Select how the answer cameWrite down what they said')
    await fillDay(one, 'on', addDays(today, 1))
    await one.choose('By telephone')
    await one.fill('What did they say?', 'Only 2019.')
    await one.press('Record the answer')
    expect(await problems()).toBe('That day has not come yet. Enter today or a day before it.')
    expect(await one.page.locator('#said').inputValue()).toBe('Only 2019.')
    await fillDay(one, 'on', daysAgo(1))
    await one.press('Record the answer')
    expect(await problems()).toContain('cannot have come before the day it was asked for')
    await fillDay(one, 'on', today)
    await one.press('Record the answer')
    await says(`Due on ${dueOf(portal, answered)}`)
    await says('Only 2019.')

    await one.follow('Ask the person a question')
    await one.choose('Another reason')
    await one.fill('Your question', 'And which school?')
    await one.press('Send the question')
    await one.follow('Wait for the answer to our question, or record it')
    await one.press('We can do without the answer')
    await says('The question is given up')
    await says(`Due on ${dueOf(portal, answered)}`)
  }, 120_000)

  test('the time is extended while a question waits, once, with words for the person', async () => {
    const receivedOn = daysAgo(12)
    const reference = await aLetter(officer(12), 'Pat Pending')
    await askClarification(officer(6), reference, { reason: 'large-amount', words: 'Which part first?' })
    await openCase(one, reference)
    await one.follow('Extend the time to answer')
    const pauses = [{ askedOn: daysAgo(6), answeredOn: today }]
    await says(`would then be due on ${dueOf(portal, { receivedOn, pauses, extensionNotices: [today] })}`)
    await one.press('Extend and tell the person')
    expect(await problems()).toBe('Select why more time is neededTell the person why you need more time')
    await one.choose('The request is complex')
    await one.fill('Tell the person why', 'Your files fill two rooms.')
    await one.press('Extend and tell the person')
    await says('Extended to three months from the start.')
    await says('Your files fill two rooms.')
    expect(await one.page.getByRole('link', { name: 'Extend the time' }).count()).toBe(0)
    await one.open(`/staff/cases/${reference}/extension`)
    await says('It cannot be extended again.')
  }, 120_000)

  test('a complaint about a closed case is recorded and acknowledged', async () => {
    const reference = await aLetter(officer(8), 'Cai Complainer')
    await closeCase(officer(7), reference, { outcome: 'withdrawn', note: '' })
    await one.open(`/staff/cases/${reference}`)
    await one.follow('Complaints')
    await one.press('Record the complaint')
    expect(await problems()).toBe('Select how the complaint cameWrite down what they said')
    await one.choose('By email')
    await one.fill('What did they say?', 'Nobody told me.')
    await fillDay(one, 'on', daysAgo(20))
    await one.press('Record the complaint')
    expect(await problems()).toContain('before the day the request reached us')
    await fillDay(one, 'on', daysAgo(5))
    await one.press('Record the complaint')
    await says(/Complaint of .* Acknowledge it by /)
    await one.follow('Complaint of')
    await says('Nobody told me.')
    await one.press(`Acknowledge and tell the person (complaint of ${sayDay(daysAgo(5))})`)
    await says('Complaint acknowledged')
    await one.follow('Complaints')
    await says(`Acknowledged on ${sayDay(today)}`)
  }, 120_000)

  test('a late case offers neither a question nor more time, and says why to whoever goes there', async () => {
    const reference = await aLetter(officer(60), 'Lowri Late')
    await openCase(one, reference)
    await says(/\d+ days late/)
    for (const offer of ['Ask the person a question', 'Extend the time to answer']) {
      expect(await one.page.getByRole('link', { name: offer }).count(), offer).toBe(0)
    }
    await one.open(`/staff/cases/${reference}/extension`)
    await says('It is too late to extend')
    await one.open(`/staff/cases/${reference}/clarification`)
    await says('The time to answer is over')
  }, 120_000)

  test('the queue stands by due day, then what stands still, then what has not started', async () => {
    const started = await aLetter(officer(1), 'Wil Waiting')
    await askIdentity(officer(0), started, { words: 'A bill' })
    await one.open('/staff')
    const labels = await one.page.locator('.rp-queue td:nth-child(3) .govuk-tag').allTextContents()
    const ranks = labels.map((label) => (/^not started/.test(label) ? 2 : /^paused/.test(label) ? 1 : 0))
    expect(ranks).toEqual(ranks.toSorted())
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]))
    expect(labels[0]).toMatch(/late$/)
  }, 60_000)

  test.each([1280, 390])(
    'each state of a case reads well %i pixels wide',
    async (width) => {
      const staff = await signedIn(world, `clock-states-${width}`, width)
      const paused = await aLetter(officer(20), `Paused ${width}`)
      await askClarification(officer(18), paused, { reason: 'which-years', words: 'Which years do you mean?' })
      const extended = await aLetter(officer(25), `Extended ${width}`)
      await extendDeadline(officer(3), extended, { reason: 'complexity', words: 'There are many files.' })
      const late = await aLetter(officer(45), `Late ${width}`)
      const waiting = await aLetter(officer(6), `Waiting ${width}`)
      await askIdentity(officer(5), waiting, { words: 'A copy of a bill, please.' })
      for (const reference of [paused, extended, late, waiting]) await staff.open(`/staff/cases/${reference}`)
      await staff.open('/staff')
      const wide = await staff.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')
      expect(wide).toBe(true)
    },
    120_000,
  )
})

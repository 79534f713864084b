import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClarification } from '~/app/casework/askClarification.server'
import { addDays } from '~/app/rules/day'
import { sayDay } from '~/app/rules/sayDay'
import { done } from '../kit/answering'
import { readPdf, wordsOf } from '../pack/read'
import { today } from './clockCases'
import { fillForm, press, sendForm } from './fillForm'
import { type Guest, mainOf, pageLanguage } from './guest'
import { codeIn, letterOf, linkIn } from './mailbox'
import { anOffice, type Office } from './office'
import { accessAnswers, askFor, download, followLink, openAnswer, startForm } from './resident'
import { dueOn, seesSent, turnsAndKeeps } from './seen'
import { type Way, ways } from './words'
import { startWorld, type World } from './world'

let world: World
let office: Office
beforeAll(async () => {
  world = await startWorld({ officers: [] })
  office = await anOffice(world)
})
afterAll(async () => {
  await office?.close()
  await world?.end()
})

const patience = 120_000

describe.each(ways)('%s', (_way, way) => {
  test.each([
    ['clarification answered', answersQuestion],
    ['withdrawal', withdraws],
    ['collection', collects],
    ['complaint', complains],
  ] as const)('%s', (_, journey) => world.asGuest(way, (guest) => journey(guest, way)), patience)

  test(
    'save and return',
    () =>
      world.asGuest(way, async (first) => {
        const answers = accessAnswers()
        const { say, language } = first
        await startForm(first)
        await fillForm(first, answers, 'date-of-birth')
        await press(first, 'save')
        expect(await first.heading()).toBe(say('save.heading'))
        await first.page.locator('#email').fill(answers.email ?? '')
        await first.press(say('save.button'))
        expect(await first.heading()).toBe(say('save.saved.heading'))
        expect(await mainOf(first)).toContain(say('save.saved.until', { day: sayDay(addDays(today, 30), language) }))
        const link = linkIn(await letterOf(first, 'return-link', { to: answers.email }), 'return')

        await world.asGuest(way, async (second) => {
          await second.open(link)
          expect(await pageLanguage(second)).toBe(language)
          expect(await second.heading()).toBe(say('return.start.heading'))
          await second.press(say('govuk.continue'))
          const code = codeIn(await letterOf(second, 'return-code', { to: answers.email }))
          await second.page.locator('#code').fill(code)
          await second.press(say('govuk.continue'))
          expect(await second.heading()).toBe(say('request.date-of-birth.heading'))
          await fillForm(second, answers)
          expect(await mainOf(second)).toContain(answers.name)
          await seesSent(second, await sendForm(second), answers)
        })

        await first.open(link)
        expect(await first.heading()).toBe(say('return.gone.heading'))
      }),
    patience,
  )
})

/** Asks for access, and gives the reference. */
async function asksForAccess(guest: Guest): Promise<string> {
  const [reference = ''] = await askFor(guest, accessAnswers())
  return reference
}

async function answersQuestion(guest: Guest) {
  const { say, language } = guest
  const reference = await asksForAccess(guest)
  const words = 'Which of your two schools do you mean?'
  done(await askClarification(office.one(), reference, { reason: 'which-years', words }))
  await followLink(guest, 'clarification-asked', reference)
  expect(await pageLanguage(guest)).toBe(language)
  const main = await mainOf(guest)
  expect(main).toContain(words)
  expect(main).toContain(say('follow.time.paused', { day: sayDay(today, language) }))
  await turnsAndKeeps(guest, '#answer', 'The one in Ossett, from 2001.')
  await guest.press(say('follow.question.send'))
  expect(await guest.heading()).toContain(say('follow.answered.heading'))
  const due = sayDay(dueOn('access', { pauses: [{ askedOn: today, answeredOn: today }] }), language)
  expect(await mainOf(guest)).toContain(say('follow.time.due', { day: due }))
  expect((await letterOf(guest, 'clarification-answered', { reference })).text).toContain(due)
}

async function withdraws(guest: Guest) {
  const { say, language } = guest
  const reference = await asksForAccess(guest)
  await followLink(guest, 'receipt', reference)
  await guest.follow(say('follow.acts.withdrawal'))
  expect(await guest.heading()).toBe(say('prove.heading'))
  await guest.press(say('prove.send'))
  const { to } = await letterOf(guest, 'receipt', { reference })
  await guest.page.locator('#code').fill(codeIn(await letterOf(guest, 'collection-code', { to: to[0] })))
  await guest.press(say('govuk.continue'))
  expect(await guest.heading()).toBe(say('follow.withdrawal.heading'))
  expect(await mainOf(guest)).toContain(say('follow.effect.ends'))
  await guest.press(say('follow.withdrawal.send'))
  expect(await guest.heading()).toContain(say('follow.sent.withdrawal'))
  const day = sayDay(today, language)
  expect(await mainOf(guest)).toContain(say('follow.time.withdrawn', { day }))
  expect((await letterOf(guest, 'withdrawal', { reference })).text).toContain(day)
}

/** The link is opened in another browser, which knows of no language but the link's. */
async function collects(guest: Guest, way: Way) {
  const reference = await asksForAccess(guest)
  await office.answer(reference)
  await world.asGuest(way, async (elsewhere) => {
    await openAnswer(elsewhere, reference)
    await checksFiles(elsewhere, reference)
  })
}

/** The answer, its twin to read in a browser and the copy for a computer: each is what its fingerprint says. */
async function checksFiles(guest: Guest, reference: string) {
  const { say, language, page } = guest
  expect(await pageLanguage(guest)).toBe(language)
  const prints = (await page.locator('.rp-fingerprint').allTextContents()).map((print) => print.replaceAll(/\s/g, ''))
  const pdf = await download(guest, /\(PDF\)/)
  const read = await readPdf(pdf.bytes)
  expect(pdf.name).toBe(`${reference}.pdf`)
  expect(String(read.language).slice(0, 2)).toBe(language)
  expect(wordsOf(read)).toContain('Zoë Vasile-Hargreaves')
  const pages = say('collect.ready.fingerprint-pages', { name: pdf.name, count: read.pages.length })
  expect(await mainOf(guest)).toContain(pages)

  const named = (key: string) => new RegExp(say(key, { size: '' }).trim().replaceAll(/[()]/g, '.'))
  const twin = await download(guest, named('collect.ready.page-copy'))
  const copy = await download(guest, named('collect.ready.data'))
  expect(new TextDecoder().decode(twin.bytes)).toContain(`<html lang="${language}`)
  expect(JSON.parse(new TextDecoder().decode(copy.bytes))).toBeTypeOf('object')
  for (const { name, bytes } of [pdf, twin, copy]) {
    expect(prints, name).toContain(createHash('sha256').update(bytes).digest('hex'))
  }
}

async function complains(guest: Guest, way: Way) {
  const reference = await asksForAccess(guest)
  await world.asGuest(way, async (elsewhere) => {
    const { say, language, page } = elsewhere
    await followLink(elsewhere, 'receipt', reference)
    await elsewhere.follow(say('follow.acts.complaint'))
    await page.locator('#words').fill('Nobody has told me anything.')
    await elsewhere.press(say('follow.complaint.send'))
    expect(await elsewhere.heading()).toContain(say('follow.sent.complaint'))
    const [on, day] = [sayDay(today, language), sayDay(addDays(today, 30), language)]
    const main = await mainOf(elsewhere)
    expect(main).toContain(say('follow.sent.what.complaint', { on, day }))
    expect(main).toContain(say('follow.routes.court'))
    expect((await letterOf(elsewhere, 'complaint-received', { reference })).text).toContain(day)
  })
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prove } from '~/app/redaction/prove'
import { targetsOf } from '~/app/rules/journey/request'
import { aRegister } from '../kit/register'
import { fillForm, sendAgain, sendForm } from './fillForm'
import { aboutSubject, accessAnswers, askFor, collect, startForm } from './resident'
import {
  approveAndRelease,
  buildPack,
  clearHealth,
  confirmTheirs,
  hideWords,
  lookThrough,
  openCase,
  reviewInVain,
  signedIn,
  takeCopies,
  verifyIdentity,
} from './staff'
import { controller, family, startWorld, type World } from './world'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.end())

describe('with JavaScript off', () => {
  test('a resident asks for access, staff answer, the resident collects', async () => {
    const resident = await world.visitor('access-resident', 390)
    await startForm(resident)
    await resident.press('Continue')
    expect(await resident.page.title()).toMatch(/^Error: /)
    const answers = accessAnswers()
    await fillForm(resident, answers, 'date-of-birth')
    await resident.fill('Day', '31')
    await resident.fill('Month', 'February')
    await resident.fill('Year', '1990')
    await resident.press('Continue')
    expect(await resident.page.getByText('must be a real date').count()).toBe(2)
    expect(await resident.page.getByLabel('Year', { exact: true }).inputValue()).toBe('1990')
    await fillForm(resident, answers)
    expect(await resident.page.getByText(answers.name ?? '').count()).toBeGreaterThan(0)
    await resident.follow('Change full name')
    await resident.press('Continue')
    expect(await resident.heading()).toContain('Check your answers')
    const [reference = ''] = await sendForm(resident)
    await sendAgain(resident, [reference])

    const one = await signedIn(world, 'access-first', 'first')
    await openCase(one, reference)
    await verifyIdentity(one)
    await one.follow('Search for records')
    for (const box of await one.page.getByRole('checkbox').all()) await box.check()
    await one.press('Start searching')
    await confirmTheirs(one, reference)
    await hideWords(one, reference)
    await clearHealth(one, reference)
    await buildPack(one, reference)
    await lookThrough(one, 'Look through it page by page')
    await openCase(one, reference)
    await one.follow('Approve the pack')
    expect(await one.page.getByText('You built this pack').count()).toBe(1)

    await approveAndRelease(world, reference, 'access-second')
    const { bytes, text } = await collect(resident, reference)
    for (const { words } of family.shows) expect(text).toContain(words)
    const hidden = family.hides.map(({ words }) => words)
    for (const words of hidden) expect(text).not.toContain(words)
    expect((await prove(bytes, hidden)).passed).toBe(true)
    await one.open('/staff')
    expect(await one.page.getByText(reference).count()).toBe(0)
    await takeCopies(one, reference)
    await reviewInVain(one, reference)
  }, 420_000)

  test('a resident objects to research, staff decide, the resident collects the decision', async () => {
    const resident = await world.visitor('objection-resident', 390)
    const { kind, id } = family.objection.to
    const target = targetsOf(aRegister(controller)).find((each) => each.kind === kind && each.target.id === id)
    const [reference = ''] = await askFor(resident, {
      rights: ['objection'],
      for: 'me',
      targets: [target?.value ?? ''],
      situation: family.objection.situation,
      restrict: 'yes',
      ...aboutSubject(),
    })

    const one = await signedIn(world, 'objection-first', 'first')
    await openCase(one, reference)
    await verifyIdentity(one)
    await one.follow('Decide the objection')
    await one.choose(/^Yes$/)
    await one.choose(/^Upheld$/)
    await one.fill('Why?', family.objection.grounds)
    await one.fill('What stops, and what goes on?', family.objection.effect)
    await one.press('Record the decision')
    await buildPack(one, reference)
    await approveAndRelease(world, reference, 'objection-second')
    const { text } = await collect(resident, reference)
    expect(text).toContain(family.objection.grounds.slice(0, 40))
    expect(text).toContain('164A')
  }, 300_000)

  test('the public pages read well', async () => {
    const anybody = await world.visitor('public', 1280)
    for (const path of [
      '/',
      `/${controller}`,
      '/registers',
      `/registers/${controller}`,
      '/accessibility',
      '/dev/mailbox',
    ]) {
      await anybody.open(path)
    }
    for (const path of [
      '/nowhere',
      `/${controller}/request/nowhere`,
      '/collect/not-a-link',
      '/staff/cases/WAK-0000-0000',
    ]) {
      const answer = await anybody.page.goto(`${world.url}${path}`)
      expect(answer?.status(), path).toBeLessThan(500)
    }
  }, 60_000)
})

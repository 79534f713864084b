import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prove } from '~/app/redaction/prove'
import { collect, sayWhoAndSend, startForm } from './resident'
import {
  approveAndRelease,
  buildPack,
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
    await resident.choose(/Ask for a copy/)
    await resident.press('Continue')
    await resident.choose(/^Everything/)
    await resident.press('Continue')
    await resident.page.locator('textarea').fill(family.asks)
    await resident.press('Continue')
    const reference = await sayWhoAndSend(resident)

    const one = await signedIn(world, 'access-first', 'first')
    await openCase(one, reference)
    await verifyIdentity(one)
    await one.follow('Search for records')
    for (const box of await one.page.getByRole('checkbox').all()) await box.check()
    await one.press('Start searching')
    await confirmTheirs(one, reference)
    await hideWords(one, reference)
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
  }, 240_000)

  test('a resident objects to research, staff decide, the resident collects the decision', async () => {
    const resident = await world.visitor('objection-resident', 390)
    await startForm(resident)
    await resident.choose(/Ask you to stop/)
    await resident.press('Continue')
    await resident.page
      .locator(`input[value^="${family.objection.to.kind}:"][value$="/${family.objection.to.id}"]`)
      .check()
    await resident.press('Continue')
    await resident.page.locator('textarea').fill(family.objection.situation)
    await resident.press('Continue')
    await resident.choose('Yes')
    await resident.press('Continue')
    const reference = await sayWhoAndSend(resident)

    const one = await signedIn(world, 'objection-first', 'first')
    await openCase(one, reference)
    await verifyIdentity(one)
    await one.follow('Decide the objection')
    await one.choose('Upheld')
    await one.fill('Why?', family.objection.grounds)
    await one.fill('What happens now?', family.objection.effect)
    await one.press('Record the decision')
    await buildPack(one, reference)
    await approveAndRelease(world, reference, 'objection-second')
    const { text } = await collect(resident, reference)
    expect(text).toContain(family.objection.grounds.slice(0, 40))
    expect(text).toContain('164A')
  }, 180_000)

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

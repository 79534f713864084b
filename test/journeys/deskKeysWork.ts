import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { type Portal, type StaffDesk, staffDeskAt } from '~/app/desk.server'
import { factorSecret, nextCode } from '../kit/signIn'
import { lookAtFocus } from './everyStop'
import { type Hand, tabTo, withKeys } from './hands'
import { controller, password, type World } from './world'

/** Somebody of the team: at a desk beside the browser, and in a browser with nothing but keys. */
export type Colleague = { readonly name: string; readonly email: string; readonly desk: () => StaffDesk }

/** Somebody new of the team, who has an app that makes codes already or has yet to set one up. */
export async function aColleague(portal: Portal, name: string, { hasApp = true } = {}): Promise<Colleague> {
  const now = () => new Date().toISOString()
  const email = `${name.toLowerCase()}@example.org`
  const account = { controller, role: 'officer', name, email, password } as const
  const added = await addStaff(portal, { ...account, ...(hasApp && { factorSecret }) }, now())
  if (!('id' in added)) throw new Error(added.fault)
  const staff = { id: added.id, controller, name, role: 'officer' } as const
  return { name, email, desk: () => staffDeskAt(portal, { ...staff, factorAt: now() }, now()) }
}

/** Keys alone. `faults` fills with each place where the focus went and can't be seen. */
export type Keys = Hand & {
  readonly reach: (field: Locator) => Promise<void>
  readonly press: (key: string) => Promise<void>
  /** Follows a step of "What to do next". */
  readonly next: (step: string) => Promise<void>
  readonly button: (name: string | RegExp) => Promise<void>
  readonly heading: () => Promise<string>
  readonly faults: readonly string[]
}

/** Signs somebody in by keys and lets them work. Wherever the focus goes meanwhile, it must be seen. */
export async function atTheirKeys(world: World, { email }: Colleague, work: (keys: Keys) => Promise<void>) {
  await world.asGuest({ language: 'en', script: true }, async (staff) => {
    const keys = watchedKeys(staff)
    const { page } = staff
    await staff.open('/staff')
    await keys.type(page.locator('#email'), email)
    await keys.type(page.locator('#password'), password)
    await keys.button('Sign in')
    if ((await keys.heading()) === 'Set up an app that makes codes') await setUpApp(keys, email)
    else await giveCode(keys, { email, button: 'Continue' })
    expect(await keys.heading()).toBe('Cases')
    await work(keys)
    expect(keys.faults).toEqual([])
  })
}

/** Types the code that somebody's app shows, and sends it. */
export async function giveCode(
  { type, button, staff }: Keys,
  sent: { readonly email: string; readonly button: string },
) {
  await type(staff.page.locator('#code'), await nextCode(sent.email))
  await button(sent.button)
}

/** Looks for a case by `/` and opens it with Enter. */
export async function findCase(keys: Keys, words: string) {
  const { page } = keys.staff
  if (new URL(page.url()).pathname !== '/staff') await keys.go(page.getByRole('link', { name: 'Cases', exact: true }))
  await lookFor(keys, words)
  await keys.press('j')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await page.waitForURL(/\/staff\/cases\//)
}

/** Looks for words from the list of cases. */
export async function lookFor({ press, staff: { page } }: Keys, words: string) {
  await press('/')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function setUpApp(keys: Keys, email: string) {
  const { page } = keys.staff
  const key = (await page.locator('#factor-key').textContent()) ?? ''
  await keys.type(page.locator('#code'), await nextCode(email, key.replaceAll(' ', '')))
  await keys.button('Set up this app')
  await keys.go(page.getByRole('link', { name: 'I have kept them' }))
}

function watchedKeys(staff: Hand['staff']): Keys {
  const { page } = staff
  const faults: string[] = []
  const look = async () => {
    const here = await page.evaluate(lookAtFocus)
    const fault = (words: string) => faults.push(`${new URL(page.url()).pathname}: ${words}`)
    if (here === null) return void fault('nothing has the focus')
    if (!here.isMarked) fault(`nothing shows that ${here.name} has the focus`)
    if (here.isCovered) fault(`${here.name} has the focus and is not seen`)
  }
  const hand = withKeys(staff, look)
  const go = (to: Locator) => hand.go(to.first())
  return {
    ...hand,
    go,
    reach: (field) => tabTo(page, field, look),
    press: async (key) => {
      await page.keyboard.press(key)
      await look()
    },
    next: (step) => go(page.locator('#next').getByRole('link', { name: step, exact: true })),
    button: (name) => go(page.getByRole('button', { name, exact: true })),
    heading: async () => (await page.locator('h1').first().textContent()) ?? '',
    faults,
  }
}

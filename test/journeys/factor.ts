import { expect } from 'vitest'
import { factorSecret, nextCode } from '../kit/signIn'
import type { Visitor } from '../kit/visitor'

const secrets = new Map<string, string>()

/**
 * What comes after a right password: sets an app up where the role asks for one, keeps what it was given for the next time,
 * and gives a code where one is asked for. `whose` tells accounts of different portals apart. An account made with
 * `factorSecret` of test/kit/signIn is known already.
 */
export async function passFactor(staff: Visitor, whose: string) {
  const heading = await staff.heading()
  if (heading === 'Set up an app that makes codes') {
    const key = (await staff.page.locator('#factor-key').textContent()) ?? ''
    secrets.set(whose, key.replaceAll(' ', ''))
    await staff.fill('Code from your app', await codeOf(whose))
    await staff.press('Set up this app')
    expect(await staff.heading()).toBe('Keep your recovery codes')
    await staff.follow('I have kept them')
  } else if (heading === 'Enter a code from your app') {
    await giveCode(staff, whose)
    await staff.press('Continue')
  }
}

/** Fills in a code where a page asks for one: before a release too, more than five minutes after the last. */
export async function giveCode(staff: Visitor, whose: string) {
  const field = staff.page.getByLabel('Code from your app')
  if ((await field.count()) > 0) await staff.fill('Code from your app', await codeOf(whose))
}

const codeOf = (whose: string) => nextCode(whose, secrets.get(whose) ?? factorSecret)

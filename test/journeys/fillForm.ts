import { expect } from 'vitest'
import type { Answers, Step } from '~/app/rules/journey/answers'
import { kindOf } from '~/app/rules/journey/kinds'
import { valuesOf } from '~/app/rules/journey/values'
import type { Visitor } from '../kit/visitor'
import type { Guest } from './guest'
import { codeIn, letterOf } from './mailbox'

const buttons = { continue: 'govuk.continue', send: 'check.send', save: 'form.save' } as const

/** Presses a button of the form by what it does. */
export const press = (guest: Guest, button: keyof typeof buttons) => guest.press(guest.say(buttons[button]))

/** The question that somebody is asked now: the last word of its address. */
export const askedNow = ({ page }: Visitor): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Types or chooses the answer to the question that is open, and leaves it there. Questions with nothing to say stay as they are. */
export async function answer({ page }: Visitor, step: Step, answers: Answers) {
  const isChosen = kindOf[step] === 'radios' || kindOf[step] === 'checkboxes'
  if (answers[step] === undefined) return
  for (const [name, value] of Object.entries(valuesOf(step, answers))) {
    for (const one of [value].flat()) {
      if (isChosen) await page.locator(`input[name="${name}"][value="${one}"]`).check()
      else await page.locator(`[name="${name}"]`).fill(one)
    }
  }
}

/**
 * Answers question after question from the one that is open, those with nothing to say by going on, until a step or the
 * page where answers are checked. The code for the email comes out of the mailbox.
 */
export async function fillForm(visitor: Guest, answers: Answers, until: Step | 'check' = 'check') {
  for (let left = 50; askedNow(visitor) !== until; left -= 1) {
    if (left === 0) throw new Error(`The form does not come to ${until}`)
    const step = stepIn(askedNow(visitor))
    if (step === 'email-code') await enterEmailCode(visitor, answers.email ?? '')
    else {
      await answer(visitor, step, answers)
      await press(visitor, 'continue')
      const mend = visitor.page.locator('.govuk-error-summary')
      if ((await mend.count()) > 0) throw new Error(`${step}: ${await mend.textContent()}`)
    }
  }
}

const stepIn = (word: string): Step => {
  const step = stepsOf.find((each) => each === word)
  if (step === undefined) throw new Error(`There is no question ${word}`)
  return step
}
const stepsOf = Object.keys(kindOf).filter((word): word is Step => word in kindOf)

/** Enters the code that went to an address: each form has an address of its own, so that there is only one. */
export async function enterEmailCode(visitor: Guest, email: string) {
  await visitor.page.locator('#code').fill(codeIn(await letterOf(visitor, 'email-code', { to: email })))
  await press(visitor, 'continue')
}

let forms = 0

/** An address of its own for each form, where its codes and letters go. */
export function ownEmail(email: string): string {
  forms += 1
  return email.replace('@', `.${forms}@`)
}

/** Checks, sends, and gives the references, one a right, as the next page has them. */
export async function sendForm(visitor: Guest): Promise<readonly string[]> {
  await press(visitor, 'send')
  const references = await referencesOn(visitor)
  expect(references).not.toEqual([])
  return references
}

/** Sends a form that has gone once more, by the back button: that asks for nothing more. */
export async function sendAgain(visitor: Guest, references: readonly string[]) {
  await visitor.page.goBack()
  const again = visitor.page.locator('form[action$="/check"] button')
  if ((await again.count()) > 0) await again.click()
  expect(await referencesOn(visitor)).toEqual(references)
}

const referencesOn = async ({ page }: Visitor): Promise<readonly string[]> => [
  ...new Set((await page.locator('main').textContent())?.match(/[A-Z]{3}-\w{4}-\w{4}/g)),
]

import { codeOfStep, stepAt } from '~/app/outside/secondFactor.server'
import { aFormVisitor, type FormVisitor } from './formVisitor'

/** What the codes of accounts in tests are made from: `addStaff(portal, { ...account, factorSecret }, now)`. */
export const factorSecret = 'MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U'

const used = new Map<string, number>()

/**
 * A code that somebody's app shows and that wasn't used yet: each is taken once. `whose` tells accounts of different
 * stores apart. Waits for the next half minute where all of them were.
 */
export async function nextCode(whose: string, secret = factorSecret): Promise<string> {
  for (;;) {
    const now = stepAt(new Date().toISOString())
    const step = Math.max(now - 1, (used.get(whose) ?? 0) + 1)
    if (step <= now + 1) {
      used.set(whose, step)
      return codeOfStep(secret, step)
    }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

type Account = { readonly email: string; readonly password: string }

/** Signs a member of staff in over HTTP, with a code of `factorSecret` where one is asked for. */
export async function signInAs(visitor: FormVisitor, url: string, { email, password }: Account): Promise<void> {
  await visitor.send('/staff/sign-in', { email, password })
  if ((await visitor.open('/staff')).to !== '/staff/sign-in/code') return
  const { status, text } = await visitor.send('/staff/sign-in/code', { code: await nextCode(`${url} ${email}`) })
  if (status !== 302) throw new Error(`The code was answered ${status}: ${text.slice(0, 200)}`)
}

/** The same, for the Cookie header of whoever is in. */
export async function signedInCookie(url: string, account: Account): Promise<string> {
  const visitor = aFormVisitor(url)
  await signInAs(visitor, url, account)
  return [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

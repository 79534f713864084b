import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff, readStaff, signIn } from '~/app/casework/signIn.server'
import { changePassword } from '~/app/casework/signing/choosePassword.server'
import { giveFactor, proveAgain } from '~/app/casework/signing/giveFactor.server'
import { confirmFactor, neededForNewFactor, readOffer } from '~/app/casework/signing/setUpFactor.server'
import { readSessions, readSigning, signOutEverywhere } from '~/app/casework/signing/staffSession.server'
import { codeOfStep, stepAt } from '~/app/outside/secondFactor.server'
import { addSeconds } from '~/app/rules/day'
import type { Role } from '~/app/rules/roles'
import { changeStaff } from '~/db/accounts'
import { aPortal, databases, noon, residentDesk, type TestPortal } from '../kit/desk'
import { factorSecret } from '../kit/signIn'

const password = 'a long pass phrase'
let people = 0

describe.each(databases)('signing in, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const desk = (now = noon) => residentDesk(house.portal, now)
  const anAccount = async (role: Role = 'officer', secret: string | undefined = factorSecret) => {
    people += 1
    const email = `signing${people}@example.org`
    const account = { controller: 'trafford', role, name: `Person ${people}`, email, password, factorSecret: secret }
    const added = await addStaff(house.portal, account, noon)
    if (!('id' in added)) throw new Error(added.fault)
    return { id: added.id, email, password }
  }
  const half = async (account: { email: string; password: string }, before?: string, now = noon) => {
    const signedIn = await signIn(desk(now), { ...account, before })
    if (!('token' in signedIn)) throw new Error('not signed in')
    return signedIn.token
  }
  const codeAt = (now: string, secret = factorSecret) => codeOfStep(secret, stepAt(now))
  const whole = async (account: { email: string; password: string }, now = noon) => {
    const given = await giveFactor(desk(now), await half(account, undefined, now), codeAt(now))
    if (!('token' in given)) throw new Error(given.refused)
    return given.token
  }
  const signingOf = async (token: string, now = noon) => {
    const signing = await readSigning(desk(now), token)
    if (signing === null) throw new Error('no session')
    return signing
  }

  test('a right password alone opens nothing; with the code of the app it does, under a new token', async () => {
    const account = await anAccount()
    const token = await half(account)
    expect(await readStaff(desk(), token)).toBeNull()
    expect(await giveFactor(desk(), token, '000000')).toEqual({ refused: 'wrong' })
    const given = await giveFactor(desk(), token, codeAt(noon))
    if (!('token' in given)) throw new Error(given.refused)
    expect(await readStaff(desk(), given.token)).toMatchObject({ id: account.id, role: 'officer', factorAt: noon })
    expect(await readSigning(desk(), token)).toBeNull()
  })

  test('the cookie that stood before signing in is useless after', async () => {
    const account = await anAccount()
    const planted = await half(account)
    const token = await half(account, planted)
    expect(token).not.toBe(planted)
    expect(await readSigning(desk(), planted)).toBeNull()
  })

  test('an address without an account is answered and slowed down as one with an account is', async () => {
    const account = await anAccount()
    const tries = async (email: string) => {
      const answers = []
      for (let n = 0; n < 7; n += 1) answers.push(await signIn(desk(), { email, password: 'not the password' }))
      return answers
    }
    const known = await tries(account.email)
    expect(known).toEqual(await tries('nobody@example.org'))
    expect(known.at(0)).toEqual({ refused: 'wrong' })
    expect(known.at(-1)).toEqual({ waitUntil: addSeconds(noon, 30) })
    // Even the right one waits, and is taken afterwards.
    expect(await signIn(desk(), account)).toEqual({ waitUntil: addSeconds(noon, 30) })
    expect(await signIn(desk(addSeconds(noon, 30)), account)).toHaveProperty('token')
  })

  test('of a hundred wrong tries at once five are looked at', async () => {
    const { email } = await anAccount()
    const tried = await Promise.all(
      Array.from({ length: 100 }, () => signIn(desk(), { email, password: 'not the password' })),
    )
    expect(tried.filter((answer) => 'refused' in answer)).toHaveLength(5)
  })

  test('of a hundred wrong codes at once five are looked at', async () => {
    const token = await half(await anAccount())
    const tried = await Promise.all(Array.from({ length: 100 }, () => giveFactor(desk(), token, '000000')))
    expect(tried.filter((answer) => 'refused' in answer && answer.refused === 'wrong')).toHaveLength(5)
  })

  test('a code counts once, and of two in one moment one; none of before it counts again', async () => {
    const account = await anAccount()
    const tokens = [await half(account), await half(account)]
    const both = await Promise.all(tokens.map((token) => giveFactor(desk(), token, codeAt(noon))))
    expect(both.filter((given) => 'token' in given)).toHaveLength(1)
    const [other] = both.flatMap((given, at) => ('token' in given ? [] : [tokens[at] ?? '']))
    expect(await giveFactor(desk(), other ?? '', codeAt(noon))).toEqual({ refused: 'used' })
    expect(await giveFactor(desk(), other ?? '', codeAt(addSeconds(noon, -30)))).toEqual({ refused: 'used' })
    expect(await giveFactor(desk(), other ?? '', codeAt(addSeconds(noon, 30)))).toHaveProperty('token')
  })

  test.each([-60, 60])('a code of %i seconds away is none', async (seconds) => {
    const token = await half(await anAccount())
    expect(await giveFactor(desk(), token, codeAt(addSeconds(noon, seconds)))).toEqual({ refused: 'wrong' })
  })

  test('who must have a factor and has none can only set one up; ten recovery codes then work once each', async () => {
    const account = await anAccount('officer', '')
    const token = await half(account)
    const signing = await signingOf(token)
    expect(signing.standing).toBe('set-up')
    expect(await readStaff(desk(), token)).toBeNull()
    const { secret, picture } = readOffer(desk(), signing)
    expect(readOffer(desk(), signing).secret).toBe(secret)
    expect(picture.path).toMatch(/^M/)
    const wrong = { token, code: '000000', password: '' }
    expect(await confirmFactor(desk(), signing, wrong)).toEqual({ refused: 'wrong' })
    expect(await readStaff(desk(), token)).toBeNull()
    const confirming = { token, code: codeAt(noon, secret), password: '' }
    const both = await Promise.all([
      confirmFactor(desk(), signing, confirming),
      confirmFactor(desk(), signing, confirming),
    ])
    const done = both.flatMap((each) => ('codes' in each ? [each] : []))
    expect(done).toHaveLength(1)
    expect(await readStaff(desk(), done[0]?.token ?? '')).toMatchObject({ id: account.id })
    const codes = done[0]?.codes ?? []
    expect(new Set(codes).size).toBe(10)
    // The code that set it up was used by that.
    expect(await giveFactor(desk(), await half(account), confirming.code)).toEqual({ refused: 'used' })
    const [code = ''] = codes
    const two = [await half(account), await half(account)]
    const tried = await Promise.all(two.map((each) => giveFactor(desk(), each, code.toLowerCase())))
    expect(tried.filter((each) => 'token' in each)).toHaveLength(1)
    expect(await giveFactor(desk(), await half(account), code)).toEqual({ refused: 'wrong' })
    const kept = await house.portal.db
      .selectFrom('recovery_codes')
      .selectAll()
      .where('staff_id', '=', account.id)
      .execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    const row = await house.portal.db.selectFrom('staff').selectAll().where('id', '=', account.id).executeTakeFirst()
    expect(row?.factor_secret).not.toContain(secret)
  })

  test('a session ends after an hour without a page, and twelve hours after it began', async () => {
    const account = await anAccount()
    const token = await whole(account)
    expect(await readStaff(desk(addSeconds(noon, 3599)), token)).not.toBeNull()
    expect(await readStaff(desk(addSeconds(noon, 3599 + 3601)), token)).toBeNull()
    const busy = await whole(account, addSeconds(noon, 600))
    const began = addSeconds(noon, 600)
    for (let n = 1; n < 24; n += 1) expect(await readStaff(desk(addSeconds(began, n * 1800)), busy)).not.toBeNull()
    expect(await readStaff(desk(addSeconds(began, 24 * 1800)), busy)).toBeNull()
  })

  test('signing out everywhere ends every session of theirs and nobody else’s', async () => {
    const account = await anAccount()
    const other = await whole(await anAccount())
    const [one, two] = [await whole(account), await whole(account, addSeconds(noon, 30))]
    const listed = await readSessions(desk(addSeconds(noon, 30)), await signingOf(one, addSeconds(noon, 30)))
    expect(listed.map(({ isThis }) => isThis)).toEqual([false, true])
    await signOutEverywhere(desk(), account.id)
    for (const token of [one, two]) expect(await readStaff(desk(), token)).toBeNull()
    expect(await readStaff(desk(), other)).not.toBeNull()
  })

  test('a role changed and an account disabled count from the next request', async () => {
    const account = await anAccount('auditor', '')
    const token = await half(account)
    expect(await readStaff(desk(), token)).toMatchObject({ role: 'auditor' })
    await changeStaff(house.portal.db, account.id, { role: 'officer' })
    expect(await readStaff(desk(), token)).toBeNull()
    expect((await signingOf(token)).standing).toBe('set-up')
    await changeStaff(house.portal.db, account.id, { role: 'auditor' })
    expect(await readStaff(desk(), token)).toMatchObject({ role: 'auditor' })
    await changeStaff(house.portal.db, account.id, { disabled_at: noon })
    expect(await readSigning(desk(), token)).toBeNull()
    expect(await signIn(desk(), account)).toEqual({ refused: 'wrong' })
  })

  test('proving again takes a new code, and lasts five minutes for another factor', async () => {
    const account = await anAccount()
    const token = await whole(account)
    const later = addSeconds(noon, 301)
    expect(neededForNewFactor(await signingOf(token, addSeconds(noon, 300)), addSeconds(noon, 300))).toBe('nothing')
    expect(neededForNewFactor(await signingOf(token, later), later)).toBe('code')
    const offer = readOffer(desk(later), await signingOf(token, later))
    const code = codeAt(later, offer.secret)
    const confirming = { token, code, password: '' }
    expect(await confirmFactor(desk(later), await signingOf(token, later), confirming)).toEqual({ refused: 'code' })
    expect(await proveAgain(desk(later), token, codeAt(noon))).toBe('wrong')
    expect(await proveAgain(desk(later), token, codeAt(later))).toBe('ok')
    expect(await proveAgain(desk(later), token, codeAt(later))).toBe('used')
    expect((await signingOf(token, later)).staff.factorAt).toBe(later)
    const done = await confirmFactor(desk(later), await signingOf(token, later), confirming)
    expect(done).toHaveProperty('codes')
    // The old app is of no more use.
    const next = addSeconds(later, 60)
    expect(await giveFactor(desk(next), await half(account, undefined, next), codeAt(next))).toEqual({
      refused: 'wrong',
    })
  })

  test('a password is changed by who knows it, and every other session ends', async () => {
    const account = await anAccount()
    const [here, there] = [await whole(account), await whole(account, addSeconds(noon, 30))]
    const change = async (present: string, wanted: string) =>
      changePassword(desk(), await signingOf(here), { present, wanted })
    expect(await change('not the password', 'another long phrase')).toEqual({ refused: 'wrong' })
    expect(await change(password, 'passwordpassword')).toHaveProperty('fault')
    expect(await change(password, 'another long phrase')).toEqual({ done: true })
    expect(await readStaff(desk(), here)).not.toBeNull()
    expect(await readStaff(desk(), there)).toBeNull()
    expect(await signIn(desk(), account)).toEqual({ refused: 'wrong' })
    expect(await signIn(desk(), { ...account, password: 'another long phrase' })).toHaveProperty('token')
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readStaff, signIn } from '~/app/casework/signIn.server'
import { returnFromProvider, returnPath, visitProvider } from '~/app/casework/signing/singleSignOn.server'
import { readSigning } from '~/app/casework/signing/staffSession.server'
import { deskAt, type Portal } from '~/app/desk.server'
import { changeStaff } from '~/db/accounts'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { aProvider, clientId, clientSecret, type Invented, signed } from '../kit/oidc'

const officer = { sub: 'subject-1', email: 'Asha@example.org', name: 'Asha Invented', groups: ['rights'], amr: ['mfa'] }
const wayIn = { refused: 'not-right' }

describe.each(databases)('the council’s own sign-in, on %s', (database) => {
  let house: TestPortal
  let portal: Portal
  let provider: Awaited<ReturnType<typeof aProvider>>
  beforeAll(async () => {
    house = await aPortal(database)
    provider = await aProvider(`${house.portal.config.publicUrl}${returnPath}`)
    const roles = [
      { group: 'rights', controller: 'trafford', role: 'officer' as const },
      { group: 'look', controller: 'wakefield', role: 'auditor' as const },
    ]
    const settings = {
      issuer: provider.issuer,
      clientId,
      clientSecret,
      roles,
      groupsClaim: 'groups',
      secondFactor: 'mfa',
    }
    portal = { ...house.portal, config: { ...house.portal.config, provider: settings } }
  })
  afterAll(async () => {
    await provider.end()
    await house.end()
  })
  afterEach(() => provider.spoil((token) => token))

  const desk = (at = new Date().toISOString()) => deskAt(portal, { kind: 'resident' }, at)
  const leave = async (session: string | null = null) => {
    const visit = await visitProvider(desk(), { session, returnTo: '/staff' })
    if (visit === null) throw new Error('no way there')
    return { cookie: visit.token, url: visit.url }
  }
  const back = (visit: string | null, url: string, session: string | null = null) =>
    returnFromProvider(desk(), { visit, search: new URL(url).search, session })
  const come = async (who: Invented = officer, session: string | null = null) => {
    provider.as(who)
    const { cookie, url } = await leave(session)
    return back(cookie, await provider.visit(url), session)
  }
  const tokenOf = async (who?: Invented) => {
    const came = await come(who)
    if (!('token' in came) || came.token === null) throw new Error(JSON.stringify(came))
    return came.token
  }
  const accounts = async () =>
    (await portal.db.selectFrom('staff').select(['email', 'role', 'controller', 'subject']).execute()).filter(
      ({ subject }) => subject !== null,
    )

  test('a fault of our own is a fault, and not the silence of the provider', async () => {
    provider.as(officer)
    const { cookie, url } = await leave()
    const search = new URL(await provider.visit(url)).search
    const insertInto = () => {
      throw new Error('the store is full')
    }
    const db = new Proxy(portal.db, {
      get: (store, key) => {
        const value: unknown = key === 'insertInto' ? insertInto : Reflect.get(store, key, store)
        return typeof value === 'function' ? value.bind(store) : value
      },
    })
    const back = returnFromProvider({ ...desk(), db }, { visit: cookie, search, session: null })
    await expect(back).rejects.toThrow('the store is full')
  })

  test('lets in who is in a group, with an account of the role that the group has, made once', async () => {
    const token = await tokenOf()
    expect(await readStaff(desk(), token)).toMatchObject({
      name: 'Asha Invented',
      role: 'officer',
      controller: 'trafford',
    })
    await tokenOf()
    expect(await accounts()).toEqual([
      { email: 'asha@example.org', role: 'officer', controller: 'trafford', subject: 'subject-1' },
    ])
    const kept = await portal.db
      .selectFrom('staff')
      .select('password_hash')
      .where('subject', '=', 'subject-1')
      .execute()
    expect(kept).toEqual([{ password_hash: '' }])
    expect(await signIn(desk(), { email: officer.email, password: '' })).toEqual({ refused: 'wrong' })
  })

  test('asks for the portal’s own factor where the provider asserted none', async () => {
    const token = await tokenOf({ ...officer, amr: ['pwd'] })
    expect(await readStaff(desk(), token)).toBeNull()
    expect((await readSigning(desk(), token))?.standing).toBe('set-up')
  })

  test.each([
    ['meant for somebody else', { aud: 'another-portal' }],
    ['that has run out', { iat: 1_700_000_000, exp: 1_700_000_600 }],
    ['of another issuer', { iss: 'https://elsewhere.example.org' }],
    ['of another visit', { nonce: 'another' }],
  ])('a token %s, signed with the right key, lets nobody in', async (_, changed) => {
    provider.spoil((_token, claims) => signed({ ...claims, ...changed }))
    expect(await come()).toEqual(wayIn)
    provider.spoil((_token, claims) => signed(claims))
    expect(await come()).toHaveProperty('token')
  })

  test('a token whose signature does not fit lets nobody in', async () => {
    provider.spoil((token, claims) => {
      const [head, , signature] = token.split('.')
      return [head, Buffer.from(JSON.stringify({ ...claims, sub: 'subject-2' })).toString('base64url'), signature].join(
        '.',
      )
    })
    expect(await come()).toEqual(wayIn)
  })

  test('what somebody came back with counts once', async () => {
    provider.as(officer)
    const { cookie, url } = await leave()
    const returned = await provider.visit(url)
    expect(await back(cookie, returned)).toHaveProperty('token')
    expect(await back(cookie, returned)).toEqual(wayIn)
    const other = await leave()
    expect(await back(other.cookie, returned)).toEqual(wayIn)
    expect(await back(null, returned)).toEqual(wayIn)
  })

  test('a code that was used by somebody else is refused by the provider', async () => {
    provider.as(officer)
    const { cookie, url } = await leave()
    const returned = new URL(await provider.visit(url))
    const other = await leave()
    returned.searchParams.set('state', new URL(other.url).searchParams.get('state') ?? '')
    // The code was asked for with another secret of PKCE.
    expect(await back(other.cookie, returned.href)).toEqual(wayIn)
    expect(await back(cookie, returned.href)).toEqual(wayIn)
  })

  test('nobody without a fitting group has a way in, and no account is made for them', async () => {
    const before = await accounts()
    expect(await come({ ...officer, sub: 'subject-3', groups: ['gardeners'] })).toEqual({ refused: 'no-group' })
    expect(await come({ sub: 'subject-3', email: 'x@example.org' })).toEqual({ refused: 'no-group' })
    expect(await accounts()).toEqual(before)
  })

  test('a group that changed changes role and controller at the next sign-in, and who has none left is out', async () => {
    const who = { ...officer, sub: 'subject-4', email: 'four@example.org' }
    await tokenOf(who)
    const moved = await tokenOf({ ...who, groups: ['look'] })
    expect(await readStaff(desk(), moved)).toMatchObject({ role: 'auditor', controller: 'wakefield' })
    expect(await come({ ...who, groups: [] })).toEqual({ refused: 'no-group' })
    const row = await portal.db
      .selectFrom('staff')
      .select('id')
      .where('subject', '=', who.sub)
      .executeTakeFirstOrThrow()
    const lines = await portal.db
      .selectFrom('account_changes')
      .select(['change', 'detail'])
      .where('staff_id', '=', row.id)
      .execute()
    expect(lines).toContainEqual({ change: 'role-changed', detail: 'officer to auditor' })
    await changeStaff(portal.db, row.id, { disabled_at: new Date().toISOString() })
    expect(await come(who)).toEqual({ refused: 'disabled' })
  })

  test('an address is nobody’s name: who has another’s comes into no account', async () => {
    const { staff } = await aStaffDesk(portal)
    const { email } = await portal.db
      .selectFrom('staff')
      .select('email')
      .where('id', '=', staff.id)
      .executeTakeFirstOrThrow()
    expect(await come({ ...officer, sub: 'subject-5', email })).toEqual({ refused: 'address-taken' })
    const renamed = { ...officer, email: 'asha.wed@example.org' }
    await tokenOf(renamed)
    expect((await accounts()).filter(({ subject }) => subject === officer.sub)).toHaveLength(1)
  })

  test('who is to prove again who they are is asked there anew, and it must be they, in their own session', async () => {
    const token = await tokenOf()
    await portal.db.updateTable('sessions').set({ factor_at: '2026-01-01T00:00:00.000Z' }).execute()
    const { url } = await leave(token)
    expect(url).toContain('prompt=login')
    expect(url).toContain('max_age=0')
    expect(await come({ ...officer, sub: 'subject-6' }, token)).toEqual({ refused: 'somebody-else' })
    expect(await come({ ...officer, amr: ['pwd'] }, token)).toEqual(wayIn)
    provider.spoil((_token, { auth_time: _, ...claims }) => signed(claims))
    expect(await come(officer, token)).toEqual(wayIn)
    provider.spoil((_token, claims) => signed({ ...claims, auth_time: Number(claims.auth_time) - 600 }))
    expect(await come(officer, token)).toEqual(wayIn)
    provider.spoil((each) => each)
    expect((await readStaff(desk(), token))?.factorAt).toBe('2026-01-01T00:00:00.000Z')
    expect(await come(officer, token)).toEqual({ token: null, to: '/staff' })
    expect((await readStaff(desk(), token))?.factorAt?.slice(0, 10)).toBe(desk().today)
  })

  test('a provider that can’t be reached is said to be so', async () => {
    const settings = portal.config.provider
    if (settings === null) throw new Error('no provider')
    const config = { ...portal.config, provider: { ...settings, issuer: 'http://127.0.0.1:9' } }
    expect(await visitProvider({ ...desk(), config }, { session: null, returnTo: '/staff' })).toBeNull()
  })
})

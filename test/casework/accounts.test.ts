import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStaff, signIn } from '~/app/casework/signIn.server'
import { choosePassword, readAccountLink } from '~/app/casework/signing/choosePassword.server'
import { type AccountAct, changeAccount, inviteStaff } from '~/app/casework/signing/keepAccounts.server'
import { readAccount, readAccounts } from '~/app/casework/signing/readAccounts.server'
import { openStaffSession } from '~/app/casework/signing/staffSession.server'
import { addSeconds } from '~/app/rules/day'
import { Role } from '~/app/rules/roles'
import { aPortal, aStaffDesk, at, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'

const password = 'a long pass phrase'
let people = 0

describe.each(databases)('accounts, on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  const anAdmin = (controller = 'trafford') => aStaffDesk(house.portal, { role: 'administrator', controller })
  const invited = async (desk: Awaited<ReturnType<typeof anAdmin>>, role: Role = 'officer') => {
    people += 1
    const email = `invited${people}@example.org`
    const made = await inviteStaff(desk, { email, name: `Invited ${people}`, role, services: [] })
    if (!('id' in made)) throw new Error(made.refused)
    return { id: made.id, email }
  }
  const linkTo = (email: string) => {
    const letter = house.sent.findLast(({ to }) => to.includes(email))
    const link = /\/staff\/sign-in\/link\/(\S+)/.exec(letter?.text ?? '')?.[1]
    if (link === undefined) throw new Error(`No link was sent to ${email}`)
    return link
  }
  const resident = (now = noon) => residentDesk(house.portal, now)
  const aSession = (id: string, factorAt: string | null = noon) =>
    openStaffSession(resident(), id, { factorAt, before: null })
  const historyIn = async (desk: Awaited<ReturnType<typeof anAdmin>>, id: string) =>
    (await readAccount(desk, id))?.history.map(({ change, by }) => [change, by]) ?? []

  test('somebody who is added chooses their own password by a link, once and within a day', async () => {
    const desk = await anAdmin()
    const { id, email } = await invited(desk)
    expect(await signIn(resident(), { email, password: '' })).toEqual({ refused: 'wrong' })
    await work(house.portal)
    const link = linkTo(email)
    expect(link).toMatch(/^[\w-]{22}$/)
    const kept = await house.portal.db.selectFrom('account_links').selectAll().where('staff_id', '=', id).execute()
    expect(JSON.stringify(kept)).not.toContain(link)
    // Looked at twice, it is as it was.
    for (let n = 0; n < 2; n += 1) expect((await readAccountLink(resident(), link))?.id).toBe(id)
    expect(await choosePassword(resident(addSeconds(noon, 24 * 3600)), link, password)).toEqual({ refused: 'gone' })
    expect(await choosePassword(resident(), link, 'passwordpassword')).toHaveProperty('fault')
    const both = await Promise.all([1, 2].map(() => choosePassword(resident(), link, password)))
    expect(both.filter((each) => 'done' in each)).toHaveLength(1)
    expect(await choosePassword(resident(), link, 'another long phrase')).toEqual({ refused: 'gone' })
    expect(await signIn(resident(), { email, password })).toHaveProperty('token')
    expect(await historyIn(desk, id)).toEqual([
      ['password-chosen', (await readAccount(desk, id))?.name],
      ['added', desk.staff.name],
    ])
  })

  test('a second link ends the first, and its owner is told once the password is chosen', async () => {
    const desk = await anAdmin()
    const { id, email } = await invited(desk)
    await work(house.portal)
    const first = linkTo(email)
    await changeAccount(desk, id, { act: 'send-link' })
    await work(house.portal)
    expect(linkTo(email)).not.toBe(first)
    expect(await choosePassword(resident(), first, password)).toEqual({ refused: 'gone' })
    expect(await choosePassword(resident(), linkTo(email), password)).toEqual({ done: true })
    await work(house.portal)
    const told = house.sent.findLast(({ to }) => to.includes(email))
    expect(told?.text).toContain('A password was chosen for your account.')
    expect(told?.subject).not.toContain(email)
  })

  test('the same address is not taken twice, in whatever letters', async () => {
    const desk = await anAdmin()
    const { email } = await invited(desk)
    const again = { email: email.toUpperCase(), name: 'Another', role: 'officer' as const, services: [] }
    expect(await inviteStaff(desk, again)).toEqual({ refused: 'address-taken' })
  })

  test('only administrators keep accounts, and only those of their own controller', async () => {
    const admin = await anAdmin()
    const { id } = await invited(admin)
    for (const role of Role.options.filter((each) => each !== 'administrator')) {
      const desk = await aStaffDesk(house.portal, { role })
      expect(await readAccounts(desk)).toBeNull()
      expect(await readAccount(desk, id)).toBeNull()
      expect(await changeAccount(desk, id, { act: 'disable' })).toEqual({ refused: 'not-allowed' })
      const given = { email: 'no@example.org', name: 'No', role: 'officer' as const, services: [] }
      expect(await inviteStaff(desk, given)).toEqual({ refused: 'not-allowed' })
    }
    const foreign = await anAdmin('wakefield')
    expect(await readAccount(foreign, id)).toBeNull()
    expect(await changeAccount(foreign, id, { act: 'disable' })).toEqual({ refused: 'no-such-account' })
    expect((await readAccounts(foreign))?.map((each) => each.id)).not.toContain(id)
  })

  test('name, role and services are changed, each noted with who and when', async () => {
    const desk = at(await anAdmin(), addSeconds(noon, 60))
    const { id } = await invited(desk)
    const save: AccountAct = { act: 'save', name: 'Renamed', role: 'contributor', services: ['housing'] }
    expect(await changeAccount(desk, id, save)).toEqual({ done: true })
    const account = await readAccount(desk, id)
    expect(account).toMatchObject({ name: 'Renamed', role: 'contributor', services: ['housing'] })
    expect(account?.history.map(({ change }) => change)).toEqual(
      expect.arrayContaining(['renamed', 'role-changed', 'services-changed', 'added']),
    )
    for (const line of account?.history ?? []) expect(line).toMatchObject({ by: desk.staff.name, at: desk.now })
    await changeAccount(desk, id, save)
    expect((await readAccount(desk, id))?.history).toHaveLength(4)
    const token = await aSession(id)
    expect(await readStaff(resident(), token)).toMatchObject({ services: ['housing'] })
  })

  test('disabling ends every session and way in; enabling brings none back', async () => {
    const desk = await anAdmin()
    const { id, email } = await invited(desk)
    await work(house.portal)
    await choosePassword(resident(), linkTo(email), password)
    const token = await aSession(id)
    expect(await readStaff(resident(), token)).not.toBeNull()
    await changeAccount(desk, id, { act: 'send-link' })
    await work(house.portal)
    const link = linkTo(email)
    expect(await changeAccount(desk, id, { act: 'disable' })).toEqual({ done: true })
    expect(await readStaff(resident(), token)).toBeNull()
    expect(await signIn(resident(), { email, password })).toEqual({ refused: 'wrong' })
    expect(await choosePassword(resident(), link, 'another long phrase')).toEqual({ refused: 'gone' })
    expect(await changeAccount(desk, id, { act: 'send-link' })).toEqual({ refused: 'disabled' })
    expect(await changeAccount(desk, id, { act: 'enable' })).toEqual({ done: true })
    expect(await readStaff(resident(), token)).toBeNull()
    expect(await signIn(resident(), { email, password })).toHaveProperty('token')
  })

  test('nobody changes their own role, disables themselves or takes their own app away', async () => {
    const desk = await anAdmin()
    await anAdmin()
    const own = desk.staff.id
    const refused = { refused: 'own-account' }
    expect(await changeAccount(desk, own, { act: 'disable' })).toEqual(refused)
    expect(await changeAccount(desk, own, { act: 'reset-factor' })).toEqual(refused)
    const save = { act: 'save', name: 'New name', services: [] } as const
    expect(await changeAccount(desk, own, { ...save, role: 'officer' })).toEqual(refused)
    expect(await changeAccount(desk, own, { ...save, role: 'administrator' })).toEqual({ done: true })
  })

  test('of two administrators who each take the other’s role in one moment one stays', async () => {
    const [one, two] = [await anAdmin('bolton'), await anAdmin('bolton')]
    const save = { act: 'save', name: 'Renamed', role: 'auditor', services: [] } as const
    const both = await Promise.all([changeAccount(one, two.staff.id, save), changeAccount(two, one.staff.id, save)])
    expect(both.filter((each) => 'done' in each)).toHaveLength(1)
    const left = await house.portal.db
      .selectFrom('staff')
      .select('id')
      .where('controller', '=', 'bolton')
      .where('role', '=', 'administrator')
      .execute()
    expect(left).toHaveLength(1)
  })

  test('an app that is taken off has to be set up anew, and its sessions are over', async () => {
    const desk = await anAdmin()
    const { id, email } = await invited(desk)
    await house.portal.db
      .updateTable('staff')
      .set({ factor_secret: 'sealed', factor_since: noon })
      .where('id', '=', id)
      .execute()
    const token = await aSession(id)
    expect((await readAccount(desk, id))?.factor).toBe('set')
    expect(await changeAccount(desk, id, { act: 'reset-factor' })).toEqual({ done: true })
    expect((await readAccount(desk, id))?.factor).toBe('missing')
    expect(await readStaff(resident(), token)).toBeNull()
    await work(house.portal)
    expect(house.sent.findLast(({ to }) => to.includes(email))?.text).toContain('took the app that makes codes off')
  })
})

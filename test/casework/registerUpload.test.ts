import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadRegisters, readRegister } from '~/app/casework/registers.server'
import { putRegister, readUpload } from '~/app/casework/settings/putRegister.server'
import { readRegisterPage } from '~/app/casework/settings/readRegisterPage.server'
import { registerBytes, sendRegister } from '~/app/casework/settings/sendRegister.server'
import type { StaffDesk } from '~/app/desk.server'
import { aPortal, aStaffDesk, databases, noon, type TestPortal } from '../kit/desk'

const own = readFileSync('db/registers/trafford.yaml', 'utf8')
const renamed = (name: string) => own.replace('name: Trafford Council', `name: ${name}`)
const file = (text: string | Uint8Array<ArrayBuffer>, name = 'new.yaml') => new File([text], name)

describe.each(databases)('a register by an administrator, on %s', (database) => {
  let house: TestPortal
  let administrator: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    administrator = await aStaffDesk(house.portal, { role: 'administrator' })
  })
  afterAll(() => house.end())

  const send = async (text: string, desk = administrator) => {
    const sent = await sendRegister(desk, file(text))
    if (!('upload' in sent)) throw new Error(JSON.stringify(sent))
    return sent.upload
  }
  const nameInForce = async () => (await readRegister(house.portal, 'trafford'))?.register.controller.name

  test('is for the administrator to send and put in force, and for the auditor to read', async () => {
    for (const role of ['officer', 'manager', 'reviewer', 'auditor'] as const) {
      const desk = await aStaffDesk(house.portal, { role })
      expect(await sendRegister(desk, file(renamed('X')))).toEqual({ refused: 'not-allowed' })
      expect(await readUpload(desk, 'x')).toBe('not-allowed')
      expect(await putRegister(desk, { upload: 'x', seen: 1, onceKey: '' })).toEqual({ refused: 'not-allowed' })
      const page = await readRegisterPage(desk)
      if (role === 'auditor') expect(page).toMatchObject({ mayLoad: false, versions: [{ version: 1, by: null }] })
      else expect(page).toBeNull()
    }
  })

  test.each([
    ['no file', null, 'no-file'],
    ['an empty one', file(''), 'no-file'],
    ['one of more than 2 MB', file('x'.repeat(registerBytes + 1)), 'too-large'],
    ['bytes that are no text', file(new Uint8Array([0xff, 0xfe, 0x00])), 'not-text'],
    ['the one in force', file(own), 'same'],
    ['another controller’s', file(readFileSync('db/registers/wakefield.yaml', 'utf8')), 'other-controller'],
  ])('%s is refused in words', async (_, sent, refused) => {
    expect(await sendRegister(administrator, sent)).toEqual({ refused })
  })

  test('one with mistakes is refused with the line of each', async () => {
    const sent = await sendRegister(administrator, file(own.replace('kind: council', 'kind: parish')))
    const line = own.split('\n').findIndex((each) => each.includes('kind: council')) + 1
    expect(sent).toMatchObject({ faults: [{ line, path: 'controller.kind', message: expect.any(String) }] })
  })

  test('says what would change before anything does, and is in force once', async () => {
    const upload = await send(renamed('Trafford Borough'))
    const read = await readUpload(administrator, upload)
    expect(read).toMatchObject({
      name: 'new.yaml',
      against: 1,
      changes: [
        { about: null, sentences: ['The controller’s name changed from “Trafford Council” to “Trafford Borough”'] },
      ],
    })
    expect(await nameInForce()).toBe('Trafford Council')
    const put = () => putRegister(administrator, { upload, seen: 1, onceKey: 'one form' })
    expect(await Promise.all([put(), put(), put()])).toEqual(Array(3).fill({ done: true }))
    expect(await put()).toEqual({ done: true })
    expect(await nameInForce()).toBe('Trafford Borough')
    const page = await readRegisterPage(administrator)
    expect(page?.versions).toMatchObject([
      { version: 2, by: administrator.staff.name, loadedAt: administrator.now },
      { version: 1, by: null },
    ])
    expect(await readUpload(administrator, upload)).toBeNull()
  })

  test('stays in force when the portal starts again with the files it had', async () => {
    await loadRegisters(house.portal, noon)
    expect(await nameInForce()).toBe('Trafford Borough')
  })

  test('that was compared with an older one is not put in force unseen', async () => {
    const other = await aStaffDesk(house.portal, { role: 'administrator' })
    const [mine, theirs] = [await send(renamed('One')), await send(renamed('Two'), other)]
    expect(await putRegister(other, { upload: theirs, seen: 2, onceKey: 'k1' })).toEqual({ done: true })
    expect(await putRegister(administrator, { upload: mine, seen: 2, onceKey: 'k2' })).toEqual({ refused: 'stale' })
    expect(await nameInForce()).toBe('Two')
    // What was refused has used no form up, and is kept.
    expect(await putRegister(administrator, { upload: mine, seen: 3, onceKey: 'k2' })).toEqual({ done: true })
    expect(await nameInForce()).toBe('One')
  })

  test('by two administrators in one moment is one’s, and the other is told', async () => {
    const other = await aStaffDesk(house.portal, { role: 'administrator' })
    for (let seen = 4; seen < 14; seen += 1) {
      const put = (desk: StaffDesk, upload: string) => putRegister(desk, { upload, seen, onceKey: upload })
      const left = await send(renamed(`Left ${seen}`))
      const right = await send(renamed(`Right ${seen}`), other)
      const came = await Promise.all([put(administrator, left), put(other, right)])
      expect(came).toContainEqual({ done: true })
      expect(came).toContainEqual({ refused: 'stale' })
      expect(await nameInForce()).toBe(`${'done' in (came[0] ?? {}) ? 'Left' : 'Right'} ${seen}`)
      expect((await readRegisterPage(administrator))?.versions).toHaveLength(seen + 1)
    }
  })

  test('is looked at by its own council alone', async () => {
    const upload = await send(renamed('Three'))
    const stranger = await aStaffDesk(house.portal, { role: 'administrator', controller: 'wakefield' })
    expect(await readUpload(stranger, upload)).toBeNull()
    expect(await putRegister(stranger, { upload, seen: 1, onceKey: '' })).toEqual({ refused: 'gone' })
  })
})

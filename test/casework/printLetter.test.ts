import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { markPosted, readPrintedLetter } from '~/app/casework/printLetter.server'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import type { StaffDesk } from '~/app/desk.server'
import { lettersOf } from '~/db/letters'
import { done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { aPerson } from '../kit/request'

describe.each(databases)('a letter to somebody without an email address, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  let keys = 0
  /** The letters of an extended request, as the worker left them. */
  const extended = async (email: string, language: 'en' | 'cy' = 'en') => {
    const held = await readRegister(house.portal, 'trafford')
    if (held === null) throw new Error('no register')
    keys += 1
    const request = { right: 'access', person: { ...aPerson, email }, activities: [], words: 'All of it.' } as const
    const arrival = { receivedOn: '2026-11-18', channel: 'post', language } as const
    const made = await recordRequest(desk, { held, request, onceKey: `print-${keys}`, ...arrival })
    if ('refused' in made) throw new Error(made.refused)
    const { reference } = made
    done(await extendDeadline(desk, reference, { reason: 'complexity', words: 'Your file fills four boxes.' }))
    await work(house.portal)
    const letters = await lettersOf(house.portal.db, await idOf(house.portal, reference))
    const idOfLetter = (template: string) => letters.find((letter) => letter.template === template)?.id ?? ''
    return { reference, idOfLetter }
  }
  const read = async (reference: string, id: string, by = desk) => {
    const letter = await readPrintedLetter(by, reference, id)
    return letter === null || letter === 'not-allowed' ? letter : `${letter.subject}\n${letter.text}`
  }

  test('is printed with its reasons, its date and the address, and without a link', async () => {
    const { reference, idOfLetter } = await extended('')
    const printed = await readPrintedLetter(desk, reference, idOfLetter('extension'))
    expect(printed).toMatchObject({ person: { ...aPerson, email: '' }, language: 'en', postedAt: null })
    const words = (await read(reference, idOfLetter('extension'))) ?? ''
    expect(words).toContain('Your file fills four boxes.')
    expect(words).toContain('We must now answer by Thursday 18 February 2027.')
    expect(words).not.toMatch(/\{\{|follow|http:/i)
    expect(await read(reference, idOfLetter('receipt'))).toContain(reference)
    expect(await house.portal.db.selectFrom('follow_links').selectAll().execute()).toEqual([])
  })

  test('is in the language of the case', async () => {
    const { reference, idOfLetter } = await extended('', 'cy')
    expect(await read(reference, idOfLetter('extension'))).toContain('18 Chwefror 2027')
  })

  test('stands as posted once somebody says so, with the first day that they did', async () => {
    const { reference, idOfLetter } = await extended('')
    const id = idOfLetter('extension')
    expect(await markPosted(desk, reference, id)).toBe(true)
    const later = { ...desk, now: '2026-11-25T12:00:00.000Z' }
    expect(await markPosted(later, reference, id)).toBe(true)
    expect(await readPrintedLetter(desk, reference, id)).toMatchObject({ postedAt: desk.now })
  })

  test('is for who works on cases of that council, and no letter that was emailed or goes to the team is printed', async () => {
    const { reference, idOfLetter } = await extended('')
    const id = idOfLetter('extension')
    const foreign = await aStaffDesk(house.portal, { controller: 'wakefield' })
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    expect(await read(reference, id, foreign)).toBeNull()
    expect(await read(reference, id, reviewer)).toBe('not-allowed')
    expect(await markPosted(foreign, reference, id)).toBe(false)
    expect(await markPosted(reviewer, reference, id)).toBe(false)
    expect(await read(reference, idOfLetter('team-notice'))).toBeNull()
    const emailed = await extended('marged@example.org')
    expect(await read(emailed.reference, emailed.idOfLetter('extension'))).toBeNull()
    expect(await read(emailed.reference, id)).toBeNull()
  })
})

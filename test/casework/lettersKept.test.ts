import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLetter } from '~/app/casework/letters/readLetter.server'
import { markPosted } from '~/app/casework/printLetter.server'
import type { StaffDesk } from '~/app/desk.server'
import { hashToken } from '~/app/outside/secrets.server'
import { letterTemplates } from '~/app/rules/letters'
import { lettersOf } from '~/db/letters'
import { aGatheredCase, buildIt, idOf, releaseIt } from '../kit/answering'
import { followWithCode } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { actFor, aLetterCase } from '../kit/letterCases'

describe.each(databases)('letters as they were sent, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const letterOf = async (reference: string, template: string) => {
    const letters = await lettersOf(house.portal.db, await idOf(house.portal, reference))
    return letters.find((letter) => letter.template === template)?.id ?? ''
  }

  test('a letter that left is read as it was sent, whatever has changed since', async () => {
    const template = 'extension'
    const reference = await aLetterCase(house.portal, desk, { template })
    await actFor(desk, reference, { template, letter: { words: 'For you alone.', isLookedAt: false } })
    const id = await letterOf(reference, template)
    expect(await readLetter(desk, reference, id)).toMatchObject({ kind: 'waiting' })
    await work(house.portal)
    const sent = house.sent.at(-1)
    await house.portal.db.deleteFrom('letter_edits').execute()
    const read = await readLetter(desk, reference, id)
    expect(read).toMatchObject({ kind: 'sent', subject: sent?.subject, language: 'en', sentAt: desk.now })
    expect(read).toHaveProperty('text', sent?.text.replace(/http\S+\/follow\/\S+/, '[link]'))
    expect(sent?.text).toContain('For you alone.')
  })

  test('a letter that waits is read as it would leave, and nothing is made for it', async () => {
    const links = await house.portal.db.selectFrom('follow_links').select('id').execute()
    const reference = await aLetterCase(house.portal, desk, { template: 'closing' })
    const read = await readLetter(desk, reference, await letterOf(reference, 'receipt'))
    expect(read).toMatchObject({ kind: 'waiting', subject: `We have your request: ${reference}` })
    expect(read).toHaveProperty('text', expect.stringContaining('[link]'))
    expect(await house.portal.db.selectFrom('follow_links').select('id').execute()).toEqual(links)
  })

  test('a letter that was posted is kept as it was printed', async () => {
    const template = 'identity-asked'
    const reference = await aLetterCase(house.portal, desk, { template, email: '' })
    await actFor(desk, reference, { template, letter: { words: 'Come by.', isLookedAt: false } })
    await work(house.portal)
    const id = await letterOf(reference, template)
    const printed = await readLetter(desk, reference, id)
    expect(printed).toMatchObject({ kind: 'print' })
    await markPosted(desk, reference, id)
    const read = await readLetter(desk, reference, id)
    expect(read).toMatchObject({ kind: 'sent' })
    expect(read).toHaveProperty(
      'text',
      printed !== null && printed !== 'not-allowed' && 'text' in printed && printed.text,
    )
    expect(read).toHaveProperty('text', expect.stringContaining('Come by.'))
  })

  test('is for who reads cases of that council', async () => {
    const reference = await aLetterCase(house.portal, desk, { template: 'closing' })
    await work(house.portal)
    const id = await letterOf(reference, 'receipt')
    const other = await aStaffDesk(house.portal, { controller: 'wakefield' })
    expect(await readLetter(other, reference, id)).toBeNull()
    expect(await readLetter(desk, reference, 'no-such-letter')).toBeNull()
    for (const role of ['administrator', 'contributor'] as const) {
      expect(await readLetter(await aStaffDesk(house.portal, { role }), reference, id)).toBe('not-allowed')
    }
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    expect(await readLetter(auditor, reference, id)).toMatchObject({ kind: 'sent' })
  })

  test('what is kept holds no token and no code of any that was made', async () => {
    await buildAndCollect()
    const kept = await house.portal.db.selectFrom('letter_texts').selectAll().execute()
    const all = JSON.stringify(kept)
    const made = house.sent.flatMap(({ text, html }) => [
      ...[...`${text}${html}`.matchAll(/\/(?:follow|collect)\/([\w-]+)/g)].map(([, token = '']) => token),
    ])
    const codes = house.sent.flatMap(
      ({ text }) => /code is:?\s*(\d{6})/i.exec(text)?.[1] ?? text.match(/^\d{6}$/m)?.[0] ?? [],
    )
    const held = [...(await hashesOf('follow_links')), ...(await hashesOf('links'))]
    // Every token that the store has a hash of was looked for.
    expect(new Set(made.map(hashToken))).toEqual(new Set(held))
    expect(codes.length).toBeGreaterThan(0)
    for (const secret of [...made, ...codes]) expect(all).not.toContain(secret)
    expect(all).toContain('[link]')
    expect(all).toContain('[code]')
    const letters = await house.portal.db.selectFrom('letters').selectAll().where('sent_at', 'is not', null).execute()
    expect(kept.map((row) => row.letter_id).toSorted()).toEqual(letters.map(({ id }) => id).toSorted())
    expect(letters.every(({ template }) => letterTemplates.some((name) => name === template))).toBe(true)
  })

  async function buildAndCollect() {
    const answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
    await followWithCode(house)
    await work(house.portal)
  }
  const hashesOf = async (table: 'follow_links' | 'links') =>
    (await house.portal.db.selectFrom(table).select('token_hash').execute()).map((row) => row.token_hash)
})

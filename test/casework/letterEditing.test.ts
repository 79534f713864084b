import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffDesk } from '~/app/desk.server'
import { editableLetters } from '~/app/rules/letterWords'
import { historyOf } from '~/db/events'
import { idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { actFor, aLetterCase } from '../kit/letterCases'

const edited = 'Ring Rhian on 01632 960 123 & ask.\n\n<b>Bold</b> {{reference}} {{#if demo}}x{{/if}}\nSubject: another'
/** A letter without its own links: what is left must be the same byte for byte. */
const unlinked = (words: string) => words.replace(/http[^\s"]+\/(follow|collect)\/[^\s"]+/g, '[link]')

describe.each(databases)('a letter that may be edited, on %s', (database) => {
  let house: TestPortal
  let desk: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    desk = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  const lastSent = () => {
    const to = house.sent.filter((message) => message.to.includes('marged@example.org')).at(-1)
    return { subject: to?.subject ?? '', text: to?.text ?? '', html: to?.html ?? '' }
  }
  const cases = editableLetters.flatMap((template) => [[template, 'en'] as const, [template, 'cy'] as const])

  test.each(cases)('%s in %s is sent byte for byte as it was seen, but for its links', async (template, language) => {
    for (const words of [null, edited, '']) {
      const reference = await aLetterCase(house.portal, desk, { template, language })
      await work(house.portal)
      const seen = await actFor(desk, reference, { template, letter: { words, isLookedAt: true } })
      expect(seen?.language).toBe(language)
      await actFor(desk, reference, { template, letter: { words: seen?.parts?.words ?? null, isLookedAt: false } })
      await work(house.portal)
      const { subject, text, html } = lastSent()
      expect({ subject, text: unlinked(text), html: unlinked(html) }).toEqual({
        subject: seen?.subject,
        text: seen?.text,
        html: seen?.html,
      })
      expect(subject).toContain(reference)
      expect(subject).not.toMatch(/\n|another/)
      expect(seen?.text).toBe(`${seen?.parts?.before}${seen?.parts?.words}${seen?.parts?.after}`)
      expect(seen?.text).not.toMatch(/\n{3}/)
    }
  })

  test.each(editableLetters)('what is fixed in %s stays, whatever is written', async (template) => {
    const [usual, other] = await Promise.all(
      [null, edited].map(async (words) => {
        const reference = await aLetterCase(house.portal, desk, { template })
        const seen = await actFor(desk, reference, { template, letter: { words, isLookedAt: true } })
        const fixed = `${seen?.parts?.before}(...)${seen?.parts?.after}`.replaceAll(reference, 'REF')
        return { fixed, html: seen?.html ?? '', text: seen?.text ?? '' }
      }),
    )
    expect(other?.fixed).toBe(usual?.fixed)
    expect(other?.fixed).toContain('REF')
    if (template !== 'message-answered') expect(other?.fixed).toContain('What we say of it.')
    // Words only: no HTML, and nothing of a template is worked out.
    expect(other?.html).toContain('<p>Ring Rhian on 01632 960 123 &amp; ask.</p>')
    expect(other?.html).toContain('&lt;b&gt;Bold&lt;/b&gt; {{reference}} {{#if demo}}x{{/if}}<br>Subject: another</p>')
    expect(other?.text).toContain('{{reference}} {{#if demo}}x{{/if}}')
  })

  test('looking does nothing: no event, no letter, no link, no words', async () => {
    const reference = await aLetterCase(house.portal, desk, { template: 'extension' })
    const caseId = await idOf(house.portal, reference)
    const held = async () => ({
      events: (await historyOf(house.portal.db, caseId)).length,
      letters: await house.portal.db.selectFrom('letters').select('id').where('case_id', '=', caseId).execute(),
      edits: await house.portal.db.selectFrom('letter_edits').selectAll().where('case_id', '=', caseId).execute(),
      said: await house.portal.db.selectFrom('statements').select('kind').where('case_id', '=', caseId).execute(),
      links: await house.portal.db.selectFrom('follow_links').selectAll().where('case_id', '=', caseId).execute(),
    })
    const before = await held()
    await actFor(desk, reference, { template: 'extension', letter: { words: edited, isLookedAt: true } })
    expect(await held()).toEqual(before)
  })

  test('the words are of one letter, and the next has its own', async () => {
    const template = 'complaint-answered'
    const reference = await aLetterCase(house.portal, desk, { template: 'message-answered' })
    await actFor(desk, reference, { template: 'message-answered', letter: { words: 'Once only.', isLookedAt: false } })
    await work(house.portal)
    expect(lastSent().text).toContain('Once only.')
    const other = await aLetterCase(house.portal, desk, { template })
    await actFor(desk, other, { template })
    await work(house.portal)
    expect(lastSent().text).not.toContain('Once only.')
  })

  test('a person without email is shown the letter as it will be printed', async () => {
    const reference = await aLetterCase(house.portal, desk, { template: 'extension', email: '' })
    const seen = await actFor(desk, reference, { template: 'extension', letter: { words: null, isLookedAt: true } })
    expect(seen?.isPrinted).toBe(true)
    expect(seen?.text).not.toContain('[link]')
  })
})

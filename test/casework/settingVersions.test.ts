import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplesOf, withOthers } from '~/app/casework/settings/letterWordsPage.server'
import { readReady } from '~/app/casework/settings/readReady.server'
import { readSettingPage } from '~/app/casework/settings/readSettingPage.server'
import { saveSetting } from '~/app/casework/settings/saveSetting.server'
import type { StaffDesk } from '~/app/desk.server'
import { keepingForm } from '~/app/pages/staff/admin/keepingForm'
import { changedFields } from '~/app/pages/staff/admin/settingFields'
import { usualKeeping } from '~/app/rules/settings/keeping'
import { noReadyWords } from '~/app/rules/settings/readyWords'
import { plainColours } from '~/app/rules/themeColours'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { actFor, aLetterCase } from '../kit/letterCases'

const look = { deep: '#123456', web: {}, footer: [] }

describe.each(databases)('settings of each kind, on %s', (database) => {
  let house: TestPortal
  let administrator: StaffDesk
  let stranger: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    administrator = await aStaffDesk(house.portal, { role: 'administrator' })
    stranger = await aStaffDesk(house.portal, { role: 'administrator', controller: 'wakefield' })
  })
  afterAll(() => house.end())

  const kept = { ...usualKeeping, paperDays: 14 }
  const save = (seen: number, onceKey: string, desk = administrator) =>
    saveSetting(desk, { kind: 'retention', value: kept, seen, onceKey })

  test('are changed by an administrator alone, and read by an auditor', async () => {
    for (const role of ['officer', 'reviewer', 'manager', 'contributor', 'auditor'] as const) {
      const desk = await aStaffDesk(house.portal, { role })
      expect(await save(0, `k-${role}`, desk)).toEqual({ refused: 'not-allowed' })
      const page = await readSettingPage(desk, 'retention')
      if (role === 'auditor') expect(page).toMatchObject({ version: 0, value: usualKeeping, mayChange: false })
      else expect(page).toBeNull()
    }
  })

  test('are changed once by one form, and a page that is behind is told so', async () => {
    expect(await Promise.all([save(0, 'one'), save(0, 'one')])).toEqual([{ done: true }, { done: true }])
    expect(await save(0, 'one')).toEqual({ done: true })
    expect(await save(0, 'old page')).toEqual({ refused: 'stale' })
    const both = await Promise.all([save(1, 'a'), save(1, 'b')])
    expect(both).toContainEqual({ done: true })
    expect(both).toContainEqual({ refused: 'stale' })
  })

  test('sent twice in one moment are told the same, each of many times', async () => {
    for (let seen = 0; seen < 30; seen += 1) {
      const twice = () => saveSetting(stranger, { kind: 'retention', value: kept, seen, onceKey: `twice ${seen}` })
      expect(await Promise.all([twice(), twice(), twice()]), `${seen}`).toEqual(Array(3).fill({ done: true }))
    }
    expect((await readSettingPage(stranger, 'retention'))?.version).toBe(30)
  })

  test('have a history that says who changed what, from what to what', async () => {
    const page = await readSettingPage(administrator, 'retention')
    expect(page?.version).toBe(2)
    const [second, first] = page?.history ?? []
    expect(first).toMatchObject({ version: 1, by: administrator.staff.name, changedAt: administrator.now })
    expect(changedFields(keepingForm, usualKeeping, first?.value ?? usualKeeping)).toEqual([
      { label: 'Copies of papers, in days after they were checked', before: '0', after: '14' },
    ])
    expect(changedFields(keepingForm, kept, second?.value ?? usualKeeping)).toEqual([])
    expect(await readSettingPage(stranger, 'reasons')).toMatchObject({ version: 0, history: [] })
    expect((await readSettingPage(stranger, 'retention'))?.history).toHaveLength(30)
  })

  test('ready words are offered in the language of the case, to their own council alone', async () => {
    const value = {
      ...noReadyWords,
      extension: { en: ['Four schools have files.'], cy: ['Mae ffeiliau mewn pedair ysgol.'] },
    }
    expect(await saveSetting(administrator, { kind: 'reasons', value, seen: 0, onceKey: '' })).toEqual({ done: true })
    const ready = (controller: string, language: 'en' | 'cy') =>
      readReady(house.portal, { controller, box: 'extension', language })
    expect(await ready('trafford', 'en')).toEqual(['Four schools have files.'])
    expect(await ready('trafford', 'cy')).toEqual(['Mae ffeiliau mewn pedair ysgol.'])
    expect(await ready('wakefield', 'en')).toEqual([])
  })

  test('own words stand in letters with their blanks filled in, in each language, and words for one case before them', async () => {
    const officer = await aStaffDesk(house.portal)
    const own = {
      extension: { en: 'Sorry for the wait on {{reference}}.\n\n{{controller}} & <us>', cy: 'Ymddiheuriadau.' },
    }
    const value = await withOthers(administrator, 'extension', own)
    expect(await saveSetting(administrator, { kind: 'letter-words', value, seen: 0, onceKey: '' })).toEqual({
      done: true,
    })
    const seen = async (language: 'en' | 'cy', words: string | null = null) => {
      const reference = await aLetterCase(house.portal, officer, { template: 'extension', language })
      const letter = await actFor(officer, reference, { template: 'extension', letter: { words, isLookedAt: true } })
      return { reference, words: letter?.parts?.words, html: letter?.html }
    }
    const english = await seen('en')
    expect(english.words).toBe(`Sorry for the wait on ${english.reference}.\n\nTrafford Council & <us>`)
    expect(english.html).toContain('<p>Trafford Council &amp; &lt;us&gt;</p>')
    expect((await seen('cy')).words).toBe('Ymddiheuriadau.')
    expect((await seen('en', 'For you.')).words).toBe('For you.')

    const reference = await aLetterCase(house.portal, officer, { template: 'extension' })
    await actFor(officer, reference, { template: 'extension' })
    await work(house.portal)
    expect(
      house.sent.find(({ subject }) => subject.includes(`more time for your request: ${reference}`))?.text,
    ).toContain(`Sorry for the wait on ${reference}.`)

    // The words of the others stay beside it, and it goes back to the usual ones.
    const both = await withOthers(administrator, 'closing', { closing: { en: 'Goodbye.', cy: '' } })
    expect(both).toMatchObject({ ...own, closing: { en: 'Goodbye.' } })
    expect(await withOthers(administrator, 'extension', {})).toEqual({})
    expect((await examplesOf(administrator, 'extension', { en: '', cy: '' })).map(({ words }) => words)).toEqual([
      'We are sorry.',
      "Mae'n ddrwg gennym.",
    ])
  })

  test('a look is used from the next page on, goes back to the file’s, and is no other council’s', async () => {
    const { themes } = house.portal
    const [before, theirs] = [themes.get('wakefield'), themes.get('trafford')]
    const put = (value: typeof look | null, seen: number) =>
      saveSetting(stranger, { kind: 'look', value, seen, onceKey: '' })
    expect(await put(look, 0)).toEqual({ done: true })
    expect(themes.get('wakefield')).toMatchObject({ deep: '#123456', logo: before?.logo })
    expect(themes.get('wakefield')?.web.header).toBe('#123456')
    expect(themes.get('trafford')).toEqual(theirs)
    expect(await put(null, 1)).toEqual({ done: true })
    expect(themes.get('wakefield')).toEqual(before)
  })

  test.each([
    ['too light for paper', { ...look, deep: '#cccccc' }],
    ['links that can’t be read', { ...look, web: { link: '#eeeeee' } }],
    ['words on their own colour', { ...look, web: { ...plainColours, 'button-text': plainColours.button } }],
    ['no colour', { ...look, deep: 'red;}body{' }],
    ['a link that is no https', { ...look, footer: [{ text: { en: 'x', cy: 'x' }, href: 'javascript:alert(1)' }] }],
  ])('a look with %s is never kept', async (_, value) => {
    const before = house.portal.themes.get('trafford')
    expect(await saveSetting(administrator, { kind: 'look', value, seen: 0, onceKey: '' })).toEqual({
      refused: 'not-valid',
    })
    expect(house.portal.themes.get('trafford')).toEqual(before)
    expect(await readSettingPage(administrator, 'look')).toMatchObject({ version: 0 })
  })
})

import { describe, expect, test } from 'vitest'
import { Layout } from '~/app/pages/layout/Layout'
import { nationsOf } from '~/app/pages/staff/admin/holidaysProps'
import { keepingForm } from '~/app/pages/staff/admin/keepingForm'
import { letterWordsForm } from '~/app/pages/staff/admin/letterWordsForm'
import { lookForm } from '~/app/pages/staff/admin/lookForm'
import { readyWordsForm } from '~/app/pages/staff/admin/readyWordsForm'
import { readTyped } from '~/app/pages/staff/admin/settingsForm'
import { StaffFrame } from '~/app/pages/staff/StaffFrame'
import { usualWatching } from '~/app/rules/case/watches'
import type { Role } from '~/app/rules/roles'
import { usualKeeping } from '~/app/rules/settings/keeping'
import { noReadyWords } from '~/app/rules/settings/readyWords'
import { holidays } from '../kit/holidays'
import { adminPages } from './adminExamples'
import { faults, headings, inline, summary } from './markup'
import { render } from './render'

const page = (name: string) => render(adminPages[name] ?? <p />)

test.each(Object.entries(adminPages))('%s has one heading and no lost label or description', (_name, example) => {
  const html = render(<Layout demo>{example}</Layout>)
  expect(headings(html)).toHaveLength(1)
  expect(faults(html)).toEqual([])
  expect(html).not.toMatch(/undefined|\[object/)
})

describe('bank holidays', () => {
  test('a reader has no form; an administrator has two, each with its key', () => {
    expect(page('holidays')).not.toContain('<form')
    expect(page('holidays-administrator').match(/name="onceKey" value="k1"/g)).toHaveLength(2)
    expect(page('holidays-administrator')).toContain('Get the newest from www.gov.uk')
  })

  test('every reason of a refusal stands in the summary and leads to the form that it was sent by', () => {
    expect(summary(page('holidays-refused'))).toEqual([
      { text: 'England and Wales: 2027 has 0.', href: '#file' },
      { text: 'Scotland: 2027 has 0.', href: '#file' },
    ])
    expect(inline(page('holidays-refused'))).toEqual([
      'This list was not taken, for the reasons at the top of this page',
    ])
    expect(summary(page('holidays-not-reached'))).toEqual([{ text: 'It answered with 404.', href: '#newest' }])
  })

  test('a year that is missing is a warning, for readers too', () => {
    expect(page('holidays-lacking')).toContain('The bank holidays of 2029 are missing for Scotland.')
    expect(page('holidays')).not.toContain('missing')
  })

  test('the coming twelve months are from today until the day before today next year', () => {
    const [england] = nationsOf(holidays, '2026-12-25')
    expect(england?.coming.at(0)).toEqual({ day: '2026-12-25', title: 'Christmas Day' })
    expect(england).toMatchObject({ count: holidays.EW.size, lastOn: '2028-12-26' })
    const lastFrom = (today: string) => nationsOf(holidays, today)[0]?.coming.at(-1)?.day
    expect(lastFrom('2026-12-27')).toBe('2027-08-30')
    expect(lastFrom('2026-12-28')).toBe('2027-12-27')
  })

  test('what moved is said with its reason, and leads into the case only for who may open it', () => {
    expect(page('moves')).toContain('A day for all on Wednesday 23 December 2026 is now a bank holiday')
    expect(page('moves')).toContain('href="/staff/cases/AMB-7Q3K-92"')
    expect(page('moves-administrator')).toContain('AMB-7Q3K-92')
    expect(page('moves-administrator')).not.toContain('/staff/cases/')
  })

  test('a list that is still being applied does not say that nothing moved', () => {
    expect(page('moves-none')).toContain('No due date moved<')
    expect(page('moves-not-yet')).toContain('No due date moved so far')
    expect(page('moves-not-yet')).toContain('still being counted again')
  })
})

describe('settings', () => {
  const given = { targetDays: '', dueDays: '5', noticeDays: '5', silentDays: '14', complaintDays: '7' }

  test('the usual ones are read back as they are shown', () => {
    expect(readTyped(given)).toEqual({ watching: usualWatching })
  })

  test.each([
    ['targetDays', '1', 1],
    ['targetDays', '365', 365],
    ['dueDays', '0', 0],
    ['complaintDays', '365', 365],
  ])('%s may be %s', (name, words, days) => {
    expect(readTyped({ ...given, [name]: words })).toEqual({ watching: { ...usualWatching, [name]: days } })
  })

  test.each([
    ['targetDays', '0', 'Your own target for an answer: enter a whole number from 1 to 365, or nothing'],
    ['targetDays', '366', 'Your own target for an answer: enter a whole number from 1 to 365, or nothing'],
    ['dueDays', '', 'Before an answer is due: enter a whole number from 0 to 365'],
    ['dueDays', '366', 'Before an answer is due: enter a whole number from 0 to 365'],
    ['silentDays', '2.5', 'Without an answer from the person: enter a whole number from 0 to 365'],
    ['silentDays', '-1', 'Without an answer from the person: enter a whole number from 0 to 365'],
    ['noticeDays', '1e2', 'Before it is too late to extend: enter a whole number from 0 to 365'],
  ])('%s may not be "%s"', (name, words, error) => {
    expect(readTyped({ ...given, [name]: words })).toEqual({ errors: { [name]: error } })
  })

  test('an error stands beside its field too, which keeps what was typed', () => {
    const html = page('settings-errors')
    expect(summary(html).map(({ text }) => text)).toEqual(inline(html))
    expect(html).toMatch(/name="dueDays"[^>]*value="soon"/)
  })
})

test.each<[Role, readonly string[]]>([
  ['officer', ['', '/searches', '/objections', '/reports', '/imports', '/holidays', '/account']],
  ['reviewer', ['', '/objections', '/reports', '/holidays', '/account']],
  ['contributor', ['/searches', '/holidays', '/account']],
  ['manager', ['', '/objections', '/reports', '/imports', '/holidays', '/account']],
  ['administrator', ['/holidays', '/settings', '/accounts', '/account']],
  ['auditor', ['', '/objections', '/reports', '/holidays', '/settings', '/account']],
])('%s is led to what the role may see, and to nothing else: %j', (role, places) => {
  const html = render(
    <StaffFrame staffName="Asha Patel" controllerName="Ambridge Council" staffRole={role} path="/staff/holidays">
      {null}
    </StaffFrame>,
  )
  const led = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href)
  expect(led).toEqual(places.map((place) => `/staff${place}`))
  expect(html).toMatch(/href="\/staff\/holidays"[^>]*aria-current="page"/)
})

describe('settings by kind', () => {
  test('who may only read them has no form, and every word of them', () => {
    expect(page('setting-read')).not.toContain('<form')
    expect(page('setting-read')).toContain('Four schools have files.')
    expect(page('setting')).toContain('name="version" value="3"')
  })

  test('the history says what was and what became, and who did it', () => {
    expect(page('setting')).toMatch(/Asha Patel[\s\S]*Before: nothing[\s\S]*Now: Four schools have files\./)
  })

  test('a look that can’t be read is refused with both colours and how far they are apart', () => {
    const form = lookForm(undefined)
    const typed = { ...form.typed(null), link: '#eeeeee', deep: '#dddddd' }
    const read = form.read(typed)
    expect(read).toMatchObject({ errors: { deep: expect.stringContaining('#dddddd') } })
    expect(read).toMatchObject({
      errors: { link: expect.stringMatching(/^Link #eeeeee on .* 4.5 to 1 is the least$/) },
    })
    expect(form.read(form.typed(null))).toMatchObject({ value: { deep: expect.any(String) } })
    expect(form.read({ ...typed, deep: 'red', link: '#20566b' })).toMatchObject({
      errors: { deep: expect.any(String) },
    })
    const footer = 'Our site | Ein gwefan | http://example.org'
    expect(form.read({ ...form.typed(null), footer })).toMatchObject({ errors: { footer: expect.any(String) } })
  })

  test('times to keep things are whole numbers within bounds', () => {
    const typed = keepingForm.typed(usualKeeping)
    expect(keepingForm.read(typed)).toEqual({ value: usualKeeping })
    for (const [name, words] of [
      ['paperDays', '-1'],
      ['draftDays', '0'],
      ['workingMonths', '61'],
      ['years-answered', '1.5'],
      ['years-refused', ''],
    ] as const) {
      expect(keepingForm.read({ ...typed, [name]: words })).toEqual({ errors: { [name]: expect.any(String) } })
    }
  })

  test('own words with a blank that the letter doesn’t know, or a link, are not kept', () => {
    const form = letterWordsForm('extension')
    expect(form.read({ en: 'By {{dueOn}}', cy: '' })).toEqual({
      errors: { en: '{{dueOn}} is no blank of this letter. It has {{controller}}, {{reference}}, {{receivedOn}}' },
    })
    expect(form.read({ en: '', cy: 'example.org' })).toEqual({ errors: { cy: expect.stringContaining('web address') } })
    expect(form.read({ en: 'On {{reference}}', cy: '' })).toEqual({
      value: { extension: { en: 'On {{reference}}', cy: '' } },
    })
    expect(form.read({ en: ' ', cy: '' })).toEqual({ value: {} })
  })

  test('ready words are a text a line, and hold no link', () => {
    const typed = readyWordsForm.typed(noReadyWords)
    const read = readyWordsForm.read({ ...typed, 'closing-cy': 'Un\r\n\r\n Dau ' })
    expect(read).toEqual({ value: { ...noReadyWords, closing: { en: [], cy: ['Un', 'Dau'] } } })
    expect(readyWordsForm.read({ ...typed, 'extension-en': 'See www.example.org' })).toEqual({
      errors: { 'extension-en': 'This list has a web address or double curly brackets in it' },
    })
  })
})

describe('a letter before it leaves', () => {
  test('keeps all that was typed, and each value of several, but no button', () => {
    const html = page('letter-step')
    expect(html).toContain('name="reason" value="number"')
    expect(html.match(/name="source" value="/g)).toHaveLength(2)
    expect(html).not.toMatch(/type="hidden" name="(letter|letterWords|ready)"/)
    expect(html.match(/name="onceKey"/g)).toHaveLength(1)
    expect(html).toMatch(/<textarea[^>]*name="letterWords"[^>]*>We are sorry\.<\/textarea>/)
  })

  test('what is wrong with its words stands in the summary and leads to them', () => {
    expect(summary(page('letter-step-refused'))).toEqual([{ text: 'Take out the web address', href: '#letterWords' }])
  })
})

import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { type Facts, readTemplates, TemplateFault } from '~/app/outside/templates.server'
import { accountLetterTemplates } from '~/app/rules/accounts'
import { draftLetterTemplates } from '~/app/rules/drafts'
import { digestKinds, type LetterTemplate, letterTemplates } from '~/app/rules/letters'
import type { Language } from '~/app/rules/sayDay'
import { carries, common, own, says } from './letterExamples'

/** A code is made where a letter has none; the others only say whether something is said. */
const mayLack = new Set([
  'code',
  'hasSeveral',
  'requests',
  'isComplaint',
  'isLocked',
  'byPost',
  'inPerson',
  'followLink',
  'followUntil',
  // Said where there is something to say: which of three answers, what was asked for.
  'isUpheld',
  'isPartly',
  'wanted',
])
/** Letters to staff are in English only. */
const toStaff: ReadonlySet<LetterTemplate> = new Set(['team-notice', 'message-notice', 'service-chaser', 'mention'])
const letter = (name: LetterTemplate, more: Facts = {}, given: { folder?: string; language?: Language } = {}) =>
  readTemplates(given.folder ?? 'templates/emails').letter(name, given.language ?? 'en', {
    ...common,
    ...own[name],
    ...more,
  })
const toResident = letterTemplates.filter((name) => !toStaff.has(name))
const inWelsh = toResident.map((name) => [name, 'cy'] as const)
const all = [...letterTemplates.map((name) => [name, 'en'] as const), ...inWelsh]
/** The words of a letter's HTML, without its tags. */
const wordsIn = (html: string) => html.replace(/<\/?strong>/g, '')

describe.each(all)('the letter %s in %s', (name, language) => {
  test('says its facts in text and in HTML, and nothing is left to fill in', () => {
    const { subject, text, html } = letter(name, {}, { language })
    const facts = [...carries[name], ...(own[name].followLink ? [String(own[name].followLink)] : [])]
    const reference = name === 'collection-code' ? [] : ['TRA-7K4P-2M9D']
    for (const words of [...facts, ...reference, ...(language === 'en' ? says[name] : [])]) {
      expect(text).toContain(words)
      expect(wordsIn(html)).toContain(words)
    }
    expect(subject).toMatch(/^[A-Z].{5,75}$/)
    expect(subject + text + html).not.toMatch(/\{\{|\}\}|undefined|\[object/)
    expect(html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${language === 'en' ? 'en-GB' : 'cy'}">`))
    expect(html).toContain(`<title>${subject.replaceAll("'", '&#x27;')}</title>`)
    expect(text).not.toMatch(/<\/?[a-z]/)
    // What a condition leaves out leaves no gap behind.
    expect(text).not.toMatch(/\n{3}/)
  })

  test('is a demonstration’s only where it is one', () => {
    const demo = (is: boolean) => letter(name, { demo: is }, { language }).html
    expect(demo(false)).not.toMatch(/Demonstration|Arddangosiad/)
    expect(demo(true)).toMatch(/The people in this letter are invented.|Pobl ddychmygol/)
  })

  test('without one of its facts is a plain fault that names the file', () => {
    for (const fact of Object.keys(own[name]).filter((key) => !mayLack.has(key))) {
      const { [fact]: _, ...others } = { ...common, ...own[name] }
      const render = () => readTemplates('templates/emails').letter(name, language, others)
      expect(render).toThrow(TemplateFault)
      expect(render).toThrow(new RegExp(`^The template ${name}\\.${language}\\.(txt|html) can't be filled in: `))
    }
  })
})

test.each(toResident)(
  'the Welsh %s says first that it is a draft, and that the English one can be asked for',
  (name) => {
    const { text, html } = letter(name, {}, { language: 'cy' })
    const draft = "Cyfieithiad drafft yw'r llythyr hwn. Nid oes cyfieithydd wedi ei wirio eto."
    expect(text.startsWith(draft)).toBe(true)
    expect(html.indexOf(draft)).toBeLessThan(html.indexOf('<h1'))
    expect(text).toContain('Gallwch ofyn i ni am y llythyr yn Saesneg.')
  },
)

test('a subject has the reference at most, and no fact besides', () => {
  for (const [name, language] of all) {
    const { subject } = letter(name, {}, { language })
    const facts = Object.values({ ...common, ...own[name], reference: '' }).flat()
    for (const fact of facts) if (typeof fact === 'string' && fact !== '') expect(subject).not.toContain(fact)
  }
})

test('a letter to staff is in English, whatever the language of the case', () => {
  const templates = readTemplates('templates/emails')
  expect(templates.languageOf('team-notice', 'cy')).toBe('en')
  expect(templates.languageOf('receipt', 'cy')).toBe('cy')
  expect(letter('team-notice', {}, { language: 'cy' })).toEqual(letter('team-notice'))
})

test.each(['en', 'cy'] as const)(
  'a list of cases reads well of one and of many, and is only ever in English: %s',
  (language) => {
    const facts = {
      ...common,
      contacts: [],
      today: 'Monday 23 November 2026',
      queueUrl: 'https://rights.example.org/staff',
    }
    const list = (kind: 'reminders' | 'holidays', lines: readonly string[]) =>
      readTemplates('templates/emails').letter(kind, language, {
        ...facts,
        lines,
        count: String(lines.length),
        isOne: lines.length === 1,
      })
    expect(list('reminders', ['TRA-1: due']).subject).toBe('1 reminder for Monday 23 November 2026')
    expect(list('reminders', ['TRA-1: due', 'TRA-2: due']).subject).toBe('2 reminders for Monday 23 November 2026')
    expect(list('holidays', ['TRA-1: moved']).subject).toBe('New bank holidays: 1 due date has moved')
    const { subject, text, html } = list('holidays', ['TRA-1: moved', 'TRA-2: moved'])
    expect(subject).toBe('New bank holidays: 2 due dates have moved')
    for (const said of [text, html]) expect(said).toContain('TRA-2: moved')
    expect(html).toContain('lang="en-GB"')
  },
)

test('an objection is called one, and a clock that waits gives no date', () => {
  expect(letter('team-notice', { isObjection: true }).html).toContain('New objection')
  const waiting = letter('receipt', { dueOn: '', working: [] })
  expect(waiting.text + waiting.html).not.toContain('We must answer by')
})

test('HTML in a fact stays words in HTML, and words in text stay as they are', () => {
  const { text, html } = letter('extension', { reasons: '<script>alert("1")</script> Siân & O’Neill' })
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script&gt;')
  expect(text).toContain('<script>alert("1")</script> Siân & O’Neill')
})

test('there is no template that no letter uses', async () => {
  const pair = (name: string, language: string) => [`${name}.${language}.html`, `${name}.${language}.txt`]
  const used = [
    ...['frame.en.html', 'frame.cy.html'],
    ...[...letterTemplates, ...accountLetterTemplates, ...digestKinds].flatMap((name) => pair(name, 'en')),
    ...toResident.flatMap((name) => pair(name, 'cy')),
    ...draftLetterTemplates.flatMap((name) => [...pair(name, 'en'), ...pair(name, 'cy')]),
  ]
  expect((await readdir('templates/emails')).toSorted()).toEqual(used.toSorted())
})

describe('a templates folder with a fault', () => {
  let folder: string
  let emails: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-templates-'))
    await cp('templates', folder, { recursive: true })
    emails = join(folder, 'emails')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(['receipt.en.txt', 'receipt.en.html', 'frame.en.html'])('without %s says so by name', async (file) => {
    const other = await mkdtemp(join(folder, 'missing-'))
    await cp('templates/emails', other, { recursive: true })
    await rm(join(other, file))
    expect(() => letter('receipt', {}, { folder: other })).toThrow(TemplateFault)
    expect(() => letter('receipt', {}, { folder: other })).toThrow(
      `The template ${file} is missing from the templates folder.`,
    )
  })

  test.each(['receipt.cy.txt', 'receipt.cy.html', 'frame.cy.html'])(
    'with a draft that lacks %s is refused at start',
    async (file) => {
      const other = await mkdtemp(join(folder, 'half-'))
      await cp('templates/emails', other, { recursive: true })
      await rm(join(other, file))
      const start = () => readTemplates(other).require(['receipt'], 'en')
      expect(start).toThrow(`The template ${file} is missing from the templates folder.`)
    },
  )

  test('without any draft of a letter sends it in English', async () => {
    const other = await mkdtemp(join(folder, 'undrafted-'))
    await cp('templates/emails', other, { recursive: true })
    for (const kind of ['txt', 'html']) await rm(join(other, `receipt.cy.${kind}`))
    readTemplates(other).require(['receipt'], 'en')
    expect(letter('receipt', {}, { folder: other, language: 'cy' })).toEqual(letter('receipt'))
  })

  test('a template that is broken, or has no subject, is named', async () => {
    await writeFile(join(emails, 'receipt.en.txt'), 'Subject: x\n{{#if dueOn}} never closed')
    expect(() => letter('receipt', {}, { folder: emails })).toThrow(
      /^The template receipt\.en\.txt can't be filled in: /,
    )
    await writeFile(join(emails, 'receipt.en.txt'), 'Hello,\n')
    expect(() => letter('receipt', {}, { folder: emails })).toThrow('receipt.en.txt must begin with "Subject: "')
    await writeFile(join(emails, 'receipt.en.txt'), 'Subject: x\n{{refrence}}')
    expect(() => letter('receipt', {}, { folder: emails })).toThrow('"refrence" not defined')
  })

  test('a locale file that is missing, is no JSON or lacks a key is named', async () => {
    const say = readLocales('templates')('en')
    expect(() => say('clock.no-such-words')).toThrow('No words for "clock.no-such-words" in the locale file')
    await writeFile(join(folder, 'locales', 'en', 'clock.json'), '{')
    expect(() => readLocales(folder)).toThrow("The locale file locales/en/clock.json can't be read: SyntaxError")
    expect(() => readLocales(join(folder, 'nowhere'))).toThrow("The locale folder locales/en can't be read: Error")
  })
})

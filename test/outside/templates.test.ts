import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { type Facts, readTemplates, TemplateFault } from '~/app/outside/templates.server'
import { type LetterTemplate, letterTemplates } from '~/app/rules/letters'

const common: Facts = {
  controller: 'Trafford Council',
  regulator: 'Information Commissioner’s Office',
  regulatorContact: 'ico.org.uk, 0303 123 1113',
  reference: 'TRA-7K4P-2M9D',
  isObjection: false,
  receivedOn: 'Monday 23 November 2026',
  dueOn: 'Wednesday 23 December 2026',
  working: ['Received on Monday 23 November 2026.', 'One month later.'],
  demo: false,
}
const own: Readonly<Record<LetterTemplate, Facts>> = {
  receipt: {},
  'team-notice': { caseUrl: 'https://rights.example.org/staff/cases/TRA-7K4P-2M9D' },
  'identity-asked': { wanted: 'A letter with your address on it.' },
  extension: { reasons: 'Files of four schools have to be read.' },
  'pack-ready': { link: 'https://rights.example.org/collect/abc-123_x', until: 'Wednesday 23 December 2026' },
  'collection-code': { code: '012345', minutes: '10' },
}
const says: Readonly<Record<LetterTemplate, readonly string[]>> = {
  receipt: ['TRA-7K4P-2M9D', 'Wednesday 23 December 2026', 'One month later.', 'information that we hold about you'],
  'team-notice': ['TRA-7K4P-2M9D', 'https://rights.example.org/staff/cases/TRA-7K4P-2M9D', 'access request'],
  'identity-asked': ['TRA-7K4P-2M9D', 'A letter with your address on it.'],
  extension: ['Files of four schools have to be read.', 'ico.org.uk, 0303 123 1113', 'Wednesday 23 December 2026'],
  'pack-ready': ['https://rights.example.org/collect/abc-123_x', 'TRA-7K4P-2M9D'],
  'collection-code': ['012345', '10 minutes'],
}
const letter = (name: LetterTemplate, more: Facts = {}, folder = 'templates/emails') =>
  readTemplates(folder).letter(name, 'en', { ...common, ...own[name], ...more })

describe.each(letterTemplates)('the letter %s', (name) => {
  test('says its facts in text and in HTML, and nothing is left to fill in', () => {
    const { subject, text, html } = letter(name)
    for (const words of says[name]) {
      expect(text).toContain(words)
      expect(html.replace(/<\/?strong>/g, '')).toContain(words)
    }
    expect(subject).toMatch(/^[A-Z].{5,60}$/)
    expect(subject + text + html).not.toMatch(/\{\{|\}\}|undefined|\[object/)
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en-GB">/)
    expect(html).toContain(`<title>${subject}</title>`)
    expect(text).not.toMatch(/<\/?[a-z]/)
  })

  test('is a demonstration’s only where it is one', () => {
    expect(letter(name).html).not.toContain('Demonstration')
    expect(letter(name, { demo: true }).html).toContain('The people in this letter are invented.')
  })

  test('without one of its facts is a plain fault that names the file', () => {
    for (const fact of Object.keys(own[name]).filter((key) => key !== 'code')) {
      const { [fact]: _, ...others } = { ...common, ...own[name] }
      const render = () => readTemplates('templates/emails').letter(name, 'en', others)
      expect(render).toThrow(TemplateFault)
      expect(render).toThrow(`The template ${name}.en.txt can't be filled in: `)
    }
  })
})

test('an objection is called one, and a clock that waits gives no date', () => {
  expect(letter('receipt', { isObjection: true }).text).toContain('to stop using information about you')
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
  const used = ['frame', ...letterTemplates].flatMap((name) =>
    name === 'frame' ? [`${name}.en.html`] : [`${name}.en.html`, `${name}.en.txt`],
  )
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
    expect(() => letter('receipt', {}, other)).toThrow(TemplateFault)
    expect(() => letter('receipt', {}, other)).toThrow(`The template ${file} is missing from the templates folder.`)
  })

  test('a template that is broken, or has no subject, is named', async () => {
    await writeFile(join(emails, 'receipt.en.txt'), 'Subject: x\n{{#if dueOn}} never closed')
    expect(() => letter('receipt', {}, emails)).toThrow(/^The template receipt\.en\.txt can't be filled in: /)
    await writeFile(join(emails, 'receipt.en.txt'), 'Hello,\n')
    expect(() => letter('receipt', {}, emails)).toThrow('receipt.en.txt must begin with "Subject: "')
    await writeFile(join(emails, 'receipt.en.txt'), 'Subject: x\n{{refrence}}')
    expect(() => letter('receipt', {}, emails)).toThrow('"refrence" not defined')
  })

  test('a locale file that is missing, is no JSON or lacks a key is named', async () => {
    const say = readLocales('templates')('en')
    expect(() => say('clock.no-such-words')).toThrow('No words for "clock.no-such-words" in the locale file')
    await writeFile(join(folder, 'locales', 'en.json'), '{')
    expect(() => readLocales(folder)).toThrow("The locale file locales/en.json can't be read: SyntaxError")
    expect(() => readLocales(join(folder, 'nowhere'))).toThrow("The locale file locales/en.json can't be read: Error")
  })
})

import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { RegisterList } from '~/app/pages/register/RegisterList'
import { RegisterPage } from '~/app/pages/register/RegisterPage'
import { sayPeriod, sayWhen } from '~/app/pages/register/sayWhen'
import { noticedIn } from '~/app/rules/journey/fromNotice'
import { checkRegister } from '~/app/rules/register/check'
import type { Register } from '~/app/rules/register/schema'
import type { Language } from '~/app/rules/sayDay'
import { renderIn } from '../pages/inLanguage'
import { holds, noticeFacts } from './noticeFacts'

const controllers = ['trafford', 'liverpool', 'bolton', 'wakefield', 'sandwell']
const registerOf = (controller: string): Register => {
  const checked = checkRegister(readFileSync(`db/registers/${controller}.yaml`, 'utf8'))
  if ('faults' in checked) throw new Error(`${controller}'s register is not valid`)
  return checked.valid
}
const say = readLocales('templates')
const render = (register: Register, language: Language = 'en') =>
  renderIn(language, createElement(RegisterPage, { register, version: { number: 3, loadedOn: '2026-11-22' } }))

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

// Words the schema fixes: the page says them in its own way, or shows them as an anchor.
const fixed = new Set([
  'council',
  'trust',
  'EW',
  'special',
  'criminal',
  'identifier',
  'personal',
  'adult',
  'child',
  'parent',
  'family',
  'professional',
  'yes',
  'no',
  'unclear',
  'not-stated',
  'named',
  'category',
  'national',
  'local',
  'until-date',
  'period-after',
  'as-law-requires',
  'suspended-by-hold',
  'by-schedule',
])
const fixedKeys = new Set(['kind', 'kinds', 'about', 'nation', 'level', 'objection', 'for', 'used', 'abroad'])
const days = new Set(['reviewedOn', 'modifiedOn', 'from', 'until'])

/** The register's values as a person should find them: texts as they are, days and periods in words. */
function wordsOf(value: unknown, key = ''): readonly string[] {
  if (key === 'id' || typeof value === 'boolean') return []
  if (typeof value === 'string' && fixedKeys.has(key) && fixed.has(value)) return []
  if (typeof value === 'string' || typeof value === 'number') {
    if (key === 'years' || key === 'months') return [sayPeriod(say('en'), { [key]: Number(value) })]
    return [days.has(key) ? sayWhen(value) : String(value)]
  }
  if (Array.isArray(value)) return value.flatMap((entry) => wordsOf(entry, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, name))
}

describe.each(controllers)('the public page of %s', (controller) => {
  const register = registerOf(controller)
  const markup = render(register)
  const text = textOf(markup)

  test('shows every value of the register', () => {
    const values = wordsOf(register)
    expect(values.length).toBeGreaterThan(100)
    expect(values.filter((value) => !holds(text, value))).toEqual([])
  })

  test('shows every fact that the notice states', () => {
    expect((noticeFacts[controller] ?? []).filter((fact) => !holds(text, fact))).toEqual([])
  })

  test('shows each correction as what the notice says, what it should say and why', () => {
    const corrections = [...JSON.stringify(register).matchAll(/"shouldSay"/g)]
    expect(corrections.length).toBeGreaterThan(2)
    expect(text.match(/The notice says [\s\S]*?\. It should say [\s\S]*?, because /g)).toHaveLength(corrections.length)
  })

  test('has one heading of the first level, the controller’s name, and skips no level', () => {
    const headings = [...markup.matchAll(/<h(\d)[^>]*>(.*?)<\/h\d>/g)].map(([, level, words]) => ({
      level: Number(level),
      words,
    }))
    expect(headings.filter(({ level }) => level === 1).map(({ words }) => textOf(words ?? ''))).toEqual([
      register.controller.name,
    ])
    headings.forEach(({ level, words }, index) => {
      expect(level - (headings[index - 1]?.level ?? 0), words).toBeLessThanOrEqual(1)
    })
  })

  test('has an anchor for every section and entry, none twice, and links only to anchors it has', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids).toHaveLength(new Set(ids).size)
    for (const [, target] of markup.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    for (const activity of register.activities) {
      const entries = {
        'what-we-hold': activity.categories,
        why: activity.purposes,
        law: activity.lawfulBases,
        recipients: activity.recipients,
        sources: activity.sources,
        research: activity.research,
        retention: activity.retention,
        corrections: activity.corrections,
      }
      for (const [section, list] of Object.entries(entries)) {
        for (const { id } of list) expect(ids).toContain(`${activity.id}-${section}-${id}`)
      }
      for (const { id } of activity.statutes) expect(ids).toContain(`${activity.id}-law-statute-${id}`)
    }
    const withoutOne = [...markup.matchAll(/<(li|section)(?! id| class="rp-scroll)([^>]*)>/g)].map(([tag]) => tag)
    // Links of the contents, and the lines of the regulator's address.
    expect(withoutOne.length).toBeLessThanOrEqual(13 + 5)
  })

  test('each table has a caption, and its headings say what they head', () => {
    const tables = markup.split('<table').slice(1)
    expect(tables.length).toBeGreaterThan(2)
    for (const table of tables) {
      expect(table).toContain('<caption')
      expect(table).not.toMatch(/<th\b(?![^>]*scope="(?:col|row)")/)
    }
  })

  test('says in words which categories the law protects more, and which version it is', () => {
    const kinds = register.activities.flatMap((activity) => activity.categories.flatMap((category) => category.kinds))
    const said = (words: RegExp) => text.match(words)?.length ?? 0
    expect(said(/Special category data: the law/g)).toBe(kinds.filter((kind) => kind === 'special').length)
    expect(said(/Criminal offence data: the law/g)).toBe(kinds.filter((kind) => kind === 'criminal').length)
    expect(text).toContain('This is version 3 of the register, in force from 22 November 2026.')
  })
})

test('what a notice does not state is said to be so, and words from a register cannot become markup', () => {
  const register = registerOf('wakefield')
  const [activity] = register.activities
  if (!activity) throw new Error('no activity')
  const bare = { ...activity, rights: [], research: [], retention: [], storage: [], about: '<script>alert(1)</script>' }
  const markup = render({ ...register, activities: [bare] })
  expect(markup).not.toContain('<script>')
  expect(textOf(markup).match(/The notice says nothing about this\./g)).toHaveLength(4)
})

describe('an entry of the register', () => {
  const register = registerOf('trafford')
  const markup = render(register)

  test('can be asked about and objected to, each by a link that says of what', () => {
    for (const activity of register.activities) {
      const entries = {
        category: activity.categories.map(({ id }) => id),
        recipient: activity.recipients.map(({ id }) => id),
        research: activity.research.map(({ id }) => id),
        purpose: activity.purposes.map(({ id }) => id),
      }
      const all = Object.entries(entries).flatMap(([kind, ids]) => ids.map((id) => `${kind}:${activity.id}/${id}`))
      for (const about of [`activity:${activity.id}`, ...all]) {
        const links = [...markup.matchAll(new RegExp(`href="/trafford/ask\\?about=${about}&amp;to=(ask|object)"`, 'g'))]
        expect(
          links.map(([, to]) => to),
          about,
        ).toEqual(['ask', 'object'])
        expect(noticedIn(register, about), about).not.toBeNull()
      }
    }
    const names = [...markup.matchAll(/<a class="govuk-link" href="\/trafford\/ask[^"]*">(.*?)<\/a>/g)].map(
      ([, name]) => name,
    )
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the public page in Welsh', () => {
  const markup = render(registerOf('trafford'), 'cy')

  test('says its own words in Welsh, its days too, and marks what exists in English only', () => {
    expect(markup).toContain('Beth rydym yn ei wneud')
    expect(markup).toContain('22 Tachwedd 2026')
    expect(markup).toContain('<h1 class="govuk-heading-l"><span lang="en">Trafford Council</span></h1>')
    expect(markup).toMatch(/Mae&#x27;r hysbysiad yn dweud <span lang="en">/)
  })

  test('leaves no word of the register unmarked', () => {
    const unmarked = textOf(markup.replace(/<span lang="en">.*?<\/span>/gs, ''))
    const [activity] = registerOf('trafford').activities
    expect(unmarked).not.toContain(activity?.about ?? 'lost')
    expect(unmarked).not.toMatch(/\b(the|and|of|with|which)\b/)
  })
})

test('the list of registers links to each by name', () => {
  const listed = controllers.map((id) => {
    const { controller, activities } = registerOf(id)
    return { id, name: controller.name, localNames: activities.map(({ localName }) => localName) }
  })
  const markup = renderIn('en', createElement(RegisterList, { controllers: listed }))
  for (const { id, name, localNames } of listed) {
    expect(markup).toContain(`href="/registers/${id}"`)
    for (const words of [name, ...localNames]) expect(textOf(markup)).toContain(words)
  }
  expect(markup.match(/<h1/g)).toHaveLength(1)
})

test.each([
  ['2019-07-24', '24 July 2019'],
  ['2021-11', 'November 2021'],
  [2014, '2014'],
])('%s is said as %s', (when, said) => expect(sayWhen(when)).toBe(said))

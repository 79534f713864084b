import { describe, expect, test } from 'vitest'
import { plainPage } from '~/app/http/plainPage'
import { readLocales } from '~/app/outside/locales.server'
import { AccessibilityPage } from '~/app/pages/AccessibilityPage'
import { NotFound } from '~/app/pages/problems/NotFound'
import { Problem } from '~/app/pages/problems/Problem'
import { AskPage } from '~/app/pages/register/AskPage'
import { renderIn, roomOf } from './inLanguage'

const rooms = ['title', 'layout', 'problems', 'accessibility', 'register', 'ask']
const plural = /_(zero|one|two|few|many|other)$/
const stems = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(plural, '')))].sort()
const blanks = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe.each(rooms)('the Welsh of %s', (room) => {
  const [en, cy] = [roomOf('en', room), roomOf('cy', room)]

  test('has every key of the English and no other, and all six plurals of each count', () => {
    expect(stems(cy.keys())).toEqual(stems(en.keys()))
    for (const key of en.keys()) {
      if (!plural.test(key)) continue
      const stem = key.replace(plural, '')
      const forms = ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `${stem}_${form}`)
      expect(forms.filter((form) => !cy.has(form))).toEqual([])
    }
  })

  test('keeps every blank, and is no copy of the English', () => {
    for (const [key, text] of en) {
      const welsh = cy.get(key)
      expect(blanks(welsh), key).toEqual(key.endsWith('_zero') ? blanks(welsh) : blanks(text))
      if (text.split(' ').length > 3) expect(welsh, key).not.toBe(text)
    }
  })
})

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  const run = {
    ranOn: '2026-11-20',
    pages: 40,
    states: 96,
    violations: 0,
    languages: ['en', 'cy'] as ('en' | 'cy')[],
    tool: 'axe-core 4.13.0',
    browser: 'Chromium 140',
  }

  test('the accessibility statement has the date and result of the last run, and who enforces', () => {
    const html = renderIn(language, <AccessibilityPage run={run} controllers={[{ id: 'x', name: 'X Council' }]} />)
    expect(html).toContain(language === 'en' ? 'Friday 20 November 2026' : 'dydd Gwener 20 Tachwedd 2026')
    for (const fact of ['axe-core 4.13.0', 'Chromium 140', '40', '96', 'EASS', 'EHRC', 'ECNI', 'href="/x"']) {
      expect(html).toContain(fact)
    }
    expect(html).toContain(language === 'en' ? 'It found 0 problems.' : 'Ni ddaeth o hyd i unrhyw broblem.')
  })

  test('before the first run it says so, and claims nothing', () => {
    const html = renderIn(language, <AccessibilityPage run={null} controllers={[]} />)
    expect(html).toContain(language === 'en' ? 'It has not yet been run' : 'Nid yw wedi cael ei rhedeg eto')
    expect(html).not.toContain('id="last-run"')
  })

  test('a problem says what became of the answers and how else to ask', () => {
    expect(renderIn(language, <Problem incident="7f3a" />)).toContain('7f3a')
    const [answers, contact] = language === 'en' ? ['still kept', 'council'] : ['dal wedi&#x27;u cadw', 'cyngor']
    for (const html of [renderIn(language, <NotFound />)]) {
      expect(html).toContain(answers)
      expect(html).toContain(contact)
    }
  })

  test.each(['not-found', 'too-large', 'too-many', 'foreign', 'fault'] as const)(
    'the page that stands by itself for %s is whole',
    (name) => {
      const html = plainPage(readLocales('templates')(language), name, {
        origin: 'https://x.example',
        requestId: '7f3a',
      })
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`))
      expect(html).not.toMatch(/\{\{|undefined/)
      expect(html.match(/<p>[^<]{10,}<\/p>/g)).toHaveLength(2)
    },
  )
})

const noticed = {
  kind: 'category',
  activity: { id: 'a', name: 'Family First' },
  name: 'School records',
  target: 'activity:a/a',
} as const

describe('the page of a link of the register', () => {
  const page = (to: 'ask' | 'object', language: 'en' | 'cy' = 'en') =>
    renderIn(language, <AskPage controller="x" noticed={noticed} to={to} words="" action={`/x/ask?to=${to}`} />)

  test('says what will be filled in, and sends it only by its button', () => {
    const html = page('ask')
    for (const words of ['Family First', 'School records', 'Continue']) expect(html).toContain(words)
    expect(html).toContain('<form method="post" action="/x/ask?to=ask"')
    expect(html).toContain('href="/registers/x"')
  })

  test('says that an objection to a part is to the whole service', () => {
    expect(page('object')).toContain('Your objection will be to the whole service')
    expect(page('ask')).not.toContain('objection')
  })

  test('marks the register’s words as English in Welsh', () => {
    expect(page('object', 'cy')).toContain('<span lang="en">School records</span>')
  })
})

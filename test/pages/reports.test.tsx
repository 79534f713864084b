import { describe, expect, test } from 'vitest'
import { Layout } from '~/app/pages/layout/Layout'
import { sayCell } from '~/app/pages/staff/reports/cells'
import { isReport, reports } from '~/app/rules/reports/reports'
import { faults, headings, summary } from './markup'
import { render } from './render'
import { reportPage, reportPages } from './reportPages'

test.each(Object.entries(reportPages))('%s has one heading and no lost label or description', (_name, page) => {
  const html = render(<Layout demo>{page}</Layout>)
  expect(headings(html)).toHaveLength(1)
  expect(faults(html)).toEqual([])
  expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/)
})

/** Each section of a page, from its heading to the next. */
const sections = (html: string) => html.split('<section class="rp-report"').slice(1)
const textsIn = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text)

describe.each(Object.keys(reports).filter(isReport))('%s', (id) => {
  const { tables, page } = reportPage(id)
  const shown = sections(render(page))

  test('each table stands under its title, with a sentence and both its files', () => {
    expect(shown).toHaveLength(tables.length)
    for (const [i, { id: table, summary: said }] of tables.entries()) {
      expect(said.length).toBeGreaterThan(10)
      for (const format of ['csv', 'ods']) expect(shown[i]).toContain(`/staff/reports/${id}.${format}?table=${table}`)
    }
  })

  test('each picture has its table beside it, with the same numbers in the same order', () => {
    for (const [i, { chart, rows }] of tables.entries()) {
      const html = shown[i] ?? ''
      if (chart === undefined || rows.length === 0) {
        expect(html).not.toContain('role="img"')
        continue
      }
      expect(html).toContain('<table')
      if (chart.kind === 'lines') continue
      const isAboveNought = rows.some((row) => chart.columns.some((column) => Number(row[column]) > 0))
      expect(html.includes('role="img"')).toBe(isAboveNought)
      if (!isAboveNought) continue
      const drawn = [...html.matchAll(/<text class="rp-chart__value[^>]*>([^<]*)<\/text>/g)].map(
        ([, text = '']) => text,
      )
      const drawable = rows.filter((row) => chart.columns.some((column) => typeof row[column] === 'number'))
      const expected = drawable.flatMap((row) => chart.columns.map((column) => sayCell(row[column] ?? null)))
      expect(drawn.map((text) => text.split(' ')[0])).toEqual(expected)
      const cells = textsIn(html, 'td')
      for (const number of expected) expect(cells).toContain(number)
    }
  })
})

test('the lines of weeks go through as many points as there are numbers, at heights that follow them', () => {
  const { tables, page } = reportPage('backlog')
  const at = tables.findIndex(({ id }) => id === 'trend')
  const picture = (sections(render(page))[at] ?? '').split('role="img"')[1] ?? ''
  const heights = [...picture.matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(([, y]) => Number(y))
  const open = tables[at]?.rows.map((row) => Number(row[3])) ?? []
  expect(heights).toHaveLength(26)
  for (const [i, height] of heights.entries())
    for (const [j, other] of heights.entries())
      expect(Math.sign(height - other)).toBe(Math.sign((open[j] ?? 0) - (open[i] ?? 0)))
})

test('small numbers are put away unless somebody asks for all of them', () => {
  const [published, internal] = [
    render(reportPage('questions').page),
    render(reportPage('questions', { internal: true }).page),
  ]
  expect(published).toContain('fewer than 5')
  expect(published).toContain('/staff/reports/questions?numbers=all')
  expect(internal).toContain('All numbers are shown as they are')
  expect(internal.replace(/put small numbers away/, '')).not.toContain('fewer than 5</td>')
  expect(internal).toContain('/staff/reports/questions.ods?numbers=all')
})

test('days that are none are said at the top and beside their boxes, and what was typed stays', () => {
  const html = render(reportPages['reports-wrong-days'])
  expect(summary(html)).toEqual([
    { text: 'Enter the first day, such as 1 4 2026', href: '#from-day' },
    { text: 'Enter the last day, such as 30 6 2026', href: '#to-day' },
  ])
  expect(html).toContain('value="31"')
})

test('the share in time stands beside the bands that it is read by', () => {
  expect(render(reportPage('performance').page)).toMatch(
    /% of the answers with a due date were on time: (good|adequate|unsatisfactory)/,
  )
})

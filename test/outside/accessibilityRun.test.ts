import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readAccessibilityRun } from '~/app/outside/accessibilityRun.server'
import type { AccessibilityRun } from '~/app/rules/accessibilityRun'
import { noteRun } from '../kit/accessibilityRun'

const run: AccessibilityRun = {
  ranOn: '2026-11-20',
  pages: 40,
  states: 96,
  violations: 0,
  languages: ['en', 'cy'],
  tool: 'axe-core 4.13.0',
  browser: 'Chromium 140',
}
const folder = () => mkdtempSync(join(tmpdir(), 'templates-'))

afterEach(() => vi.unstubAllEnvs())

test('a run is kept and read again, where it was asked for', () => {
  const templates = folder()
  vi.stubEnv('ACCESSIBILITY_RECORD', '1')
  noteRun(run, templates)
  expect(readAccessibilityRun(templates)).toEqual(run)
})

test('a run that nobody asked to keep changes nothing', () => {
  const templates = folder()
  vi.stubEnv('ACCESSIBILITY_RECORD', '')
  noteRun(run, templates)
  expect(readAccessibilityRun(templates)).toBeNull()
})

test.each([
  ['a day that is none', { ranOn: '2026-02-30' }],
  ['no page', { pages: 0 }],
  ['no language', { languages: [] }],
  ['no tool', { tool: '' }],
])('a run with %s is refused', (_, wrong) => {
  expect(() => noteRun({ ...run, ...wrong }, folder())).toThrow()
})

test('a file of another shape is an error, not a claim', () => {
  const templates = folder()
  mkdirSync(join(templates, 'accessibility'))
  writeFileSync(join(templates, 'accessibility', 'last-run.json'), '{"ranOn":"2026-11-20"}')
  expect(() => readAccessibilityRun(templates)).toThrow()
})

test('the file that we ship, if there is one, can be shown', () => {
  expect(() => readAccessibilityRun('templates')).not.toThrow()
})

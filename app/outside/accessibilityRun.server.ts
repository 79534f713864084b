import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AccessibilityRun } from '../rules/accessibilityRun'

/** Where a templates folder keeps what the last run found. */
export const accessibilityRunFile = (templatesDir: string): string =>
  join(templatesDir, 'accessibility', 'last-run.json')

/** What the last run over all pages found, or null before the first. Throws for a file of another shape. */
export function readAccessibilityRun(templatesDir: string): AccessibilityRun | null {
  const file = accessibilityRunFile(templatesDir)
  return existsSync(file) ? AccessibilityRun.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

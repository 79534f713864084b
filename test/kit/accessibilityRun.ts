import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { accessibilityRunFile } from '~/app/outside/accessibilityRun.server'
import { AccessibilityRun } from '~/app/rules/accessibilityRun'

/**
 * Keeps what a run over all pages found, for the accessibility statement. Does so only with ACCESSIBILITY_RECORD=1: a
 * run on somebody's desk changes no public statement. Throws for a run that the statement could not show.
 */
export function noteRun(run: AccessibilityRun, templatesDir = 'templates'): void {
  const checked = AccessibilityRun.parse(run)
  if (process.env.ACCESSIBILITY_RECORD !== '1') return
  const file = accessibilityRunFile(templatesDir)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(checked, null, 2)}\n`)
}

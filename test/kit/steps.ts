import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const onePassed: Tally = { passed: 1, failed: 0, skipped: 0 }
export const oneFailed: Tally = { passed: 0, failed: 1, skipped: 0 }

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
})

/** The line that `npm test` ends with, alone. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Does one step, with its name before and its time after. */
export async function step(name: string, work: () => Promise<Tally>): Promise<Tally> {
  const started = performance.now()
  process.stdout.write(`\n== ${name}\n`)
  const tally = await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`== ${name}: ${tally.failed > 0 ? 'FAILED' : 'passed'} in ${seconds} s\n`)
  return tally
}

/** Runs a command for all to see. Gives its exit code, or null if a signal ended it. */
export function command(program: string, ...args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', (error) => {
      process.stdout.write(`${program} can't be run: ${error.message}\n`)
      resolve(null)
    })
    child.once('close', resolve)
  })
}

/** A step that is one check: it passes or it fails. */
export const check = (name: string, program: string, ...args: readonly string[]) =>
  step(name, async () => ((await command(program, ...args)) === 0 ? onePassed : oneFailed))

/** Installs packages of the system as root. Says what to do otherwise. */
export async function install(packages: readonly string[]): Promise<boolean> {
  const apt = ['apt-get', '-o', 'DPkg::Lock::Timeout=300'] as const
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    process.stdout.write(
      `Only root on Debian can install for you. Do it once: sudo apt-get install ${packages.join(' ')}\n`,
    )
    return false
  }
  process.stdout.write(`Installing ${packages.join(', ')}\n`)
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', ...apt] as const
  if ((await command(...quietly, '-qq', 'update')) !== 0) return false
  return (await command(...quietly, '-qq', 'install', '-y', '--no-install-recommends', ...packages)) === 0
}

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})

/** Runs vitest and counts. A file that could not be read, or a run that broke off, counts as a failure. */
export async function vitest(mode: 'test' | 'system'): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-tests-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await command(
    'npx',
    '--no-install',
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--mode',
    mode,
    ...reporters,
  )
  const tally = countOf(file, code)
  await rm(folder, { recursive: true, force: true })
  return tally
}

function countOf(file: string, code: number | null): Tally {
  if (!existsSync(file)) return oneFailed

  const report = Report.parse(JSON.parse(readFileSync(file, 'utf8')))
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  )
  const failed = report.numFailedTests + unread.length
  for (const name of namesOf(report.testResults)) process.stdout.write(`FAILED ${name}\n`)
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type Results = z.infer<typeof Report>['testResults']

/** What failed, a line each: whoever sees only the end of what a run printed can tell. */
const namesOf = (results: Results): readonly string[] =>
  results.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (failed.length > 0) return failed.map(({ fullName }) => `${name}: ${fullName}`)
    return status === 'failed' ? [`${name}: the file could not be read`] : []
  })

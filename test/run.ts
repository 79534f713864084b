import { spawnSync } from 'node:child_process'
import { findChromium } from './kit/chromium'
import { check, closingLine, install, oneFailed, onePassed, step, sum, vitest } from './kit/steps'

/**
 * `npm test`: everything a change must pass. `npm run test:system`: the tests that need programs of the system. Both
 * print each step with its time and end with a line of their own: `N passed, N failed`.
 */
const everyday = [
  () => step('Chromium', async () => ((await haveChromium()) ? onePassed : oneFailed)),
  () => check('lint', 'npm', 'run', '--silent', 'lint'),
  () => check('types', 'npm', 'run', '--silent', 'types'),
  () => check('build', 'npm', 'run', '--silent', 'build'),
  () => step('tests', () => vitest('test')),
]

const system = [
  () => step('programs', async () => ((await havePrograms()) ? onePassed : oneFailed)),
  () => check('build', 'npm', 'run', '--silent', 'build'),
  () => step('system tests', () => vitest('system')),
]

/** What the system tests call, and the packages that bring it. */
const programs = {
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  weasyprint: 'weasyprint',
  tesseract: 'tesseract-ocr',
  gs: 'ghostscript',
  clamd: 'clamav-daemon',
} as const

/** What the documents are set in that those programs make: one machine's fonts are not another's. */
const fonts = { 'Liberation Serif': 'fonts-liberation' } as const

const tallies = []
for (const next of process.argv[2] === 'system' ? system : everyday) tallies.push(await next())
const total = sum(tallies)
process.stdout.write(`\n${closingLine(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

async function haveChromium(): Promise<boolean> {
  return findChromium() !== undefined || ((await install(['chromium'])) && findChromium() !== undefined)
}

/** Whatever is missing after this, the tests that call it fail, and say so. */
async function havePrograms(): Promise<boolean> {
  if (missing().length > 0) await install(missing().flatMap(([, from]) => from.split(' ')))
  for (const [program, from] of missing()) {
    process.stdout.write(`There is no ${program} (package ${from}): every test that needs it fails below.\n`)
  }
  return missing().length === 0
}

function missing() {
  return [
    ...Object.entries(programs).filter(([program]) => spawnSync(program, ['--version']).error !== undefined),
    ...Object.entries(fonts).filter(([font]) => !spawnSync('fc-list', [font]).stdout?.length),
  ]
}

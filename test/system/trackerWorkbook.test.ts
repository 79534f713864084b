import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTracker } from '~/app/outside/tracker.server'
import { guessMapping } from '~/app/rules/imports/columns'
import { dryRun } from '~/app/rules/imports/dryRun'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tracker-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a workbook that LibreOffice saved is read, its days as the program keeps them', async () => {
  const csv =
    'Ref,Name,Date received,Date closed,Outcome\n7,Zoë Imaginary,2026-11-02,2026-11-20,Partial\n8,Ann Other,2026-02-27,,\n'
  await writeFile(join(folder, 'log.csv'), csv)
  // Commas, double quotes, UTF-8: what the program is told of a list.
  const options = ['--headless', '--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx', '--outdir', folder]
  const saved = spawnSync('soffice', [...options, join(folder, 'log.csv')], { env: { ...process.env, HOME: folder } })
  expect(saved.status).toBe(0)
  const read = await readTracker('log.xlsx', await readFile(join(folder, 'log.xlsx')))
  if ('fault' in read) throw new Error(read.fault)
  const { good, faults } = dryRun(read.rows, guessMapping(read.headings), { today: '2026-11-23', known: new Set() })
  expect(faults).toEqual([])
  expect(
    good.map(({ row, request }) => [row, request.reference, request.name, request.receivedOn, request.closed]),
  ).toEqual([
    [2, '7', 'Zoë Imaginary', '2026-11-02', { on: '2026-11-20', outcome: 'answered' }],
    [3, '8', 'Ann Other', '2026-02-27', null],
  ])
})

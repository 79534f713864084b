import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, open, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '~/app/pack/zip'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const aFile = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const threeFiles = async () => [
  { name: 'HAR-2026-0042.pdf', path: await aFile('one', '%PDF-1.7 pretend') },
  { name: 'records.json', path: await aFile('two', '{"a":1}'.repeat(5000)) },
  { name: 'documents/D1.pdf', path: await aFile('three', '') },
]
const shaOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

/** What another program than the one that wrote it reads in a ZIP. */
const readBack = (zip: string): unknown => {
  const program = [
    'import json, sys, zipfile',
    'z = zipfile.ZipFile(sys.argv[1])',
    'assert z.testzip() is None',
    'print(json.dumps([[i.filename, i.date_time, len(z.read(i)), i.create_version, i.extract_version, i.external_attr >> 16, i.extra.hex()] for i in z.infolist()]))',
  ]
  const { stdout, stderr } = spawnSync('python3', ['-c', program.join('\n'), zip], { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

describe('a bundle of the files', () => {
  test('opens with other programs and holds them in their order, all of noon on the day', async () => {
    const to = join(folder, 'a.zip')
    await bundle(await threeFiles(), to, '2026-11-20')
    const at = [2026, 11, 20, 12, 0, 0]
    expect(readBack(to)).toEqual([
      ['HAR-2026-0042.pdf', at, 16, 63, 20, 0o100644, ''],
      ['records.json', at, 35_000, 63, 20, 0o100644, ''],
      ['documents/D1.pdf', at, 0, 63, 20, 0o100644, ''],
    ])
    const unzip = spawnSync('unzip', ['-t', to], { encoding: 'utf8' })
    if (unzip.error === undefined) expect(unzip.stdout).toContain('No errors detected')
  })

  test('is the same to the byte in every time zone, whenever its files were written', { timeout: 60_000 }, async () => {
    const files = await threeFiles()
    const program = `
      import { bundle } from './app/pack/zip.ts'
      const [to, day, files] = process.argv.slice(1)
      await bundle(JSON.parse(files), to, day)`
    const zones = ['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Cairo']
    // A day on which London's clocks went forward, and Cairo's at midnight two days before.
    for (const day of ['2026-03-29', '2026-04-24']) {
      const fingerprints = []
      for (const [index, zone] of zones.entries()) {
        const to = join(folder, `${day}-${index}.zip`)
        for (const { path } of files) await utimes(path, index * 1e7, index * 1e7)
        const args = ['--import', 'tsx', '--input-type=module', '-e', program, to, day, JSON.stringify(files)]
        const run = spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, TZ: zone } })
        expect(run.stderr).toBe('')
        fingerprints.push(await shaOf(to))
      }
      expect(new Set(fingerprints).size).toBe(1)
    }
  })

  test('is made piece by piece, however large its files', { timeout: 60_000 }, async () => {
    const path = join(folder, 'large')
    const large = await open(path, 'w')
    await large.truncate(400 * 1024 * 1024)
    await large.close()
    const to = join(folder, 'large.zip')
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss())
    }, 20)
    await bundle([{ name: 'large.pdf', path }], to, '2026-11-20')
    clearInterval(watch)
    expect((most - before) / 1024 / 1024).toBeLessThan(120)
  })

  test.each([
    '../up.pdf',
    '/etc/passwd',
    'a\\b.pdf',
    'C:evil.pdf',
    'a//b.pdf',
    '.hidden',
    'nul.txt',
    'documents/COM1',
    'Siân.pdf',
    'trailing.',
    'with space.pdf',
    'new\nline.pdf',
    `${'a'.repeat(121)}`,
    '',
  ])('refuses the name %j and leaves nothing behind', async (name) => {
    const to = join(folder, 'refused.zip')
    await expect(bundle([{ name, path: await aFile('x', 'x') }], to, '2026-11-20')).rejects.toThrow(
      'a name that not every system can write',
    )
    expect(existsSync(to)).toBe(false)
  })

  test('refuses two names that Windows takes for one', async () => {
    const path = await aFile('x', 'x')
    const files = [
      { name: 'a.pdf', path },
      { name: 'A.PDF', path },
    ]
    await expect(bundle(files, join(folder, 'twice.zip'), '2026-11-20')).rejects.toThrow('the same name')
  })

  test('throws where a file is gone, and leaves no half a bundle', async () => {
    const to = join(folder, 'half.zip')
    const files = [...(await threeFiles()), { name: 'gone.pdf', path: join(folder, 'nowhere') }]
    await expect(bundle(files, to, '2026-11-20')).rejects.toThrow('ENOENT')
    expect(existsSync(to)).toBe(false)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findEngines } from '~/app/redaction/programs/engines'
import { aPdf } from '../redaction/pdfs'
import { rights } from './rights'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
const path = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-pdf-'))
  await writeFile(path('bare.pdf'), await aPdf((doc) => void doc.text('Marguerite Holloway')))
  await writeFile(path('noise.pdf'), 'Marguerite Holloway')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a file with faults ends it with 1: each check with pass or fail, what to do, and what must not be said of it', async () => {
  const { code, out, err } = await rights(['pdf', 'check', path('bare.pdf')])
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toMatch(/^pass {2}encryption /m)
  expect(out).toMatch(/^FAIL {2}marked .*\n {6}The catalogue does not say/m)
  expect(out).toMatch(/^FAIL {2}tagged .*\n {6}page 1: Outside every tag and artifact: text/m)
  expect(out.trim().split('\n').at(-1)).toMatch(/No outside validator has seen it\.$/)
  expect(out).not.toMatch(/conformant|conforms|Holloway/)
})

test('a program that is not there is a failed check, in words', async () => {
  const { out } = await rights(['pdf', 'check', path('bare.pdf')])
  const { qpdf, poppler } = await findEngines()
  expect(out.includes('qpdf is not installed: apt install qpdf.')).toBe(qpdf === null)
  expect(out.includes('poppler is not installed: apt install poppler-utils.')).toBe(poppler === null)
})

test('--json prints the report', async () => {
  const { code, out } = await rights(['pdf', 'check', '--json', path('bare.pdf')])
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ passed: false, pages: 1, readers: [{ name: 'our own' }, {}, {}, {}] })
})

test('what is no PDF ends it with 1, and no word of it is repeated', async () => {
  const { code, out } = await rights(['pdf', 'check', path('noise.pdf')])
  expect(code).toBe(1)
  expect(out).toMatch(/^FAIL {2}readable/m)
  expect(out).not.toContain('Holloway')
})

test('a file that is not there is wrong use', async () => {
  const { code, out, err } = await rights(['pdf', 'check', path('nowhere.pdf')])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain("nowhere.pdf: this file can't be opened.")
})

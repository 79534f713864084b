import { execFileSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-system-'))
  file = join(folder, 'words.pdf')
  const document = new PDFDocument()
  const written = finished(document.pipe(createWriteStream(file)))
  document.text('These words can be read back')
  document.end()
  await written
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('pdftotext reads the words of a PDF', () => {
  expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('These words can be read back')
})

test('qpdf finds nothing wrong with it', () => {
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
})

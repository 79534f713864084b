import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PageMark, Rect } from '~/app/redaction/mark'
import { redact } from '~/app/redaction/redact'
import { openPool, type Pool } from '~/app/redaction/threads/pool'
import { inOrderShare } from '../redaction/burn/readings'
import { said } from './packsPrograms'
import { differenceOf, drawnPages } from './realDocumentsAlike'
import { hidden, madeIn } from './realDocumentsMade'

let folder: string
let made: Readonly<Record<string, string>>
let pool: Pool
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-real-'))
  made = madeIn(folder)
  pool = openPool({ threads: 2 })
}, 180_000)
afterAll(async () => {
  await pool.close()
  await rm(folder, { recursive: true, force: true })
})

const programs = ['writer', 'word', 'calc', 'weasyprint', 'chromium', 'ghostscript', 'scan'] as const

// Of all pixels; a word of eight letters is 0.0003 of them. Ghostscript rounds the page's sides, so that its burned
// picture is drawn a little smaller than it is, and fine strokes shift.
const mostChanged: Readonly<Record<string, number>> = { ghostscript: 0.001 }

describe.each(programs)('a document made by %s', (program) => {
  test('loses what is marked and nothing else: neither a word nor a mark on the paper', async () => {
    const file = made[program] ?? ''
    const out = join(folder, `${program}.redacted.pdf`)
    const bytes = new Uint8Array(await readFile(file))
    // Of the fonts of some machines Ghostscript makes ligatures whose letters poppler can't read, so it is held to the
    // words of the document that it was given.
    const { marks, words } = marksIn(file, program === 'ghostscript' ? made.writer : file)
    expect(marks.length).toBeGreaterThan(1)

    const compulsory = ['poppler', 'qpdf'] as const
    const proof = await redact(bytes, { marks, pool, file: out, on: '2026-11-22', compulsory })
    if ('refused' in proof) throw new Error(`refused: ${proof.refused}`)
    expect(proof.channels.filter(({ passed }) => !passed)).toEqual([])

    const text = said('pdftotext', out, '-')
    for (const part of hidden.flatMap((name) => name.split(' '))) expect(text, part).not.toContain(part)
    expect(inOrderShare(words, text)).toBeGreaterThanOrEqual(0.99)

    const [before, after] = [await drawnPages(bytes), await drawnPages(new Uint8Array(await readFile(out)))]
    expect(after).toHaveLength(before.length)
    for (const [page, drawn] of before.entries()) {
      const other = after[page] ?? drawn
      const difference = differenceOf(
        drawn,
        other,
        marks.filter((mark) => mark.page === page),
      )
      expect(difference, `page ${page}`).toMatchObject({ sameSize: true })
      expect(difference.changed, `page ${page}`).toBeLessThan(mostChanged[program] ?? 0.00002)
      expect(difference.lightest, `page ${page}`).toBeLessThanOrEqual(4)
    }
  })
})

type Found = { readonly text: string; readonly page: number; readonly rect: Rect }

/** Marks over every place where the hidden words stand, and all the other words in their order. */
const marksIn = (file: string, source = file): { readonly marks: readonly PageMark[]; readonly words: string } => {
  const found = wordsIn(file)
  const marks: PageMark[] = []
  for (const name of hidden) {
    const parts = name.split(' ')
    for (const at of found.keys()) {
      const here = found.slice(at, at + parts.length)
      if (!parts.every((part, index) => here[index]?.text.startsWith(part))) continue
      // A name that goes on in the next line is one mark of two rectangles.
      marks.push({ page: here[0]?.page ?? 0, rects: here.map(({ rect }) => rect), exemption: 'S2-16' })
    }
  }
  const others = said('pdftotext', source, '-').split(/\s+/)
  return { marks, words: others.filter((word) => !partsOfHidden.some((part) => word.startsWith(part))).join(' ') }
}

const partsOfHidden = hidden.flatMap((name) => name.split(' '))

const wordsIn = (file: string): readonly Found[] => {
  const pages = said('pdftotext', '-bbox', file, '-').split('<page ').slice(1)
  return pages.flatMap((text, page) => {
    const height = Number(/height="([\d.]+)"/.exec(text)?.[1])
    return Array.from(
      text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
      ([, left, top, right, bottom, word = '']): Found => ({
        text: word,
        page,
        rect: [Number(left), height - Number(bottom), Number(right), height - Number(top)],
      }),
    )
  })
}

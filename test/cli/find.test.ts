import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { aPdf } from '../redaction/pdfs'
import { rights } from './rights'

const SuggestionSchema = z.strictObject({
  page: z.number().int().min(0),
  rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).min(1),
  text: z.string(),
  kind: z.string().min(1),
  score: z.number().min(0).max(1),
  why: z.string().min(1),
})

const subject = { name: 'Marguerite Holloway', email: 'marguerite.holloway@example.org' }
let folder: string
const path = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-find-'))
  const letter = await aPdf((doc) => {
    doc.fontSize(12)
    doc.text(`Marguerite Holloway wrote from ${subject.email}.`, 72, 72, { lineBreak: false })
    doc.text('Barnaby Osgerby answered from barnaby@example.org.', 72, 100, { lineBreak: false })
  })
  await writeFile(path('letter.pdf'), letter)
  await writeFile(path('people.json'), JSON.stringify({ subject, people: ['Barnaby Osgerby'] }))
  await writeFile(path('wrong.json'), JSON.stringify({ people: [{ name: '', email: 'holloway' }] }))
  await writeFile(path('noise.pdf'), '%PDF-1.7\nMarguerite Holloway')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// Starting Node and its threads takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

const found = async (...args: readonly string[]) => {
  const { code, out, err } = await rights(['find', ...args])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return z.array(SuggestionSchema).parse(JSON.parse(out))
}

test('each suggestion says what, where in the page’s own points, how sure and why', async () => {
  const suggestions = await found(path('letter.pdf'))
  const address = suggestions.find(({ text }) => text === 'barnaby@example.org')
  expect(address).toMatchObject({ page: 0, kind: 'email' })
  const [left, foot, right, top] = address?.rects[0] ?? [0, 0, 0, 0]
  // The second line, in its right half; points count from the foot of a page of 792.
  expect(left).toBeGreaterThan(200)
  expect(right).toBeLessThan(540)
  expect(foot).toBeGreaterThan(792 - 120)
  expect(top).toBeLessThan(792 - 95)
})

test('with the people of the case, others are found by name and the subject is left out', async () => {
  const words = (await found(path('letter.pdf'), '--people', path('people.json'))).map(({ text }) => text)
  expect(words).toContain('Barnaby Osgerby')
  expect(words).toContain('barnaby@example.org')
  expect(words.filter((text) => /Marguerite|Holloway/i.test(text))).toEqual([])
})

test.each([
  ['a file that is no PDF', ['noise.pdf'], /noise\.pdf could not be looked through\. It is not a PDF/],
  ['a file that is not there', ['nowhere.pdf'], /nowhere\.pdf can't be read/],
  [
    'people of another shape',
    ['letter.pdf', '--people', 'wrong.json'],
    /wrong\.json does not hold the people.*\n.*people\.0\.name/,
  ],
  ['people that are no JSON', ['letter.pdf', '--people', 'noise.pdf'], /noise\.pdf is not JSON/],
])('%s ends it with 1, in plain words and nobody’s name', async (_, args, why) => {
  const { code, out, err } = await rights(['find', ...args.map((word) => (word.startsWith('--') ? word : path(word)))])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(why)
  expect(err).not.toMatch(/Holloway|\n\s+at /)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPdf } from '~/app/pack/check/checkPdf'
import { sayFaultOf } from '~/app/pack/check/sayReport'
import { compose } from '~/app/pack/compose'
import type { PackFacts } from '~/app/pack/facts'
import { builtPack } from '../kit/builtPack'
import { bare, composedWords, spokenWords } from '../pack/check/spokenWords'
import { wordsFor } from '../pack/facts'
import { packKinds } from '../pack/packKinds'
import { said } from './packsPrograms'

const kinds = await packKinds()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-kinds-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(kinds.map(({ name, ...kind }) => [name, kind] as const))(
  'a pack %s has no fault by any reader, and is read out as it was composed',
  { timeout: 120_000 },
  async (name, { facts, into }) => {
    const built = await builtPack(facts, wordsFor(facts), into)
    const volumes = built.files.filter(({ kind }) => kind === 'volume')
    expect(volumes.length).toBe(name === 'in two volumes' ? 2 : 1)
    let spoken = ''
    let aloud = ''
    let drawn = ''
    for (const { name: file } of volumes) {
      const bytes = new Uint8Array(built.read.get(file) ?? [])
      const { results, passed } = await checkPdf(bytes)
      const faults = results
        .filter(({ outcome }) => outcome === 'failed')
        .flatMap((check) => check.faults.map((fault) => `${file} ${check.id}: ${sayFaultOf(fault)}`))
      expect(faults).toEqual([])
      expect(passed).toBe(true)
      spoken += spokenWords(bytes, { contents: false })
      aloud += bare(spokenWords(bytes, { contents: true }))
      await writeFile(join(folder, file), bytes)
      drawn += said('pdftotext', '-raw', join(folder, file), '-')
    }
    if (volumes.length > 1) return expect(wordsLeftOut(aloud, bare(drawn))).toBe('')
    const composed = bare(composedWords(compose(facts, wordsFor(facts))))
    expect(composed.length).toBeGreaterThan(1000)
    if (!isSetOtherwise(facts)) expect(bare(spoken)).toBe(composed)
    // Poppler sets right-to-left names in an order of its own: those are looked for one by one in `scripts`.
    if (name !== 'with names in many scripts') expect(wordsLeftOut(aloud, bare(drawn))).toBe('')
  },
)

/** The words of a document's pages stand in no tree; in large print a wide table is set row by row, its headings again. */
const isSetOtherwise = (facts: PackFacts): boolean =>
  facts.print === 'large' || ('documents' in facts && facts.documents.length > 0)

/**
 * What is spoken and does not come in that order in what is drawn, from where the two part. What is drawn has more: the
 * foot of each page, and header rows again for the eye, of which nothing much is left over.
 */
const wordsLeftOut = (aloud: string, drawn: string): string => {
  let at = 0
  for (const letter of drawn) if (letter === aloud[at]) at += 1
  expect(drawn.length).toBeLessThan(aloud.length * 1.1)
  return aloud.slice(at, at + 60)
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoControllers, readFamily } from '~/app/casework/demo/family.server'
import { checkPdf } from '~/app/pack/check/checkPdf'
import { sayFaultOf } from '~/app/pack/check/sayReport'
import { rights } from '../cli/rights'
import { holds, noticeFacts, noticeSections } from '../rules/noticeFacts'
import { fontsOf, held, said, wordsOf } from './packsPrograms'
import { readings, structureOf } from './packsReadings'
import { leaks, secretsOf, shownPieces, squash } from './packsSecrets'

const controllers = demoControllers()
const packOf = (controller: string) => join(folder, `${controller}.pdf`)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-packs-'))
  for (const controller of controllers) {
    const { code, err } = await rights(['pack', '--demo', controller, '--out', packOf(controller)])
    if (code !== 0) throw new Error(`${controller}: ${err}`)
  }
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('there is a family for each notice', () => {
  expect(controllers).toEqual(Object.keys(noticeSections).toSorted())
})

describe.each(controllers)('the pack of %s', (controller) => {
  const family = readFamily(controller)
  const hidden = [...family.hides, ...family.documents.flatMap((document) => document.hides)]

  test.each(['categories', 'recipients', 'statutes', 'research', 'retention'] as const)(
    'states every fact of its notice: %s',
    (section) => {
      const text = held(packOf(controller))
      const facts = noticeSections[controller]?.[section] ?? []
      expect(facts.length).toBeGreaterThan(0)
      expect(facts.filter((fact) => !holds(text, fact))).toEqual([])
    },
  )

  test('states everything else of its notice too', () => {
    const text = wordsOf(packOf(controller))
    expect((noticeFacts[controller] ?? []).filter((fact) => !holds(text, fact))).toEqual([])
  })

  test('holds no hidden word, however it is read', () => {
    const secrets = secretsOf(controller, family)
    expect(secrets.passages).toEqual(hidden.map(({ words }) => words))
    expect(secrets.telling.length).toBeGreaterThan(hidden.length)
    const found = readings(packOf(controller)).map((reading) => [reading.name, leaks(secrets, reading)])
    expect(found).toEqual(found.map(([name]) => [name, []]))
  })

  test('shows the names of those who acted in their jobs, and a mark for each hidden passage', () => {
    const text = wordsOf(packOf(controller))
    expect(family.shows.length).toBeGreaterThan(0)
    expect(family.shows.map((show) => show.words).filter((words) => !squash(text).includes(squash(words)))).toEqual([])
    const records = text.slice(text.lastIndexOf('\nR1. '))
    expect(records.match(/\[redacted: [A-Z]\]/g) ?? []).toHaveLength(hidden.length)
  })

  test.runIf(family.documents.length > 0)(
    'holds its documents, page by page, with every word that is not hidden',
    () => {
      const text = wordsOf(packOf(controller))
      const from = family.documents.map(({ title }, n) => text.lastIndexOf(`\nD${n + 1}. ${title}\n`))
      expect(from.filter((start) => start < 0)).toEqual([])
      expect(family.documents.flatMap((document) => document.hides)).not.toEqual([])
      for (const [n, document] of family.documents.entries()) {
        const end = from[n + 1] ?? text.lastIndexOf('\nKey to what is hidden\n')
        const section = squash(text.slice(from[n], end))
        const pieces = shownPieces(controller, document)
        expect(pieces.length, document.title).toBeGreaterThan(10)
        expect(pieces.filter((piece) => !section.includes(squash(piece)))).toEqual([])
      }
    },
  )

  test('is a sound file: tagged, embedded, one that any program may read', () => {
    const file = packOf(controller)
    expect(said('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    const fonts = fontsOf(file)
    expect(fonts.length).toBe(said('pdffonts', file).trim().split('\n').length - 2)
    expect(fonts.length).toBeGreaterThan(0)
    for (const { name, ...font } of fonts) expect({ name, ...font }).toEqual({ name, embedded: 'yes', readable: 'yes' })
    const about = said('pdfinfo', file)
    for (const line of [/^Tagged: +yes$/m, /^JavaScript: +no$/m, /^Encrypted: +no$/m]) expect(about).toMatch(line)
    expect(said('pdfinfo', '-js', file).trim()).toBe('')
  })

  test('has no fault of tagging or structure by any reader', async () => {
    const { results, passed } = await checkPdf(await readFile(packOf(controller)))
    const faults = results.filter(({ outcome }) => outcome === 'failed')
    expect(faults.flatMap((check) => check.faults.map((fault) => `${check.id}: ${sayFaultOf(fault)}`))).toEqual([])
    expect(passed).toBe(true)
  })

  test('reads out in order, and no hidden word with it', () => {
    const structure = structureOf(packOf(controller))
    expect(structure.text).toMatch(/^Document\n {2}Sect\n/)
    expect(structure.text).toContain(`"Dear ${family.subject.givenName} ${family.subject.familyName},"`)
    expect(leaks(secretsOf(controller, family), structure)).toEqual([])
  })
})

describe('these checks can fail', () => {
  test('a pack does not state the facts of another council\u2019s notice', () => {
    for (const [controller, sections] of Object.entries(noticeSections)) {
      const other = controllers.find((each) => each !== controller && each !== 'liverpool') ?? ''
      const text = held(packOf(other))
      for (const section of ['recipients', 'retention'] as const) {
        expect(
          sections[section].filter((fact) => !holds(text, fact)).length,
          `${controller} ${section}`,
        ).toBeGreaterThan(0)
      }
    }
  })

  test('a passage in the bytes is found in the clear, in UTF-16 and in hex', async () => {
    const secrets = secretsOf('trafford', readFamily('trafford'))
    const [passage = ''] = secrets.passages
    const pack = await readFile(packOf('trafford'))
    const wide = Buffer.from(passage, 'utf16le').swap16()
    for (const form of [Buffer.from(passage.toUpperCase()), wide, Buffer.from(wide.toString('hex'))]) {
      const text = Buffer.concat([pack, form]).toString('latin1')
      expect(leaks(secrets, { name: 'bytes', of: 'bytes', text })).toEqual([passage])
    }
  })
})

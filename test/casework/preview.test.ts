import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { drawPackPage, type PackPage, readPackPage } from '~/app/casework/previewPack.server'
import { readCase } from '~/app/casework/readCase.server'
import { readPack, readPackFile } from '~/app/casework/readPack.server'
import type { StaffDesk } from '~/app/desk.server'
import { WordsFault } from '~/app/pack/words'
import { notePackStep } from '~/db/packs'
import { inLetter } from '../kit/aDocument'
import { type Answering, aGatheredCase, aVerifiedCase, buildIt, done, family } from '../kit/answering'
import { aPortal, databases, type TestPortal } from '../kit/desk'
import { aCaseWithLetter, burnIt, hide } from '../kit/documentCase'

const on = async (desk: StaffDesk, reference: string) => {
  const read = await readCase(desk, reference)
  if (read === null || read === 'not-allowed') throw new Error('There is no such case')
  return read
}

const page = async (desk: StaffDesk, reference: string, number: number): Promise<PackPage> => {
  const read = await readPackPage(desk, await on(desk, reference), number)
  if (read === null || !('from' in read)) throw new Error(`No page: ${JSON.stringify(read)}`)
  return read
}

/** All words of every page there is, read one page after another. */
async function everyWord(
  desk: StaffDesk,
  reference: string,
): Promise<{ readonly words: string; readonly pages: number }> {
  const words: string[] = []
  for (let number = 1; ; number += 1) {
    const read = await readPackPage(desk, await on(desk, reference), number)
    if (read === null) return { words: words.join('\n'), pages: number - 1 }
    if (!('from' in read)) throw new Error('No page')
    words.push(...read.words)
  }
}

async function pageThatSays(desk: StaffDesk, reference: string, phrase: string): Promise<number> {
  for (let number = 1; ; number += 1) {
    if (squeezed((await page(desk, reference, number)).words.join(' ')).includes(phrase)) return number
  }
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

describe.each(databases)('a preview of the answer on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  beforeAll(async () => {
    house = await aPortal(database)
    answering = await aGatheredCase(house.portal)
  }, 60_000)
  afterAll(() => house.end())

  test('before anything is built is a draft, drawn and read, to its last page', async () => {
    const { one, reference } = answering
    const first = await page(one, reference, 1)
    expect([first.from, first.page, first.pages, first.volume]).toEqual(['draft', 1, null, null])
    expect(squeezed(first.words.join(' '))).toContain(reference)
    const png = await drawPackPage(one, await on(one, reference), { page: 1, width: 400 })
    const { format, width = 0, height = 0 } = await sharp(png ?? Buffer.alloc(0)).metadata()
    expect([format, width]).toEqual(['png', 400])
    expect(height / width).toBeCloseTo(Math.SQRT2, 1)
    const { pages } = await everyWord(one, reference)
    expect(pages).toBeGreaterThan(3)
    expect((await page(one, reference, pages)).pages).toBe(pages)
    expect(await drawPackPage(one, await on(one, reference), { page: pages + 1, width: 400 })).toBeNull()
  }, 60_000)

  test('a draft shows marks as they will be: words are gone as soon as they are hidden', async () => {
    const { one, reference } = answering
    const [first] = family.hides
    const phrase = first?.words ?? ''
    const number = await pageThatSays(one, reference, phrase)
    const exemption = first?.exemption ?? ''
    const facts = { about: 'third-party', consent: 'not-asked' } as const
    done(await hideEverywhere(one, reference, { phrase, exemption, reason: 'x', facts }))
    expect(squeezed((await page(one, reference, number)).words.join(' '))).not.toContain(phrase)
    expect(squeezed((await everyWord(one, reference)).words)).not.toContain(phrase)
  }, 60_000)

  test('leaves nothing on the case, and nothing in the store', async () => {
    const { one, reference } = answering
    const before = (await on(one, reference)).kase.seq
    await page(one, reference, 1)
    expect((await on(one, reference)).kase.seq).toBe(before)
    expect(await house.portal.db.selectFrom('packs').selectAll().execute()).toEqual([])
  })

  test('of what is built is of its own pages, with as many as it has', async () => {
    const { one, two, reference, caseId } = answering
    await buildIt(answering)
    const built = await readPack(one, caseId)
    const pages = built?.pack.pages ?? 0
    const last = await page(two, reference, pages)
    expect([last.from, last.pages, last.volume]).toEqual(['built', pages, { number: 1, of: 1, page: pages }])
    expect(squeezed(last.words.join(' '))).toContain(`${pages} of ${pages}`)
    expect(await readPackPage(two, await on(two, reference), pages + 1)).toBeNull()
    expect(await drawPackPage(two, await on(two, reference), { page: pages, width: 300 })).not.toBeNull()
  }, 60_000)

  test('every file of what is built can be read by its place, and no other', async () => {
    const { one, reference, caseId } = answering
    const { pack } = (await on(one, reference)).kase
    const files = (await readPack(one, caseId))?.files ?? []
    expect(files.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['volume', 'page-copy', 'data', 'bundle']))
    for (const { place, name } of files) expect((await readPackFile(one, pack, place))?.name).toBe(name)
    expect(await readPackFile(one, pack, files.length + 1)).toBeNull()
    expect(await readPackFile(one, null, 1)).toBeNull()
  })

  test('built again after a change, says what changed since', async () => {
    const { one, reference, caseId } = answering
    expect((await readPack(one, caseId))?.changed).toBeNull()
    const [, second] = family.hides
    const { words: phrase = '', exemption = '' } = second ?? {}
    const facts = { about: 'third-party', consent: 'not-asked' } as const
    done(await hideEverywhere(one, reference, { phrase, exemption, reason: 'x', facts }))
    await buildIt(answering)
    const changed = (await readPack(one, caseId))?.changed
    expect(changed?.version).toBe(1)
    expect(changed?.changes).toContainEqual(expect.objectContaining({ kind: 'other' }))
  }, 60_000)

  test('while it is built, and once it was compared, its row says so', async () => {
    const { one, reference, caseId } = answering
    const warning = { kind: 'treated-otherwise', ref: 'R3', other: 'R7', reference: 'TRA-2222-2222' } as const
    const rows = house.portal.db.updateTable('packs').where('case_id', '=', caseId)
    await rows.set({ comparison: JSON.stringify([warning]) }).execute()
    expect((await readPack(one, caseId))?.warnings).toEqual([warning])
    const { pack } = done(await askPack(one, reference, {}))
    await notePackStep(house.portal.db, pack?.id ?? '', { step: 'setting', done: 340, total: 1000 })
    expect(await readPack(one, caseId)).toMatchObject({
      step: 'setting',
      done: 340,
      total: 1000,
      files: [],
      proof: null,
    })
  })

  test('where nothing could be built now, says why', async () => {
    const { one, reference } = await aVerifiedCase(house.portal)
    expect(await readPackPage(one, await on(one, reference), 1)).toEqual({ refused: 'nothing-searched' })
    expect(await drawPackPage(one, await on(one, reference), { page: 1, width: 300 })).toBeNull()
  })

  test('a draft has the pages of documents as they were burned', async () => {
    const letter = await aCaseWithLetter(house.portal, await aGatheredCase(house.portal))
    const { one, reference } = letter
    expect(await readPackPage(one, await on(one, reference), 1)).toEqual({ refused: 'documents-not-ready' })
    await hide(letter, 0, inLetter.person)
    await burnIt(letter)
    const number = await pageThatSays(one, reference, 'at the school gate')
    expect((await page(one, reference, number)).words.join(' ')).not.toContain(inLetter.person)
    expect(await drawPackPage(one, await on(one, reference), { page: number, width: 300 })).not.toBeNull()
  }, 60_000)

  test('what the words of the answer lack is said by the line of their template', async () => {
    const { one, reference } = await aGatheredCase(house.portal)
    const fault = 'templates/pack/en/letter.yaml line 9: "letter.to" asks for {{to}}, which nothing fills'
    const packWords = () => {
      throw new WordsFault(fault)
    }
    expect(await readPackPage({ ...one, packWords }, await on(one, reference), 1)).toEqual({ fault })
  })
})

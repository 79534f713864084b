import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAnswer } from '~/app/casework/answer/keepAnswer.server'
import { withAnswerFiles } from '~/app/casework/answer/makeFiles.server'
import { proveAnswer } from '~/app/casework/answer/proveAnswer.server'
import { askPack } from '~/app/casework/askPack.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { gatherPack } from '~/app/casework/packFacts.server'
import { readLeaks, readPack } from '~/app/casework/readPack.server'
import { readRegister } from '~/app/casework/registers.server'
import { deskAt } from '~/app/desk.server'
import { packPageProps } from '~/app/pages/staff/pack/packPageProps'
import { filesOf } from '~/db/packFiles'
import { packById } from '~/db/packs'
import { inLetter } from '../kit/aDocument'
import { aGatheredCase, buildIt, caseOf, done } from '../kit/answering'
import { aPortal, databases, noon, type TestPortal } from '../kit/desk'
import { aCaseWithLetter, burnIt, type DocumentCase, hide } from '../kit/documentCase'
import { textOfPack } from '../kit/packText'
import { flat } from '../pack/read'

const aboutOther = { about: 'third-party', consent: 'not-asked' } as const

describe.each(databases)('documents in an answer on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  /** A case with a letter whose first page names somebody, who is hidden there and wherever the records name him. */
  async function aCaseToAnswer(): Promise<DocumentCase> {
    const on = await aCaseWithLetter(house.portal, await aGatheredCase(house.portal))
    await hide(on, 0, inLetter.person)
    await hide(on, 1, inLetter.nhs)
    await burnIt(on)
    return on
  }
  const hideInRecords = async (on: DocumentCase) =>
    done(
      await hideEverywhere(on.one, on.reference, {
        phrase: inLetter.person,
        exemption: 'S2-16',
        reason: 'Another child.',
        facts: aboutOther,
      }),
    )

  const copyOf = async (pack: string, kind: string) => {
    const file = (await filesOf(house.portal.db, pack)).find((one) => one.kind === kind)
    return (await house.portal.blobs.read(file?.blob ?? '')).toString('utf8')
  }

  test('stand on pages of their own under the reference and the running number, without what was hidden', async () => {
    const on = await aCaseToAnswer()
    await hideInRecords(on)
    const { pack } = await buildIt(on)
    expect(pack).toMatchObject({ state: 'built', proof: 'passed' })
    const text = flat(await textOfPack(house.portal, on.caseId))
    expect(text).toContain('We met [redacted: A] at the school gate.')
    expect(text).toMatch(/The NHS number is \[redacted: A\]/)
    expect(text).toContain('The kitchen will be painted green by his grandmother Halina')
    for (const hidden of [inLetter.person, inLetter.nhs]) expect(text).not.toContain(hidden)
    expect(text).toMatch(new RegExp(`${on.reference}, page \\d+ of ${pack?.pages}`))
    expect(text).toMatch(/D1\.? Notes/)
    const html = await copyOf(pack?.id ?? '', 'page-copy')
    expect(flat(html.replace(/<[^>]*>/g, ' '))).toContain('We met [redacted: A] at the school gate.')
    expect(html).not.toContain('Zielonka')
  })

  test('hide what a record still shows: the answer\u2019s proof fails, and names the marks', async () => {
    const on = await aCaseToAnswer()
    const { pack } = await buildIt(on)
    expect(pack?.proof).toBe('failed')
    const proof = JSON.parse((await packById(house.portal.db, pack?.id ?? ''))?.proof ?? '{}')
    const found = proof.channels.flatMap(({ findings }: { findings: { hidden: number }[] }) => findings)
    expect(found.length).toBeGreaterThan(3)
    const marks = new Set(found.flatMap(({ hidden }: { hidden: number }) => proof.marks[hidden]))
    const onPage = [...((await caseOf(house.portal, on.caseId)).documents.get(on.document)?.hidden.keys() ?? [])]
    expect(onPage.some((mark) => marks.has(mark))).toBe(true)
    expect(proof.channels.find(({ channel }: { channel: string }) => channel === 'copies').passed).toBe(false)
    const leaks = await readLeaks(on.one, on.caseId)
    expect(leaks).toContainEqual(
      expect.objectContaining({ document: on.document, words: expect.stringContaining(inLetter.person) }),
    )
    const kase = await caseOf(house.portal, on.caseId)
    const props = packPageProps(await readPack(on.one, on.caseId), { kase, leaks, mayWork: true })
    expect(props.proof?.findings.map(({ href }) => href)).toContain(
      `/staff/cases/${on.reference}/documents/${on.document}/allowance/${leaks.find(({ document }) => document)?.marks[0]}`,
    )
  })

  test('are proved at every mark where its page came to stand, and nowhere else', async () => {
    const on = await aCaseToAnswer()
    await hideInRecords(on)
    done(await askPack(on.one, on.reference, {}))
    const kase = await caseOf(house.portal, on.caseId)
    const held = await readRegister(house.portal, 'trafford')
    if (held === null) throw new Error('There is a register')
    const desk = deskAt(house.portal, { kind: 'portal' }, noon)
    const gathered = await gatherPack(desk, on.caseId, { kase, held })
    expect([...gathered.areas.values()].flat()).toHaveLength(2)
    await withAnswerFiles(desk, { pack: kase.pack?.id ?? '', facts: gathered.facts }, async (built) => {
      expect(built.shown).toHaveLength(3)
      expect((await proveAnswer(desk, built, gathered)).passed).toBe(true)
      const lower = { ...built, shown: built.shown.map((page) => ({ ...page, below: 0 })) }
      expect((await proveAnswer(desk, lower, gathered)).passed).toBe(false)
      const others = { ...built, shown: built.shown.map((page) => ({ ...page, page: page.page + 1 })) }
      expect((await proveAnswer(desk, others, gathered)).passed).toBe(false)
    })
  })

  test('leave no file behind when one of them can\u2019t be kept', async () => {
    const on = await aCaseToAnswer()
    await hideInRecords(on)
    done(await askPack(on.one, on.reference, {}))
    const kase = await caseOf(house.portal, on.caseId)
    const held = await readRegister(house.portal, 'trafford')
    if (held === null) throw new Error('There is a register')
    let kept = 0
    const removed: string[] = []
    const blobs = {
      ...house.portal.blobs,
      keepFile: async () => {
        kept += 1
        if (kept > 2) throw new Error('The disk is full')
        return `kept ${kept}`
      },
      remove: async (name: string) => void removed.push(name),
    }
    const desk = { ...deskAt(house.portal, { kind: 'portal' }, noon), blobs }
    const gathered = await gatherPack(deskAt(house.portal, { kind: 'portal' }, noon), on.caseId, { kase, held })
    await withAnswerFiles(desk, { pack: kase.pack?.id ?? '', facts: gathered.facts }, async (built) => {
      await expect(keepAnswer(desk, { built, gathered })).rejects.toThrow('The disk is full')
    })
    expect(removed).toEqual(['kept 1', 'kept 2'])
  })
})

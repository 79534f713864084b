import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { showAreaAgain } from '~/app/casework/documents/changeDocument.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { openReview } from '~/app/casework/openReview.server'
import { showWordsAgain } from '~/app/casework/showWordsAgain.server'
import { marksOf } from '~/db/marks'
import { packById } from '~/db/packs'
import { inLetter } from '../kit/aDocument'
import { aGatheredCase, buildIt, caseOf, done, releaseIt } from '../kit/answering'
import { aPortal, databases, type TestPortal, work } from '../kit/desk'
import { aCaseWithLetter, burnIt, type DocumentCase, hide, seen } from '../kit/documentCase'
import { textOfPack } from '../kit/packText'
import { flat } from '../pack/read'

const why = {
  exemption: 'S2-16',
  reason: 'She has not agreed.',
  facts: { about: 'third-party', consent: 'not-asked' },
} as const

describe.each(databases)('after a review, on %s', { timeout: 60_000 }, (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  /** An answer that went out with a name hidden in two records and a number and a name on two pages of a letter. */
  async function anAnswerGone(): Promise<DocumentCase> {
    const on = await aCaseWithLetter(house.portal, await aGatheredCase(house.portal))
    for (const phrase of ['Doreen Hathersage', 'Irwell Clinic', inLetter.person]) {
      done(await hideEverywhere(on.one, on.reference, { ...why, phrase }))
    }
    await hide(on, 0, inLetter.person)
    await hide(on, 1, inLetter.nhs)
    await burnIt(on)
    await buildIt(on)
    await releaseIt(on)
    return on
  }

  async function lift(on: DocumentCase, words: string) {
    const standing = (await caseOf(house.portal, on.caseId)).hidden
    const fields = await house.portal.db.selectFrom('records').selectAll().where('case_id', '=', on.caseId).execute()
    for (const mark of await marksOf(house.portal.db, on.caseId)) {
      const record = fields.find(({ id }) => id === mark.record_id)
      const says = record?.fields.includes(words) && standing.has(mark.id)
      if (says && mark.end_at - mark.start_at === words.length) {
        done(await showWordsAgain(on.one, on.reference, { mark: mark.id }))
      }
    }
  }

  test('the pack holds only what says more, newly shown words apart, under the references the person knows', {
    timeout: 180_000,
  }, async () => {
    const on = await anAnswerGone()
    const before = flat(await textOfPack(house.portal, on.caseId))
    const doreenIn = /(R\d+)\. 11 February 2025/.exec(before)?.[1]
    done(await openReview(on.one, on.reference, { words: 'They ask who called.' }))
    await lift(on, 'Doreen Hathersage')
    const area = (await seen(on)).marks.find(({ page }) => page === 1)
    done(await showAreaAgain(on.one, on.reference, { document: on.document, mark: area?.id ?? '' }))
    await burnIt(on)
    done(await askPack(on.one, on.reference, { why: 'She has agreed that we may show her name.' }))
    await work(house.portal)
    const { pack } = await caseOf(house.portal, on.caseId)
    expect(pack).toMatchObject({ version: 2, purpose: 'difference', proof: 'passed' })
    const text = flat(await textOfPack(house.portal, on.caseId))
    expect(text).toContain('She has agreed that we may show her name.')
    expect(text).toContain('Doreen Hathersage')
    expect(text).toContain(`${doreenIn}. 11 February 2025`)
    expect(text).toContain(`The NHS number is ${inLetter.nhs}`)
    // The pages and records that say no more than they did are not in it, and what is hidden still is hidden.
    expect(text).not.toContain('at the school gate')
    expect(text).not.toContain('treated for a gambling addiction')
    expect(text).not.toContain('Irwell Clinic')
    const facts = JSON.parse(
      (await house.portal.blobs.read((await packById(house.portal.db, pack?.id ?? ''))?.facts_blob ?? '')).toString(),
    )
    const added = facts.facts.records.flatMap(({ fields }: { fields: { segments: object[] }[] }) =>
      fields.flatMap(({ segments }) => segments.filter((segment) => 'added' in segment)),
    )
    expect(added).toEqual([{ added: 'Doreen Hathersage' }])
  })

  test('what it builds is approved and released on its own, and both answers can be collected', {
    timeout: 60_000,
  }, async () => {
    const on = await anAnswerGone()
    done(await openReview(on.one, on.reference, { words: 'They ask again.' }))
    await lift(on, 'Irwell Clinic')
    done(await askPack(on.one, on.reference, { why: 'He has agreed.' }))
    await work(house.portal)
    await releaseIt(on)
    const { released, review } = await caseOf(house.portal, on.caseId)
    expect(released.map(({ version, purpose }) => [version, purpose])).toEqual([
      [1, 'answer'],
      [2, 'difference'],
    ])
    expect(review).toBeNull()
    expect(new Set(released.map(({ sha256 }) => sha256)).size).toBe(2)
  })

  test('nothing is built before somebody has said why more is shown', async () => {
    const on = await anAnswerGone()
    done(await openReview(on.one, on.reference, { words: 'They ask again.' }))
    await lift(on, 'Irwell Clinic')
    for (const why of [undefined, '  ']) {
      expect(await askPack(on.one, on.reference, { why })).toEqual({ refused: 'review-not-explained' })
    }
  })
})

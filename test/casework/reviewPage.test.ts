import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askPack } from '~/app/casework/askPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { hideEverywhere } from '~/app/casework/hideWords.server'
import { openReview } from '~/app/casework/openReview.server'
import { readPackPage } from '~/app/casework/previewPack.server'
import { readCase } from '~/app/casework/readCase.server'
import { readPack } from '~/app/casework/readPack.server'
import { readReview } from '~/app/casework/readReview.server'
import { showWordsAgain } from '~/app/casework/showWordsAgain.server'
import type { StaffDesk } from '~/app/desk.server'
import { type Answering, aGatheredCase, buildIt, caseOf, done, family, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'

const read = async (desk: StaffDesk, reference: string) => {
  const found = await readCase(desk, reference)
  if (found === null || found === 'not-allowed') throw new Error('There is no such case')
  return found
}
const review = async (desk: StaffDesk, reference: string) => readReview(desk, await read(desk, reference))

const later = '2026-11-24T12:00:00.000Z'

describe.each(databases)('a review as its page shows it on %s', (database) => {
  let house: TestPortal
  let answering: Answering
  beforeAll(async () => {
    house = await aPortal(database)
    answering = await aGatheredCase(house.portal)
    const [first] = family.hides
    const facts = { about: 'third-party', consent: 'not-asked' } as const
    const { words: phrase = '', exemption = '' } = first ?? {}
    done(await hideEverywhere(answering.one, answering.reference, { phrase, exemption, reason: 'x', facts }))
  }, 60_000)
  afterAll(() => house.end())

  test('may not be opened before the answer is out', async () => {
    const { one, reference } = answering
    expect(await review(one, reference)).toMatchObject({ open: null, mayNotOpen: 'not-released' })
    await buildIt(answering)
    await releaseIt(answering)
    expect(await review(one, reference)).toMatchObject({ open: null, mayNotOpen: undefined })
  }, 60_000)

  test('open, says why it was opened, and offers what the rules would not refuse', async () => {
    const { one, reference } = answering
    const today = at(one, later)
    done(await openReview(today, reference, { words: 'She asked about the visit in May.' }))
    expect(await review(today, reference)).toEqual({
      open: { on: '2026-11-24', reason: 'She asked about the visit in May.', pack: null, why: '' },
      mayNotOpen: 'review-open',
      mayNotBuild: undefined,
      mayNotEnd: undefined,
    })
  })

  test('builds a pack of what it shows, keeps its reason on the page, and lays nothing beside the first answer', async () => {
    const { one, reference, caseId, portal } = answering
    const today = at(one, later)
    const [mark = ''] = (await caseOf(portal, caseId)).hidden.keys()
    done(await showWordsAgain(today, reference, { mark }))
    const draft = await readPackPage(today, await read(today, reference), 1)
    expect(draft).toMatchObject({ from: 'draft', page: 1 })
    done(await askPack(today, reference, { why: 'You wrote these words yourself.' }))
    expect((await review(today, reference)).mayNotBuild).toBe('pack-being-built')
    await work(portal, later)
    expect((await review(today, reference)).open).toMatchObject({
      pack: 'built',
      why: 'You wrote these words yourself.',
    })
    const built = await readPack(today, caseId)
    expect([built?.pack.purpose, built?.changed]).toEqual(['difference', null])
  }, 60_000)

  test('ended without showing more is over, and the answer that went out stands', async () => {
    const { one, reference, caseId, portal } = answering
    done(await closeCase(at(one, later), reference, { outcome: 'answered', note: '' }))
    const kase = await caseOf(portal, caseId)
    expect([kase.review, kase.pack?.purpose, kase.pack?.state]).toEqual([null, 'answer', 'released'])
    expect((await review(at(one, later), reference)).open).toBeNull()
  })

  test('is opened by nobody who only approves', async () => {
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    expect(await openReview(reviewer, answering.reference, { words: 'x' })).toEqual({ refused: 'not-allowed' })
  })
})

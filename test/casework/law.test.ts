import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvePack, releasePack } from '~/app/casework/approvePack.server'
import { askPack } from '~/app/casework/askPack.server'
import { closeCase } from '~/app/casework/closeCase.server'
import { collectPack } from '~/app/casework/collectFiles.server'
import { answerComplaint, receiveComplaint } from '~/app/casework/complaints.server'
import { decideCompetence, decideResponsibility, recordAgreement } from '~/app/casework/law/child.server'
import { answerConsultation, askConsultation } from '~/app/casework/law/consultations.server'
import { decideHealth } from '~/app/casework/law/health.server'
import { liftHold, placeHold } from '~/app/casework/law/hold.server'
import { narrowFor } from '~/app/casework/law/narrowing.server'
import { agreeRefusal, dropRefusal, proposeRefusal } from '~/app/casework/law/refusal.server'
import { endReview, openReview } from '~/app/casework/openReview.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import type { AskedRight } from '~/app/rules/case/rights'
import { statementsOf } from '~/db/statements'
import { type Answering, aGatheredCase, buildIt, caseOf, done, idOf, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, type Database, databases, residentDesk, type TestPortal, work } from '../kit/desk'
import { textOf } from '../kit/packText'
import { aPerson, aRequest } from '../kit/request'

const proposal = {
  ground: 'excessive',
  evidence: 'Nine requests since June, each answered within the month.',
  grounds: 'You asked for the same letters nine times since June.',
  effect: 'You can ask for what is new since our last answer.',
} as const

const rightsOn = (database: Database): readonly AskedRight[] =>
  database === 'SQLite' ? ['access', 'rectification', 'erasure', 'objection'] : ['access']

describe.each(databases)('what the law asks for, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  let two: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    ;[one, two] = [await aStaffDesk(house.portal), await aStaffDesk(house.portal)]
  })
  afterAll(() => house.end())

  const aVerified = async (right: AskedRight = 'access', given = {}): Promise<Answering> => {
    const { reference } = await aRequest(house.portal, { right, ...given })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    return { portal: house.portal, one, two, reference, caseId: await idOf(house.portal, reference) }
  }
  const wordsOf = async (caseId: string, kind: string) =>
    (await statementsOf(house.portal.db, caseId)).filter((said) => said.kind.startsWith(kind)).map(({ words }) => words)

  test.each(rightsOn(database))(
    'a refusal of %s: proposed by one, agreed by another, collected as a letter with its reasons and three ways on',
    async (right) => {
      const answering = await aVerified(right)
      const { reference, caseId } = answering
      const { desk } = done(await proposeRefusal(one, reference, proposal))
      const refusal = desk.refusal?.id ?? ''
      expect(await agreeRefusal(one, reference, { refusal })).toEqual({ refused: 'proposed-by-you' })
      done(await agreeRefusal(two, reference, { refusal }))
      expect((await buildIt(answering)).pack).toMatchObject({ state: 'built', proof: 'passed', isRefusal: true })
      expect(await approvePack(one, reference, {})).toEqual({ refused: 'built-by-you' })
      await releaseIt(answering)
      const collected = await collectPack(residentDesk(house.portal), await followAndProve(house))
      const text = await textOf(collected?.bytes ?? new Uint8Array())
      const says = [
        proposal.grounds,
        proposal.effect,
        'manifestly excessive',
        'complain to Trafford Council',
        'a court',
      ]
      for (const said of says) expect(text).toContain(said)
      expect(text).not.toContain(proposal.evidence)
      expect((await caseOf(house.portal, caseId)).closed).toMatchObject({ outcome: 'refused' })
    },
    60_000,
  )

  test('a refusal that is dropped says why, and the request goes on', async () => {
    const { reference, caseId } = await aVerified('erasure')
    const { desk } = done(await proposeRefusal(one, reference, proposal))
    const refusal = desk.refusal?.id ?? ''
    expect(await buildAnd(reference)).toBe('refusal-not-agreed')
    done(await dropRefusal(two, reference, { refusal, words: 'Two of the nine were about another child.' }))
    expect(await buildAnd(reference)).toBe('not-decided')
    expect(await wordsOf(caseId, 'refusal-dropped')).toEqual(['Two of the nine were about another child.'])
  })

  const buildAnd = async (reference: string) => {
    const outcome = await askPack(one, reference, {})
    return 'refused' in outcome ? outcome.refused : 'built'
  }

  test('only a role that agrees to refusals does so, and a manager works on none', async () => {
    const { reference } = await aVerified()
    const manager = await aStaffDesk(house.portal, { role: 'manager' })
    const reviewer = await aStaffDesk(house.portal, { role: 'reviewer' })
    expect(await proposeRefusal(reviewer, reference, proposal)).toEqual({ refused: 'not-allowed' })
    const refusal = done(await proposeRefusal(one, reference, proposal)).desk.refusal?.id ?? ''
    expect(await agreeRefusal(manager, reference, { refusal })).toEqual({ refused: 'not-allowed' })
    done(await agreeRefusal(reviewer, reference, { refusal }))
  })

  test('a hold keeps an answer back that two agreed on, until it is lifted, with words for both', async () => {
    const answering = await aGatheredCase(house.portal)
    const { reference, caseId } = answering
    await buildIt(answering)
    done(await approvePack(answering.two, reference, {}))
    const { desk } = done(await placeHold(one, reference, { reason: 'safeguarding', words: 'His brother rang us.' }))
    expect(await releasePack(answering.two, reference, {})).toEqual({ refused: 'on-hold' })
    done(await liftHold(two, reference, { hold: desk.holds[0]?.id ?? '', words: 'The police have no concern.' }))
    done(await releasePack(answering.two, reference, {}))
    expect(await wordsOf(caseId, 'hold')).toEqual(['His brother rang us.', 'The police have no concern.'])
  }, 60_000)

  test('a child who understands enough agrees before anything leaves; for another the asker shows responsibility', async () => {
    const child = await aGatheredCase(house.portal, { actingAs: 'parent' })
    const { reference } = child
    await buildIt(child)
    const approve = async () => {
      const outcome = await approvePack(child.two, reference, {})
      return 'refused' in outcome ? outcome.refused : 'approved'
    }
    expect(await approve()).toBe('competence-not-decided')
    done(await decideCompetence(one, reference, { result: 'not-competent', words: 'She is four.' }))
    expect(await approve()).toBe('responsibility-not-shown')
    done(await decideResponsibility(one, reference, { shown: false, words: 'No paper yet.' }))
    expect(await approve()).toBe('responsibility-not-shown')
    done(await decideResponsibility(one, reference, { shown: true, words: 'The birth certificate.' }))
    done(await decideCompetence(one, reference, { result: 'competent', words: 'Her school nurse says so.' }))
    expect(await approve()).toBe('child-must-agree')
    done(await recordAgreement(one, reference, { words: 'She said so to her social worker, alone.' }))
    expect(await approve()).toBe('approved')
  }, 60_000)

  test('health data leaves on an opinion of the last six months, and none of its words is in an event', async () => {
    const answering = await aGatheredCase(house.portal)
    const { reference, caseId } = answering
    const asked = { kind: 'health', who: 'Dr Rhodri Ashdown', profession: 'Paediatrician', question: 'Harm?' } as const
    const { desk } = done(await askConsultation(one, reference, asked))
    const consultation = desk.consultations[0]?.id ?? ''
    const onIt = { result: 'opinion', consultation, words: 'As Dr Ashdown says.' } as const
    expect(await decideHealth(one, reference, onIt)).toEqual({ refused: 'health-opinion-lacking' })
    const says = { consultation, opinion: 'no-serious-harm', words: 'No harm that I can see.' } as const
    expect(await answerConsultation(one, reference, { ...says, opinionOn: '2026-11-24' })).toEqual({
      refused: 'day-in-future',
    })
    done(await answerConsultation(one, reference, { ...says, opinionOn: '2026-05-24' }))
    done(await decideHealth(one, reference, onIt))
    await buildIt(answering)
    done(await approvePack(answering.two, reference, {}))
    expect(await wordsOf(caseId, 'consultation:')).toEqual(['Dr Rhodri Ashdown, Paediatrician\nHarm?'])
    const events = await house.portal.db.selectFrom('events').select('payload').where('case_id', '=', caseId).execute()
    expect(JSON.stringify(events)).not.toMatch(/Ashdown|Paediatrician|No harm/)
  }, 60_000)

  test('asking for less keeps only what the person still wants, and tells them', async () => {
    const { reference } = await aVerified('access', { activities: ['stronger-families', 'another'] })
    expect(await narrowFor(one, reference, { activities: ['elsewhere'], words: 'x' })).toEqual({
      refused: 'not-narrower',
    })
    await work(house.portal)
    const before = house.sent.length
    const kase = done(await narrowFor(one, reference, { activities: ['stronger-families'], words: 'She rang.' }))
    expect(kase.activities).toEqual(['stronger-families'])
    await work(house.portal)
    const told = house.sent.slice(before).filter(({ to }) => to.includes(aPerson.email))
    expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining(reference)])
  })

  test('an end that is no answer carries its words to the person; a repeat needs its link, silence a question', async () => {
    const { reference } = await aVerified()
    expect(await closeCase(one, reference, { outcome: 'duplicate', note: 'x' })).toEqual({
      refused: 'link-to-repeat-first',
    })
    expect(await closeCase(one, reference, { outcome: 'no-reply', note: 'x' })).toEqual({ refused: 'nobody-to-chase' })
    expect(await closeCase(one, reference, { outcome: 'refused', note: 'x' })).toEqual({ refused: 'not-released' })
    const note = 'We do not hold it; Weirdale Academy does: post room, 4 Invented Row.'
    done(await closeCase(one, reference, { outcome: 'transferred', note }))
    await work(house.portal)
    expect(house.sent.some(({ text }) => text.includes(note))).toBe(true)
  })

  test('a complaint is answered by somebody who had no part in it, in words that the person reads', async () => {
    const { reference } = await aVerified('erasure')
    done(await proposeRefusal(one, reference, proposal))
    const complaint = { on: '2026-11-23', channel: 'email', words: 'You are late.' } as const
    const [{ id = '' } = {}] = done(await receiveComplaint(one, reference, complaint)).complaints
    const answer = { complaint: id, result: 'partly', words: 'We should have told you sooner.' } as const
    expect(await answerComplaint(one, reference, answer)).toEqual({ refused: 'decided-by-you' })
    const kase = done(await answerComplaint(two, reference, answer))
    expect(kase.complaints).toMatchObject([{ answered: { on: '2026-11-23', result: 'partly' } }])
    await work(house.portal)
    expect(house.sent.some(({ text }) => text.includes(answer.words))).toBe(true)
  })

  test('a refusal looked at again that stays ends as refused, and its letter stands', async () => {
    const answering = await aVerified('erasure')
    const { reference, caseId } = answering
    const refusal = done(await proposeRefusal(one, reference, proposal)).desk.refusal?.id ?? ''
    done(await agreeRefusal(two, reference, { refusal }))
    await buildIt(answering)
    await releaseIt(answering)
    done(await openReview(one, reference, { words: 'He asked us to.' }))
    done(await endReview(two, reference, { note: '' }))
    const kase = await caseOf(house.portal, caseId)
    expect(kase).toMatchObject({ closed: { outcome: 'refused' }, pack: { version: 1, state: 'released' } })
  }, 60_000)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCase } from '~/app/casework/closeCase.server'
import { decide } from '~/app/casework/decide.server'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { giveRestrictionNotice, liftRestriction, startRestriction } from '~/app/casework/objections/restrictUse.server'
import { tellRecipients } from '~/app/casework/objections/tellRecipients.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { nextSteps } from '~/app/rules/case/reading'
import type { AskedRight } from '~/app/rules/case/rights'
import { recipientsOf } from '~/app/rules/objection'
import { latestStatement } from '~/db/statements'
import { buildIt, caseOf, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal, work } from '../kit/desk'
import { textOfPack } from '../kit/packText'
import { aRequest } from '../kit/request'

const said = { grounds: 'We looked at it.', effect: 'It is done.', told: '' }

describe.each(databases)('what follows a decision, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  async function verified(right: AskedRight, restrict = false) {
    const { portal } = house
    const { reference } = await aRequest(portal, { right, restrict })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    return { portal, one, two: one, reference, caseId: await idOf(portal, reference) }
  }

  async function recipientsFor(caseId: string) {
    const held = await readRegister(house.portal, 'trafford')
    return recipientsOf(await caseOf(house.portal, caseId), held?.register.activities ?? [])
  }

  test('every recipient of the register is told or answered for, and nobody is told twice', async () => {
    const answering = await verified('erasure')
    const { reference, caseId } = answering
    const recipients = await recipientsFor(caseId)
    const [first, second, ...rest] = recipients
    if (first === undefined || second === undefined) throw new Error('Too few recipients')
    const telling = { how: 'told', on: one.today, words: 'By letter.' } as const
    expect(await tellRecipients(one, reference, { ...telling, recipients: [first.key] })).toEqual({
      refused: 'nothing-to-tell',
    })
    const decided = done(await decide(one, reference, { ...said, result: 'done' }))
    expect(nextSteps(decided)).toContain('tell-recipients')

    done(await tellRecipients(one, reference, { ...telling, recipients: [first.key] }))
    expect(await tellRecipients(one, reference, { ...telling, recipients: [first.key] })).toEqual({
      refused: 'already-told',
    })
    expect(await tellRecipients(one, reference, { ...telling, recipients: [first.key, second.key] })).toEqual({
      refused: 'already-told',
    })
    expect(await tellRecipients(one, reference, { ...telling, recipients: ['elsewhere/nobody'] })).toEqual({
      refused: 'nothing-to-tell',
    })
    expect(await tellRecipients(one, reference, { ...telling, on: '2027-01-01', recipients: [second.key] })).toEqual({
      refused: 'day-in-future',
    })
    const gone = { how: 'impossible', on: one.today, words: 'It was wound up.', recipients: [second.key] } as const
    done(await tellRecipients(one, reference, gone))
    const left = await caseOf(house.portal, caseId)
    expect(nextSteps(left).includes('tell-recipients')).toBe(rest.length > 0)
    const all =
      rest.length === 0
        ? left
        : done(await tellRecipients(one, reference, { ...telling, recipients: rest.map((r) => r.key) }))
    expect(nextSteps(all)).not.toContain('tell-recipients')

    await buildIt(answering)
    const text = await textOfPack(house.portal, caseId)
    expect(text).toContain('Whom we told')
    expect(text).toContain('It was wound up.')
    for (const { name } of recipients) expect(text).toContain(name)
  })

  test('of a new decision recipients are told anew', async () => {
    const { reference, caseId } = await verified('rectification')
    done(await decide(one, reference, { ...said, result: 'done' }))
    const recipients = (await recipientsFor(caseId)).map(({ key }) => key)
    const telling = { how: 'told', on: one.today, words: '', recipients } as const
    expect(nextSteps(done(await tellRecipients(one, reference, telling)))).not.toContain('tell-recipients')
    expect(nextSteps(done(await decide(one, reference, { ...said, result: 'partly' })))).toContain('tell-recipients')
    done(await tellRecipients(one, reference, telling))
  })

  test('of an objection to one recipient that one alone is told, and of a refusal nobody', async () => {
    const { reference, caseId } = await verified('objection')
    const form = { grounds: 'g', effect: 'e', compelling: 'c' }
    expect(await recipientsFor(caseId)).toHaveLength(1)
    expect(nextSteps(done(await decideObjection(one, reference, { ...form, result: 'refused' })))).not.toContain(
      'tell-recipients',
    )
    expect(nextSteps(done(await decideObjection(one, reference, { ...form, result: 'upheld' })))).toContain(
      'tell-recipients',
    )
    const closed = done(await closeCase(one, reference, { outcome: 'withdrawn', note: 'They wrote.' }))
    expect(nextSteps(closed)).toContain('tell-recipients')
  })

  test('a restriction starts without anybody’s asking, and is lifted only after notice', async () => {
    const { reference, caseId } = await verified('objection')
    expect(await liftRestriction(one, reference, {})).toEqual({ refused: 'not-restricted' })
    expect(await giveRestrictionNotice(one, reference, { words: 'Soon.' })).toEqual({ refused: 'not-restricted' })
    done(await startRestriction(one, reference, { words: 'Safeguarding goes on.' }))
    expect(await latestStatement(house.portal.db, caseId, 'restriction-reason')).toBe('Safeguarding goes on.')
    expect(await startRestriction(one, reference, { words: 'Again.' })).toEqual({ refused: 'restriction-stands' })
    expect(await giveRestrictionNotice(one, reference, { words: 'Soon.' })).toEqual({ refused: 'not-decided' })
    const refused = { grounds: 'g', effect: 'e', compelling: 'c', result: 'refused' } as const
    done(await decideObjection(one, reference, refused))
    expect(await liftRestriction(one, reference, {})).toEqual({ refused: 'notice-not-given' })
    done(await giveRestrictionNotice(one, reference, { words: 'From Monday 14 December 2026.' }))
    await work(house.portal)
    expect(house.sent.some(({ text }) => text.includes('From Monday 14 December 2026.'))).toBe(true)
    expect(done(await liftRestriction(one, reference, {})).desk.restriction?.liftedOn).toBe(one.today)
  })

  test('a reader changes nothing, and another controller finds no case', async () => {
    const { reference, caseId } = await verified('objection', true)
    const auditor = await aStaffDesk(house.portal, { role: 'auditor' })
    const bolton = await aStaffDesk(house.portal, { controller: 'bolton' })
    const telling = { how: 'told', on: one.today, words: '' } as const
    const recipients = (await recipientsFor(caseId)).map(({ key }) => key)
    done(await decideObjection(one, reference, { grounds: 'g', effect: 'e', result: 'upheld' }))
    for (const [desk, refused] of [
      [auditor, 'not-allowed'],
      [bolton, 'no-such-case'],
    ] as const) {
      expect(await decideObjection(desk, reference, { grounds: 'g', effect: 'e', result: 'upheld' })).toEqual({
        refused,
      })
      expect(await startRestriction(desk, reference, { words: 'w' })).toEqual({ refused })
      expect(await giveRestrictionNotice(desk, reference, { words: 'w' })).toEqual({ refused })
      expect(await liftRestriction(desk, reference, {})).toEqual({ refused })
      expect(await tellRecipients(desk, reference, { ...telling, recipients })).toEqual({ refused })
    }
  })
})

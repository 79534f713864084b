import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { acknowledgeComplaint, receiveComplaint } from '~/app/casework/complaints.server'
import { readFollowLink } from '~/app/casework/follow.server'
import { recordRequest } from '~/app/casework/recordRequest.server'
import { readRegister } from '~/app/casework/registers.server'
import { sweep } from '~/app/casework/sweep.server'
import { deskAt, type StaffDesk } from '~/app/desk.server'
import { newToken } from '~/app/outside/secrets.server'
import { caseOf, done } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal, work } from '../kit/desk'
import { days, followers, question } from '../kit/following'
import { aPerson } from '../kit/request'

describe.each(databases)('letters that are followed on %s', (database) => {
  let house: TestPortal
  let staff: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    staff = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())
  const { desk, linkIn, aFollower, aQuestion } = followers(() => ({ house, staff }))

  test('a complaint is acknowledged with the day it came', async () => {
    const { reference, caseId } = await aFollower()
    const words = 'Nobody rang me back.'
    done(await receiveComplaint(at(staff, days(5)), reference, { on: '2026-11-26', channel: 'telephone', words }))
    const [complaint] = (await caseOf(house.portal, caseId)).complaints
    done(await acknowledgeComplaint(at(staff, days(5)), reference, { complaint: complaint?.id ?? '' }))
    await work(house.portal, days(5))
    const letter = house.sent.at(-1)
    expect(letter?.subject).toBe(`We have your complaint: ${reference}`)
    expect(letter?.text).toContain('We got your complaint on Thursday 26 November 2026.')
    expect(letter?.text).not.toContain(words)
  })

  test('who says nothing for two weeks is reminded, with what is still wanted and since when', async () => {
    const asked = await aQuestion(days(1))
    const proof = await aFollower()
    done(await askIdentity(at(staff, days(1)), proof.reference, { words: 'A letter with your address on it.' }))
    await work(house.portal, days(1))
    await sweep(deskAt(house.portal, { kind: 'portal' }, days(15)))
    await work(house.portal, days(15))
    const newest = (reference: string) => house.sent.findLast(({ subject }) => subject.endsWith(reference))
    const about = newest(asked.reference)
    expect(about?.subject).toBe(`We still have a question about your request: ${asked.reference}`)
    for (const said of [question, 'On Tuesday 24 November 2026 we asked you']) expect(about?.text).toContain(said)
    expect(await readFollowLink(desk(days(15)), linkIn(asked.reference))).toBe('trafford')
    const identity = newest(proof.reference)
    expect(identity?.subject).toBe(`We still need to check who you are: ${proof.reference}`)
    for (const said of ['A letter with your address on it.', 'On Tuesday 24 November 2026 we asked you']) {
      expect(identity?.text).toContain(said)
    }
  })

  test('somebody whose case is in Welsh is written to in draft Welsh, with a link that works', async () => {
    const held = await readRegister(house.portal, 'trafford')
    if (held === null) throw new Error('No such controller')
    const recorded = await recordRequest(staff, {
      held,
      request: { right: 'access', person: aPerson, activities: [], words: 'Popeth.' },
      onceKey: newToken(),
      receivedOn: '2026-11-20',
      channel: 'post',
      language: 'cy',
    })
    const reference = 'reference' in recorded ? recorded.reference : ''
    await work(house.portal)
    const receipt = house.sent.find(({ subject }) => subject === `Mae eich cais gennym: ${reference}`)
    expect(receipt?.text).toContain('Rhaid i ni ateb erbyn dydd Llun 21 Rhagfyr 2026.')
    expect(receipt?.text).toMatch(/- Cawsom eich cais .*dydd Gwener 20 Tachwedd 2026\./)
    expect(receipt?.text).not.toMatch(/Friday|November|We must/)
    const notice = house.sent.find(({ subject }) => subject === `New request ${reference}`)
    expect(notice?.text).toContain('on Friday 20 November 2026')
    expect(await readFollowLink(desk(), /\/follow\/([\w-]+)/.exec(receipt?.text ?? '')?.[1] ?? '')).toBe('trafford')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideObjection } from '~/app/casework/decideObjection.server'
import { tellRecipients } from '~/app/casework/objections/tellRecipients.server'
import { readRegister } from '~/app/casework/registers.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { tellingKey } from '~/app/rules/case/desk'
import type { ObjectionTarget } from '~/app/rules/case/events'
import { buildIt, done, idOf } from '../kit/answering'
import { aPortal, aStaffDesk, databases, type TestPortal } from '../kit/desk'
import { textOfPack } from '../kit/packText'
import { aRequest } from '../kit/request'

type Form = Parameters<typeof decideObjection>[2]

const grounds = 'Both sides were weighed here.'
const effect = 'Returns about you have stopped since today.'
const compelling = 'Two children are safer because we know.'
const situation = 'I left that marriage.'
const kept = 'We keep a short note that you object.'
const why = 'Our reasons for going on'
const routes = ['section 164A', 'section 165', 'court']

/** What the answer must say by its result, and what it must not: law of objections, outcome letters. */
const letters: readonly (readonly [string, Form, readonly string[], readonly string[]])[] = [
  [
    'upheld: what stopped, what is kept, who was told',
    { result: 'upheld', grounds, effect },
    ['Upheld. On', effect, grounds, kept, 'Whom we told', 'The limit stays'],
    [why, 'Not applicable'],
  ],
  [
    'partly: the same, and that the rest goes on',
    { result: 'partly', grounds, effect },
    ['Partly upheld. On', effect, kept, 'Whom we told', 'For the rest, this letter is our notice'],
    [why],
  ],
  [
    'refused: the compelling grounds, the weighing, the end of the restriction after notice',
    { result: 'refused', grounds, effect, compelling },
    ['Refused. On', compelling, why, 'You do not have to show the opposite', grounds, 'We will not lift it before'],
    [kept, 'Whom we told'],
  ],
  [
    'not applicable: the basis, and the rights that do apply',
    { result: 'not-applicable', reach: 'other-basis', grounds, effect },
    ['Not applicable. On', grounds, effect, 'You still have your other rights', 'take back your agreement'],
    [kept, why, 'Whom we told', 'When you object we must stop'],
  ],
]

describe.each(databases)('the answer to an objection says what the law asks by its result, on %s', (database) => {
  let house: TestPortal
  let one: StaffDesk
  beforeAll(async () => {
    house = await aPortal(database)
    one = await aStaffDesk(house.portal)
  })
  afterAll(() => house.end())

  async function objected(target?: ObjectionTarget) {
    const { portal } = house
    const { reference } = await aRequest(portal, { right: 'objection', words: situation, target })
    done(await verifyIdentity(one, reference, { method: 'known-to-us', reason: '' }))
    return { portal, one, two: one, reference, caseId: await idOf(portal, reference) }
  }

  const firstActivity = async () => {
    const activity = (await readRegister(house.portal, 'trafford'))?.register.activities[0]
    if (activity === undefined) throw new Error('No activity')
    return activity
  }

  test.each(letters)('%s', async (_, form, says, leavesOut) => {
    const answering = await objected()
    done(await decideObjection(one, answering.reference, form))
    if (form.result === 'upheld' || form.result === 'partly') {
      const { id, recipients } = await firstActivity()
      const key = tellingKey(id, recipients[0]?.id ?? '')
      const telling = { recipients: [key], how: 'told', on: one.today, words: '' } as const
      done(await tellRecipients(one, answering.reference, telling))
    }
    expect(await buildIt(answering)).toMatchObject({ pack: { state: 'built', proof: 'passed' } })
    const text = await textOfPack(house.portal, answering.caseId)
    for (const words of [...says, ...routes, situation]) expect(text).toContain(words)
    for (const words of leavesOut) expect(text).not.toContain(words)
  })

  test('research in the public interest is out of reach only where the objection is to research', async () => {
    const { id, research } = await firstActivity()
    const use = research[0]
    if (use === undefined) throw new Error('No research')
    const form = { result: 'not-applicable', reach: 'research-in-public-interest', grounds, effect } as const
    const toUse = await objected({ kind: 'activity', activity: id, id })
    expect(await decideObjection(one, toUse.reference, form)).toEqual({ refused: 'objection-not-reached' })
    const toResearch = await objected({ kind: 'research', activity: id, id: use.id })
    done(await decideObjection(one, toResearch.reference, form))
    await buildIt(toResearch)
    expect(await textOfPack(house.portal, toResearch.caseId)).toContain('That right does not reach research that is')
  })

  test('decided again as upheld, the grounds for going on are gone from the answer', async () => {
    const answering = await objected()
    done(await decideObjection(one, answering.reference, { result: 'refused', grounds, effect, compelling }))
    done(await decideObjection(one, answering.reference, { result: 'upheld', grounds, effect }))
    await buildIt(answering)
    expect(await textOfPack(house.portal, answering.caseId)).not.toContain(compelling)
  })
})

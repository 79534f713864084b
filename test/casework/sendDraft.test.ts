import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveAnswers } from '~/app/casework/drafts.server'
import { readSent } from '~/app/casework/readSent.server'
import { readRegister } from '~/app/casework/registers.server'
import { sendDraft } from '~/app/casework/sendDraft.server'
import type { Answers } from '~/app/rules/journey/answers'
import { historyOf } from '~/db/events'
import { latestStatement } from '~/db/statements'
import { idOf } from '../kit/answering'
import { accessAnswers, objectionAnswers } from '../kit/answers'
import { aPortal, databases, residentDesk, type TestPortal } from '../kit/desk'

const controller = 'trafford'

describe.each(databases)('a form that is sent, on %s', (database) => {
  let house: TestPortal
  let at: () => ReturnType<typeof residentDesk>
  beforeAll(async () => {
    house = await aPortal(database)
    at = () => residentDesk(house.portal)
  })
  afterAll(() => house.end())

  const send = async (token: string, answers: Answers) => {
    const held = await readRegister(house.portal, controller)
    if (held === null) throw new Error('no register')
    await saveAnswers(at(), { controller, token, answers })
    return sendDraft(at(), held, { token, language: 'cy' })
  }
  const sent = async (token: string, answers: Answers) => {
    const outcome = await send(token, answers)
    if (!('references' in outcome)) throw new Error(`${outcome.unanswered} is not answered`)
    return outcome.references
  }
  const read = (references: readonly string[], given: { language?: 'en' | 'cy'; controller?: string } = {}) =>
    readSent(at(), { controller, references, language: 'en', ...given })

  test('keeps its way here, its day and its language', async () => {
    const [reference = ''] = await sent('arrival', accessAnswers)
    const [first] = await historyOf(house.portal.db, await idOf(house.portal, reference))
    const arrival = { channel: 'portal', language: 'cy', receivedOn: '2026-11-23' }
    expect(first?.event).toMatchObject({ ...arrival, activities: ['stronger-families'] })
  })

  test('goes back to a service that the register has no more', async () => {
    expect(await send('gone', { ...accessAnswers, scope: ['closed-long-ago'] })).toEqual({ unanswered: 'scope' })
  })

  test('keeps what an objection is to, the situation and the wish to restrict', async () => {
    const [reference = ''] = await sent('object', objectionAnswers)
    const caseId = await idOf(house.portal, reference)
    const [first] = await historyOf(house.portal.db, caseId)
    const target = { kind: 'research', activity: 'stronger-families', id: 'national-impact-study' }
    expect(first?.event).toMatchObject({ right: 'objection', target, restrict: true })
    expect(JSON.stringify(first?.event)).not.toContain('marriage')
    expect(await latestStatement(house.portal.db, caseId, 'situation')).toBe('I left that marriage.')
  })

  test('is a request for each right, with its own date, and the page after it tells of all and of nobody', async () => {
    const rights = ['access', 'objection', 'direct-marketing'] as const
    const references = await sent('three', { ...objectionAnswers, ...accessAnswers, rights: [...rights] })
    const page = await read(references)
    expect(page?.requests.map(({ right }) => right)).toEqual(rights)
    expect(page?.requests.map(({ reference }) => reference)).toEqual(references)
    for (const one of page?.requests ?? []) {
      expect(one).toMatchObject({ receivedOn: '2026-11-23', dueOn: '2026-12-23' })
      expect(one.working[0]?.text).toContain('23 November 2026')
    }
    expect(page?.requests[1]?.words).toBe('I left that marriage.')
    expect(JSON.stringify(page)).not.toMatch(/Marged|1987|Invented Row|marged@/)
  })

  test('tells whoever asks for somebody else that no paper came, and nobody else', async () => {
    const client = { for: 'other', 'acting-as': 'solicitor', 'your-name': 'Idris Vaughan-Okoro' } as const
    const [own, other] = [await sent('own', accessAnswers), await sent('client', { ...accessAnswers, ...client })]
    expect([(await read(own))?.lacksPapers, (await read(other))?.lacksPapers]).toEqual([false, true])
  })

  test('shows nothing under another controller, another reference or none', async () => {
    const references = await sent('mine', accessAnswers)
    expect(await read(references, { controller: 'bolton' })).toBeNull()
    expect(await read([...references, 'TRA-0000-0000'])).toBeNull()
    expect(await read([])).toBeNull()
  })

  test('says how its date was worked out in the language of the page', async () => {
    const references = await sent('welsh', accessAnswers)
    expect((await read(references, { language: 'cy' }))?.requests[0]?.working[0]?.text).toContain('Tachwedd')
  })
})

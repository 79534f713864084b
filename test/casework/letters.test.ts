import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerClarification, askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { collectPack } from '~/app/casework/collectFiles.server'
import { acknowledgeComplaint, receiveComplaint } from '~/app/casework/complaints.server'
import { personOf } from '~/app/casework/demo/family.server'
import { extendDeadline } from '~/app/casework/extendDeadline.server'
import { hideWords } from '~/app/casework/hideWords.server'
import { verifyIdentity } from '~/app/casework/verifyIdentity.server'
import type { StaffDesk } from '~/app/desk.server'
import { openClarification } from '~/app/rules/case/case'
import { addSeconds } from '~/app/rules/day'
import { lettersOf } from '~/db/letters'
import { type FoundRecord, recordsOf } from '~/db/searches'
import { aGatheredCase, buildIt, caseOf, done, family, idOf, releaseIt } from '../kit/answering'
import { followAndProve } from '../kit/collecting'
import { aPortal, aStaffDesk, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aRequest } from '../kit/request'

const later = (seconds: number) => addSeconds(noon, seconds)

describe.each(databases)('letters on %s', (database) => {
  let house: TestPortal
  beforeAll(async () => {
    house = await aPortal(database)
  })
  afterAll(() => house.end())

  test('the team is written to once it has an officer; the resident need not wait', async () => {
    const { portal, sent } = house
    const { reference } = await aRequest(portal)
    const caseId = await idOf(portal, reference)
    await work(portal)
    expect(sent.map((m) => m.subject)).toEqual([`We have your request: ${reference}`])
    const [, notice] = await lettersOf(portal.db, caseId)
    expect(notice).toMatchObject({ template: 'team-notice', sent_at: null, attempts: 1, leased_until: later(30) })
    expect(notice?.fault).toBe('No information governance officer has an account yet.')

    await work(portal, later(20))
    await aStaffDesk(portal, { role: 'administrator' })
    await aStaffDesk(portal, { controller: 'bolton' })
    await work(portal, later(31))
    expect(sent).toHaveLength(1)
    const [one, two] = [await aStaffDesk(portal), await aStaffDesk(portal)]
    await work(portal, later(60))
    expect(sent).toHaveLength(1)
    await work(portal, later(92))
    expect(sent).toHaveLength(2)
    expect(sent[1]?.subject).toBe(`New request ${reference}`)
    const officers = await portal.db
      .selectFrom('staff')
      .select('email')
      .where('role', '=', 'officer')
      .where('controller', '=', 'trafford')
      .orderBy('email')
      .execute()
    expect(sent[1]?.to).toEqual(officers.map(({ email }) => email))
    expect(officers).toHaveLength([one, two].length)
    await work(portal, later(9999))
    expect(sent).toHaveLength(2)
  })

  test('no letter goes to somebody whose account is closed', async () => {
    const { portal, sent } = house
    await portal.db.updateTable('staff').set({ disabled_at: noon }).where('controller', '=', 'trafford').execute()
    await aStaffDesk(portal)
    await aRequest(portal)
    await work(portal)
    expect(sent.at(-1)?.to).toHaveLength(1)
  })

  test('a letter that is never taken is given up after thirty tries, each later than the last', async () => {
    const { portal } = house
    const down = {
      ...portal,
      post: { send: () => Promise.reject(new Error('No room for marged@example.org')), close: () => {} },
    }
    const { reference } = await aRequest(portal)
    const caseId = await idOf(portal, reference)
    const waits: number[] = []
    let now = noon
    for (let tries = 1; tries <= 31; tries += 1) {
      await work(down, now)
      const [receipt] = await lettersOf(portal.db, caseId)
      if (receipt?.given_up_at) {
        expect(receipt).toMatchObject({ attempts: 30, sent_at: null, fault: 'No room for (address)' })
        break
      }
      const next = receipt?.leased_until ?? ''
      waits.push((Date.parse(next) - Date.parse(now)) / 1000)
      now = addSeconds(next, 1)
    }
    expect(waits).toHaveLength(29)
    expect(waits.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
    await work(portal, addSeconds(now, 9999))
    expect((await lettersOf(portal.db, caseId))[0]?.sent_at).toBeNull()
  })

  test('no name, address, date of birth, email or hidden words in any subject or any event', async () => {
    const { portal, sent } = house
    const answering = await aGatheredCase(portal)
    const { one, reference } = answering
    done(await extendDeadline(one, reference, { reason: 'complexity', words: 'Siân has files at four schools.' }))
    const asked = await aRequest(portal, { person: personOf(family), words: 'I am Siân Llewellyn, of Stretford.' })
    done(await askIdentity(one, asked.reference, { words: 'Something with Moss Vale Crescent on it.' }))
    done(await verifyIdentity(one, asked.reference, { method: 'documents-seen', reason: 'Siân came by.' }))
    await questionAndComplaint(one, asked.reference)
    const records = await recordsOf(portal.db, answering.caseId)
    const noteOf = (record?: FoundRecord) => record?.fields.find(({ name }) => name === 'note')?.value ?? ''
    const record = records.find((each) => noteOf(each).includes('Doreen Hathersage'))
    const note = noteOf(record)
    const start = note.indexOf('Doreen Hathersage')
    const ticked = [{ field: 'note', start, end: start + 17 }]
    done(
      await hideWords(one, reference, {
        exemption: 'S2-16',
        reason: 'Doreen told us.',
        facts: { about: 'third-party', consent: 'not-asked' },
        record: record?.id ?? '',
        ticked,
      }),
    )
    await buildIt(answering)
    await releaseIt(answering)
    await collectPack(residentDesk(portal), await followAndProve(house))

    const events = await portal.db.selectFrom('events').selectAll().execute()
    expect(new Set(events.map((event) => event.type)).size).toBeGreaterThanOrEqual(18)
    const { subject } = family
    const personal = [
      ...[subject.givenName, 'Sian', subject.familyName, 'Okonkwo', subject.dateOfBirth, '1986', subject.postcode],
      ...[
        'Moss Vale',
        'Stretford',
        subject.email,
        '@',
        subject.telephone,
        'Doreen',
        'Hathersage',
        'Marged',
        'Invented',
      ],
    ]
    const everything = [
      ...events.flatMap((event) => [event.payload, event.type, event.by_kind]),
      ...sent.flatMap((message) => [message.subject, message.messageId.replace(/@[^>]+>$/, '')]),
    ].join('\n')
    expect(personal.filter((words) => everything.includes(words))).toEqual([])
    const bodies = sent.map(({ text, html }) => text + html).join('\n')
    expect([subject.familyName, subject.dateOfBirth, subject.postcode].filter((w) => bodies.includes(w))).toEqual([])
  })
})

/** A question asked and answered, a complaint made and acknowledged, all with personal data in their words. */
async function questionAndComplaint(one: StaffDesk, reference: string) {
  const caseId = await idOf(one, reference)
  done(await askClarification(one, reference, { reason: 'which-people', words: 'Do you mean Doreen in Stretford?' }))
  const clarification = openClarification(await caseOf(one, caseId))?.id ?? ''
  const answer = { clarification, on: '2026-11-23', channel: 'telephone', words: 'Yes, Doreen.' } as const
  done(await answerClarification(one, reference, answer))
  const complaint = { on: '2026-11-23', channel: 'post', words: 'Siân of Moss Vale complains.' } as const
  const received = done(await receiveComplaint(one, reference, complaint))
  done(await acknowledgeComplaint(one, reference, { complaint: received.complaints[0]?.id ?? '' }))
}

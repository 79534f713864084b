import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askClarification } from '~/app/casework/askClarification.server'
import { askIdentity } from '~/app/casework/askIdentity.server'
import { readQueue } from '~/app/casework/queue/readQueue.server'
import { queueRows } from '~/app/pages/staff/queue/queueRows'
import { aGatheredCase, buildIt, done, releaseIt } from '../kit/answering'
import { aPortal, aStaffDesk, at, databases, type TestPortal } from '../kit/desk'
import { aRequest } from '../kit/request'

describe.each(databases)('on %s', (database) => {
  let held: TestPortal
  beforeAll(async () => {
    held = await aPortal(database)
  })
  afterAll(() => held?.end())

  test('the queue stands by due day, then paused, then not started, and last what is answered', async () => {
    const { portal } = held
    const desk = await aStaffDesk(portal)
    const answered = await aGatheredCase(portal)
    await buildIt(answered)
    await releaseIt(answered)
    const on = (day: string) => `2026-11-${day}T12:00:00.000Z`
    const waiting = (await aRequest(portal, { now: on('01') })).reference
    done(await askIdentity(at(desk, on('02')), waiting, { words: 'A bill' }))
    const pausedLater = (await aRequest(portal, { now: on('05') })).reference
    done(await askClarification(at(desk, on('20')), pausedLater, { reason: 'other', words: 'Which?' }))
    const paused = (await aRequest(portal, { now: on('18') })).reference
    done(await askClarification(at(desk, on('19')), paused, { reason: 'other', words: 'Which?' }))
    const later = (await aRequest(portal, { now: on('22') })).reference
    const sooner = (await aRequest(portal, { now: on('10') })).reference

    const queue = await readQueue(desk, new URLSearchParams())
    const rows = queueRows(queue?.rows ?? [], '2026-11-23')
    expect(rows.map(({ reference }) => reference)).toEqual([
      sooner,
      later,
      paused,
      pausedLater,
      waiting,
      answered.reference,
    ])
    expect(rows.map(({ due }) => due.label)).toEqual([
      'due in 17 days',
      'due in 29 days',
      'paused since 19 November',
      'paused since 20 November',
      'not started: waiting for identity',
      'done in time',
    ])
    // A real pack is built for the answered one.
  }, 60_000)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLink, resendCode } from '~/app/casework/collect.server'
import type { Portal } from '~/app/desk.server'
import { smtpPost } from '~/app/outside/post.server'
import { addSeconds } from '~/app/rules/day'
import { lettersOf } from '~/db/letters'
import { aGatheredCase, buildIt, idOf, releaseIt } from '../kit/answering'
import { linkIn } from '../kit/collecting'
import { aPortal, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aMailServer, type MailServer } from '../kit/mailServer'
import { aRequest } from '../kit/request'

const later = (seconds: number) => addSeconds(noon, seconds)

describe.each(databases)('a mail server that comes and goes, on %s', (database) => {
  let house: TestPortal
  let mail: MailServer
  let portal: Portal
  beforeAll(async () => {
    house = await aPortal(database)
    mail = await aMailServer()
    portal = { ...house.portal, post: smtpPost(mail.url, 'Rights <no-reply@example.org>') }
  })
  afterAll(async () => {
    portal.post.close()
    await mail.stop()
    await house.end()
  })

  test('a letter waits while it is down, and goes when it is back, under one Message-ID', async () => {
    const { reference } = await aRequest(portal)
    const caseId = await idOf(portal, reference)
    await mail.stop()
    await work(portal)
    const [receipt] = await lettersOf(portal.db, caseId)
    expect(receipt).toMatchObject({ sent_at: null, attempts: 1, leased_until: later(30) })
    expect(receipt?.fault).toMatch(/ECONNREFUSED/)
    await mail.start()
    await work(portal, later(10))
    expect(mail.came).toEqual([])
    await work(portal, later(31))
    expect(mail.came.map(({ to }) => to)).toEqual([['marged@example.org']])
    expect(mail.came[0]?.email.messageId).toBe(`<${receipt?.id}@example.org>`)
    expect((await lettersOf(portal.db, caseId))[0]).toMatchObject({ sent_at: later(31), fault: null })
  })

  test('a letter sent, but not known to be, goes again and is seen as the same', async () => {
    const before = mail.came.length
    const { reference } = await aRequest(portal)
    const caseId = await idOf(portal, reference)
    await work(portal)
    const [receipt] = await lettersOf(portal.db, caseId)
    // What a crash between the sending and the noting leaves behind.
    await portal.db
      .updateTable('letters')
      .set({ sent_at: null, leased_until: later(45) })
      .where('id', '=', receipt?.id ?? '')
      .execute()
    await work(portal, later(46))
    const twice = mail.came.slice(before).map(({ email }) => email.messageId)
    expect(twice).toEqual([`<${receipt?.id}@example.org>`, `<${receipt?.id}@example.org>`])
  })

  test('a code is never sent twice, whether the try failed or was cut off', async () => {
    const answering = await aGatheredCase(house.portal)
    await buildIt(answering)
    await releaseIt(answering)
    const resident = residentDesk(portal)
    const session = (await openLink(resident, linkIn(house.sent))) ?? ''
    const codes = async () =>
      (await lettersOf(portal.db, answering.caseId)).filter((letter) => letter.template === 'collection-code')
    const codesCome = () => mail.came.filter(({ email }) => email.subject === 'Your code').length
    await mail.stop()
    await work(portal)
    expect(await codes()).toMatchObject([{ sent_at: null, given_up_at: noon, attempts: 1 }])
    await mail.start()
    await work(portal, later(9999))
    expect(codesCome()).toBe(0)

    expect(await resendCode(resident, session)).toBe(true)
    const cut = (await codes())[1]?.id ?? ''
    await portal.db
      .updateTable('letters')
      .set({ attempts: 1, leased_until: later(45) })
      .where('id', '=', cut)
      .execute()
    await work(portal, later(46))
    expect((await codes())[1]).toMatchObject({ sent_at: null, given_up_at: later(46), attempts: 1 })
    expect(codesCome()).toBe(0)

    expect(await resendCode(residentDesk(portal, later(50)), session)).toBe(true)
    await work(portal, later(50))
    expect(codesCome()).toBe(1)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { saveAnswers } from '~/app/casework/drafts.server'
import { sendEmailCode } from '~/app/casework/emailCodes.server'
import { openReturnLink, readReturnLink } from '~/app/casework/saving/comeBack.server'
import { enterReturnCode } from '~/app/casework/saving/enterReturnCode.server'
import { saveForLater } from '~/app/casework/saving/saveForLater.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { mailboxPost, smtpPost } from '~/app/outside/post.server'
import { newToken } from '~/app/outside/secrets.server'
import { addSeconds } from '~/app/rules/day'
import { aPortal, databases, noon, residentDesk, type TestPortal, work } from '../kit/desk'
import { aMailServer, type MailServer } from '../kit/mailServer'
import { aRequest } from '../kit/request'
import { controller, email, minutes } from '../kit/saving'

const later = (seconds: number) => addSeconds(noon, seconds)

const linkSubjects = { en: 'Your link to come back', cy: 'Eich dolen i ddod yn ôl' } as const

describe.each(databases)('letters about a form that is not sent, on %s', (database) => {
  let house: TestPortal
  let mail: MailServer
  let portal: Portal
  beforeAll(async () => {
    house = await aPortal(database, { file: true })
    mail = await aMailServer()
    portal = { ...house.portal, post: smtpPost(mail.url, 'Rights <no-reply@example.org>') }
  })
  afterAll(async () => {
    portal.post.close()
    await mail.stop()
    await house.end()
  })
  beforeEach(async () => {
    await portal.db.deleteFrom('draft_letters').execute()
    mail.came.length = 0
  })
  const aForm = async (desk = residentDesk(portal)) => {
    const token = newToken()
    await saveAnswers(desk, { controller, token, answers: { rights: ['access'], name: 'Marged', email } })
    return token
  }
  const askCode = async (token: string, language: 'en' | 'cy' = 'en', now = noon) =>
    sendEmailCode(residentDesk(portal, now), { controller, token, language })
  const save = (token: string, language: 'en' | 'cy' = 'en') =>
    saveForLater(residentDesk(portal), { controller, token, email, language, onceKey: newToken() })
  const rows = () => portal.db.selectFrom('draft_letters').selectAll().orderBy('id').execute()
  const said = (at: number) => mail.came[at]?.email.text ?? ''
  const textOf = (wanted: string) => mail.came.find(({ email: { subject } }) => subject === wanted)?.email.text ?? ''

  test('one of each kind, in each language, through a real mail server: nobody is named, and no subject tells', async () => {
    for (const language of ['en', 'cy'] as const) {
      const token = await aForm()
      await askCode(token, language)
      await save(token, language)
      await work(portal)
      // Two that leave together may come in any order.
      const link = /\/return\/([\w-]+)/.exec(textOf(linkSubjects[language]))?.[1] ?? ''
      await openReturnLink(residentDesk(portal), { token: link, onceKey: newToken(), language })
      await work(portal)
    }
    expect(mail.came.map(({ email: { subject } }) => subject).toSorted()).toEqual([
      'Eich cod i ddod yn ôl',
      'Eich cod i gadarnhau eich cyfeiriad e-bost',
      linkSubjects.cy,
      'Your code to come back',
      'Your code to confirm your email address',
      linkSubjects.en,
    ])
    for (const { to, raw, email: came } of mail.came) {
      expect(to).toEqual([email])
      for (const words of [came.text, came.html]) {
        expect(words).toContain('Trafford')
        expect(words).not.toContain('Marged')
        expect(words).not.toMatch(/\{\{|undefined/)
      }
      expect(raw).toContain('no-reply@example.org')
    }
    expect(textOf(linkSubjects.en)).toContain('until Wednesday 23 December 2026')
    expect(textOf(linkSubjects.cy)).toContain('tan ddydd Mercher 23 Rhagfyr 2026')
    expect(textOf(linkSubjects.cy)).toMatch(/^Cyfieithiad drafft/)
    expect(textOf(linkSubjects.cy)).toMatch(/\/return\/[\w-]+\?lang=cy/)
  })

  test('a link waits while the server is down and goes when it is back; a code is given up', async () => {
    const token = await aForm()
    await mail.stop()
    await askCode(token)
    await save(token)
    await work(portal)
    const faults = await rows()
    expect(faults.map(({ attempts, sent_at }) => [attempts, sent_at])).toEqual([
      [1, null],
      [1, null],
    ])
    for (const { fault } of faults) {
      expect(fault).toMatch(/ECONNREFUSED/)
      expect(fault).not.toContain(email)
    }
    expect(faults.filter(({ given_up_at }) => given_up_at !== null).map(({ template }) => template)).toEqual([
      'email-code',
    ])
    await mail.start()
    await work(portal, later(31))
    expect(mail.came.map(({ email: { subject } }) => subject)).toEqual(['Your link to come back'])
    expect(await askCode(token, 'en', later(32))).toBe('sent')
    await work(portal, later(32))
    expect(mail.came).toHaveLength(2)
  })

  test('sent, but not known to be: a link goes again under the same Message-ID, a code does not', async () => {
    const token = await aForm()
    await askCode(token)
    await save(token)
    await work(portal)
    // What a crash between the sending and the noting leaves behind.
    await portal.db
      .updateTable('draft_letters')
      .set({ sent_at: null, leased_until: later(45) })
      .execute()
    await work(portal, later(46))
    const links = mail.came.filter(({ email: { subject } }) => subject === 'Your link to come back')
    expect(mail.came).toHaveLength(3)
    expect(links.map(({ email: { messageId } }) => messageId)).toEqual([
      links[0]?.email.messageId,
      links[0]?.email.messageId,
    ])
    const tokens = links.map(({ email: { text } }) => /\/return\/([\w-]+)/.exec(text ?? '')?.[1] ?? '')
    expect(await readReturnLink(residentDesk(portal, later(46)), tokens[0] ?? '')).toBeNull()
    expect(await readReturnLink(residentDesk(portal, later(46)), tokens[1] ?? '')).toBe(controller)
  })

  test('a second letter that comes after the first was followed does not throw anybody out', async () => {
    const token = await aForm()
    await save(token)
    await work(portal)
    const link = /\/return\/([\w-]+)/.exec(said(0))?.[1] ?? ''
    const session = await openReturnLink(residentDesk(portal), { token: link, onceKey: newToken(), language: 'en' })
    await portal.db
      .updateTable('draft_letters')
      .set({ sent_at: null, leased_until: later(45) })
      .where('template', '=', 'return-link')
      .execute()
    await work(portal, later(46))
    const code = mail.came.map(({ email: { text } }) => /\b(\d{6})\b/.exec(text ?? '')?.[1]).find(Boolean) ?? ''
    const back = await enterReturnCode(residentDesk(portal, later(47)), { session: session ?? '', code })
    expect(back).toMatchObject({ answers: { name: 'Marged' } })
  })

  test('a code leaves before anything else that waits, even one asked for in the middle of other work', async () => {
    const token = await aForm()
    const order: string[] = []
    const send = async ({ subject }: { readonly subject: string }) => {
      order.push(subject)
      if (order.length === 2) await askCode(token)
    }
    await Promise.all([aRequest(portal), aRequest(portal)])
    await save(token)
    await work({ ...portal, post: { send, close: () => {} } })
    expect(order[0]).toBe('Your link to come back')
    expect(order[1]).toMatch(/^We have your request/)
    expect(order[2]).toBe('Your code to confirm your email address')
    expect(order.length).toBeGreaterThan(3)
  })

  test('a restart between saving and coming back loses nothing', async () => {
    const token = await aForm()
    await save(token)
    await work(portal)
    const link = /\/return\/([\w-]+)/.exec(said(0))?.[1] ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
    const again = { ...(await openPortal(house.portal.config)), post: mailboxPost(folder) }
    try {
      const desk = residentDesk(again, minutes(5))
      const session = (await openReturnLink(desk, { token: link, onceKey: newToken(), language: 'en' })) ?? ''
      await work({ ...again, post: portal.post }, minutes(5))
      const code = /\b(\d{6})\b/.exec(said(1))?.[1] ?? ''
      expect(await enterReturnCode(desk, { session, code })).toMatchObject({ answers: { name: 'Marged', email } })
    } finally {
      await closePortal(again)
      await rm(folder, { recursive: true, force: true })
    }
  })
})

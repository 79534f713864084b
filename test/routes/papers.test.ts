import { request as send } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePortal, mailboxDir } from '~/app/desk.server'
import { readMailbox } from '~/app/outside/post.server'
import { historyOf } from '~/db/events'
import { idOf } from '../kit/answering'
import { ask } from '../kit/ask'
import { work } from '../kit/desk'
import { field, file, multipart, multipartType } from '../kit/multipart'
import { aPdf, filesOf, jpeg, pdf, png } from '../kit/papers'
import { aRequest } from '../kit/request'
import { aMannedServer, type MannedServer } from './documentsServer'

let manned: MannedServer
beforeAll(async () => {
  manned = await aMannedServer()
}, 90_000)
afterAll(async () => {
  if (manned) await closePortal(manned.portal)
  await manned?.server.stop()
})

const now = () => new Date().toISOString()
const files = () => filesOf(manned.portal)

type Sent = {
  readonly body?: Buffer | string
  readonly type?: string
  readonly cookie?: string
  readonly origin?: string
}
const post = (path: string, { body = '', type = multipartType, cookie = '', origin = manned.server.url }: Sent) =>
  ask(`${manned.server.url}${path}`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: origin, 'Content-Type': type },
    body: typeof body === 'string' ? body : [body],
  })
const get = (path: string, cookie: string) => ask(`${manned.server.url}${path}`, { headers: { Cookie: cookie } })
const cookieOf = (answer: { readonly headers: Readonly<Record<string, string>> }) =>
  answer.headers['set-cookie']?.split(';')[0] ?? ''

describe('papers of authority, on a form half filled in', () => {
  const door = '/trafford/request/authority'
  let cookie: string
  /** Walks the form up to the question. */
  beforeAll(async () => {
    const type = 'application/x-www-form-urlencoded'
    const answer = async (step: string, body: string, as = cookie) =>
      cookieOf(await post(`/trafford/request/${step}`, { body, type, cookie: as }))
    cookie = await answer('rights', 'rights=access', '')
    await answer('for', 'for=other')
    await answer('acting-as', 'acting-as=solicitor')
    await answer('your-name', 'your-name=Ifan+Invented')
  })
  const upload = (...parts: readonly Buffer[]) => post(door, { body: multipart(...parts), cookie })
  const pressed = (intent: string) => field('intent', intent)

  test('are added several at once, listed, and taken off again', async () => {
    const { status, headers } = await upload(file('letter.pdf', pdf), file('photo.jpg', jpeg), pressed('upload'))
    expect([status, headers.location]).toEqual([302, door])
    const page = (await get(door, cookie)).text
    expect(page).toContain('letter.pdf')
    expect(page).toContain('photo.jpg')
    expect(await files()).toHaveLength(2)
    const [, paper = ''] = /name="remove" value="([^"]+)"/.exec(page) ?? []
    expect((await upload(field('remove', paper))).headers.location).toBe(door)
    expect((await get(door, cookie)).text).not.toContain('letter.pdf')
    expect(await files()).toHaveLength(1)
  })

  test.each([
    ['none was chosen', () => [file('', '')], 'Select a file'],
    ['another kind', () => [file('note.docx', 'PK')], 'note.docx must be a PDF, JPG or PNG'],
    ['its name says otherwise', () => [file('photo.png', jpeg)], 'photo.png must be a PDF, JPG or PNG'],
    ['too large', () => [file('a.pdf', `${pdf}${' '.repeat(10 * 1024 * 1024)}`)], 'a.pdf must be smaller than 10MB'],
    ['empty', () => [file('a.pdf', '')], 'a.pdf is empty'],
    ['locked', () => [file('a.pdf', `${pdf}/Encrypt 1 0 R`)], 'a.pdf is password protected'],
    [
      'eleven at once',
      () => Array.from({ length: 11 }, (_, n) => file(`${n}.pdf`, pdf)),
      'You can only select up to 10 files at the same time',
    ],
  ])('%s: the page says so above and beside the field', async (_what, parts, words) => {
    const before = await files()
    const { status, text } = await upload(...parts(), pressed('upload'))
    expect(status).toBe(422)
    expect(text).toMatch(/<title>Error: /)
    expect(text).toContain(`<a href="#papers">${words}</a>`)
    expect(text).toMatch(new RegExp(`id="papers-error-1"[^>]*>.*${words.replaceAll('.', '[.]')}`))
    expect(await files()).toEqual(before)
  })

  test('what is right with one form is kept, whatever is wrong with the rest', async () => {
    const { status, text } = await upload(file('note.txt', 'x'), file('order.png', png))
    expect(status).toBe(422)
    expect(text).toContain('note.txt must be a PDF, JPG or PNG')
    expect(text).toMatch(/<dt[^>]*>order\.png/)
  })

  test('Continue goes on with what was chosen, or with nothing; Save goes where forms are saved', async () => {
    const before = (await files()).length
    const next = '/trafford/request/scope'
    expect((await upload(file('', ''))).headers.location).toBe(next)
    expect((await upload(file('more.pdf', await aPdf('more')))).headers.location).toBe(next)
    expect((await upload(file('', ''), pressed('save'))).headers.location).toBe('/trafford/request/save')
    expect(await files()).toHaveLength(before + 1)
  })

  test('a change of language keeps the page and what was chosen', async () => {
    const body = multipart(file('cy.pdf', await aPdf('cy')), pressed('language'))
    const { status, text } = await post(`${door}?lang=cy`, { body, cookie })
    expect(status).toBe(200)
    expect(text).toContain('lang="cy"')
    expect(text).toContain('cy.pdf')
    expect(text).toContain('Byddwn yn dileu&#x27;r copi')
  })

  test('a file whose connection breaks off leaves nothing', async () => {
    const before = await files()
    const body = multipart(file('broken.pdf', `${pdf}${'x'.repeat(4_000_000)}`))
    await new Promise<void>((resolve) => {
      const headers = {
        Cookie: cookie,
        Origin: manned.server.url,
        'Content-Type': multipartType,
        'Content-Length': body.length,
      }
      const sent = send(`${manned.server.url}${door}`, { method: 'POST', headers })
      sent.on('error', () => resolve())
      sent.write(body.subarray(0, 2_000_000), () => setTimeout(() => sent.destroy(new Error('gone')), 200))
    })
    await expect.poll(files, { timeout: 5000 }).toEqual(before)
    expect((await get(door, cookie)).text).not.toContain('broken.pdf')
  })

  test('nobody sends them from another website, or to a form that isn’t there', async () => {
    const before = await files()
    const body = multipart(file('letter.pdf', await aPdf('foreign')))
    expect((await post(door, { body, cookie, origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(door, { body })).headers.location).toBe('/trafford/request/rights')
    expect((await post('/nowhere/request/authority', { body, cookie })).status).toBe(404)
    expect(await files()).toEqual(before)
  })
})

describe('papers of a case', () => {
  let reference: string
  let caseId: string
  let cookie: string
  const staffDoor = (page: string) => `/staff/cases/${reference}/${page}`
  const form = (given: Readonly<Record<string, string>>) => new URLSearchParams(given).toString()
  const events = async () => (await historyOf(manned.portal.db, caseId)).map(({ event }) => event.type)

  beforeAll(async () => {
    reference = (await aRequest(manned.portal, { now: now() })).reference
    caseId = await idOf(manned.portal, reference)
    await work(manned.portal, now())
    const letters = await readMailbox(mailboxDir(manned.portal.config))
    const own = letters
      .filter(({ text }) => text.includes(reference))
      .map(({ text }) => /\/follow\/([\w-]+)/.exec(text)?.[1])
    const token = own.find(Boolean)
    cookie = cookieOf(await post(`/follow/${token}`, { type: 'application/x-www-form-urlencoded' }))
  })

  test('are asked for by staff, sent by whoever follows, opened by an officer, and gone once checked', async () => {
    expect((await get('/follow/papers', cookie)).text).toContain('We do not need any papers from you now.')
    await manned.post(staffDoor('identity-request'), { who: 'officer', body: form({ words: 'A bill, please.' }) })
    expect((await get('/follow/papers', cookie)).text).toContain('A bill, please.')
    const before = (await files()).length
    const empty = await post('/follow/papers', { body: multipart(field('reference', reference), file('', '')), cookie })
    expect([empty.status, empty.text.includes('<a href="#papers">Select a file</a>')]).toEqual([422, true])
    const body = multipart(field('onceKey', 'papers-1'), field('reference', reference), file('my passport.pdf', pdf))
    for (const _time of [1, 2]) {
      expect((await post('/follow/papers', { body, cookie })).headers.location).toBe('/follow/papers?done')
    }
    const stray = multipart(field('reference', 'TRA-2222-2222'), file('other.pdf', await aPdf('other')))
    const refused = await post('/follow/papers', { body: stray, cookie })
    expect([refused.status, refused.text.includes('Your files could not be uploaded. Try again')]).toEqual([422, true])
    expect(await files()).toHaveLength(before + 1)
    // The link alone names no file: a code would.
    const seen = (await get('/follow/papers?done', cookie)).text
    expect([seen.includes('my passport'), seen.includes('1.pdf')]).toEqual([false, true])

    const page = await manned.get(staffDoor('papers'))
    expect(page.text).toContain('Not scanned for viruses')
    const [, action = ''] = /<form method="post" action="([^"]+\/papers\/[^"]+)"/.exec(page.text) ?? []
    expect((await manned.get(action)).headers.get('location')).toBe(staffDoor('papers'))
    expect(await events()).not.toContain('paper-opened')
    for (const [who, status] of [
      ['reviewer', 403],
      ['admin', 403],
      ['stranger', 404],
    ] as const) {
      expect([who, (await manned.post(action, { who, body: '' })).status]).toEqual([who, status])
      expect([who, (await manned.get(staffDoor('papers'), who)).status]).toEqual([who, status])
    }
    const opened = await manned.post(action, { who: 'officer', body: '' })
    expect([opened.status, opened.text]).toEqual([200, pdf])
    expect(opened.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${reference}-identity-1.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect((await events()).at(-1)).toBe('paper-opened')

    const [year, month, day] = now().slice(0, 10).split('-')
    const complete = { 'complete-day': day ?? '', 'complete-month': month ?? '', 'complete-year': year ?? '' }
    const verified = form({ method: 'documents-seen', reason: '', ...complete })
    const { headers } = await manned.post(staffDoor('identity'), { who: 'officer', body: verified })
    expect(headers.location).toBe(`/staff/cases/${reference}?done=identity`)
    expect(await files()).toHaveLength(before)
    expect((await manned.get(staffDoor('papers'))).text).toContain('Deleted ')
    expect(manned.server.output()).not.toContain('passport')
  })

  test('whoever follows nothing is sent away before a byte is read', async () => {
    const body = multipart(file('a.pdf', pdf))
    expect((await post('/follow/papers', { body, cookie: '' })).headers.location).toBe('/follow/gone')
  })

  test('staff record that somebody may act, or ask for it, where somebody acts', async () => {
    const page = (await manned.get(staffDoor('authority'))).text
    expect(page).not.toContain('name="method"')
    const acting = await aRequest(manned.portal, {
      now: now(),
      requester: {
        actingAs: 'solicitor',
        name: 'Ifan Invented',
        organisation: null,
        addressLines: null,
        postcode: null,
        childView: null,
      },
    })
    const door = `/staff/cases/${acting.reference}/authority`
    const put = (given: Readonly<Record<string, string>>) => manned.post(door, { who: 'officer', body: form(given) })
    expect((await put({ intent: 'ask', words: ' ' })).text).toContain('Say what you ask for')
    expect((await put({ intent: 'verify' })).text).toContain('Select how they showed that they may act')
    expect((await put({ intent: 'ask', words: 'A letter they signed' })).headers.location).toContain(
      'done=authority-request',
    )
    expect((await put({ intent: 'verify', method: 'papers-seen' })).headers.location).toContain('done=authority')
  })
})

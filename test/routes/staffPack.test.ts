import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addStaff } from '~/app/casework/signIn.server'
import { readConfig } from '~/app/config.server'
import { closePortal, openPortal, type Portal } from '~/app/desk.server'
import { sayFingerprint } from '~/app/pages/fingerprints'
import { type Answering, aGatheredCase, buildIt, caseOf, releaseIt } from '../kit/answering'
import { ask } from '../kit/ask'
import { putSources } from '../kit/desk'
import { startServer } from '../kit/server'
import { factorSecret, signedInCookie } from '../kit/signIn'

const password = 'a long pass phrase'

let server: Awaited<ReturnType<typeof startServer>>
let portal: Portal
let answering: Answering
let base: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  server = await startServer({ WORKER: 'off' })
  const read = readConfig({ DATABASE_URL: `sqlite:${join(server.dataDir, 'portal.db')}`, DATA_DIR: server.dataDir })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  portal = await openPortal(read.config)
  await putSources(portal)
  for (const role of ['officer', 'reviewer'] as const) {
    const account = { controller: 'trafford', email: `${role}@example.org`, name: role, role, password, factorSecret }
    await addStaff(portal, account, new Date().toISOString())
    cookies.set(role, await signedInCookie(server.url, account))
  }
  answering = await aGatheredCase(portal)
  base = `/staff/cases/${answering.reference}`
}, 90_000)
afterAll(async () => {
  if (portal) await closePortal(portal)
  await server?.stop()
})

const see = (path: string, who = 'officer') =>
  ask(`${server.url}${base}/${path}`, { headers: { Cookie: cookies.get(who) ?? '' } })

const send = (who: string, path: string, fields: Readonly<Record<string, string>>) =>
  ask(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      Cookie: cookies.get(who) ?? '',
      Origin: server.url,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields).toString(),
  })

const post = (path: string, fields: Readonly<Record<string, string>>, who = 'officer') =>
  send(who, `${base}/${path}`, { onceKey: '', ...fields })

// The server says it of every answer, and the door once more.
const unkept = {
  'cache-control': expect.stringMatching(/^no-store/),
  'x-content-type-options': 'nosniff',
}

const taken = async () => {
  const rows = await portal.db.selectFrom('events').select('type').where('case_id', '=', answering.caseId).execute()
  return rows.filter(({ type }) => type === 'copy-taken').length
}

describe('before anything is built', () => {
  test('a draft of the answer can be looked at, which says that it is one', async () => {
    const { status, text } = await see('pack/pages/1')
    expect(status).toBe(200)
    expect(text).toContain('Draft: nothing has been checked for leaks yet')
    expect(text).toContain('alt="Page 1 of the pack. Its words stand below."')
    // The one script of a case's pages says who else is on it.
    expect(text.match(/<script[^>]*/g)).toEqual([expect.stringContaining('presence')])
  })

  test('a review can’t be opened, and the page says so', async () => {
    expect((await see('review')).text).toContain('The answer has not been released yet')
    const { status, text } = await post('review', { intent: 'open', words: 'x' })
    expect([status, text.includes('The answer has not been released yet')]).toEqual([422, true])
  })

  test('there is no file to read', async () => {
    expect((await see('pack/files/1')).status).toBe(404)
  })
})

describe('once it is built', () => {
  beforeAll(async () => {
    await buildIt(answering)
  }, 60_000)

  test('its page links to every file; a PDF is shown, all else is handed over, and nothing is kept on the way', async () => {
    const { text } = await see('pack')
    const links = [...text.matchAll(/href="[^"]*\/(pack\/files\/\d+)"/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(4)
    for (const path of links) {
      const { status, headers } = await see(path, 'reviewer')
      expect(status).toBe(200)
      expect(headers).toMatchObject(unkept)
      const shown = headers['content-type'] === 'application/pdf' ? 'inline' : 'attachment'
      expect(headers['content-disposition']).toMatch(new RegExp(`^${shown}; filename="[\\w.-]+"$`))
    }
    for (const path of ['pack/files/0', 'pack/files/99', 'pack/files/x', 'pack/files/1e1']) {
      expect((await see(path)).status).toBe(404)
    }
  })

  test('a page is seen by its number, and a typed number leads there', async () => {
    expect((await see('pack/pages/2')).text).not.toContain('Draft')
    const picture = await see('pack/pages/2/picture?width=200')
    expect(picture.status).toBe(200)
    expect(picture.headers).toMatchObject({ ...unkept, 'content-type': 'image/png' })
    const gone = await see('pack/pages/2?go=3')
    expect([gone.status, gone.headers.location]).toEqual([302, `${base}/pack/pages/3`])
    const wrong = await see('pack/pages/2?go=last')
    expect([wrong.status, wrong.text.includes('Enter the number of a page')]).toEqual([422, true])
    for (const path of ['pack/pages/9999', 'pack/pages/0', 'pack/pages/9999/picture', 'pack/pages/x/picture']) {
      expect((await see(path)).status, path).toBe(404)
    }
  })

  test('whoever approves sees the fingerprint in groups and sends it as it is', async () => {
    const sha256 = (await caseOf(portal, answering.caseId)).pack?.sha256 ?? ''
    const { text } = await see('approval', 'reviewer')
    expect(text).toContain(sayFingerprint(sha256))
    expect(text).toContain(`name="sha256" value="${sha256}"`)
    expect(text).toContain('Files of the pack')
  })
})

describe('copies', () => {
  test('by a reviewer: the internal one, and no form for a court’s, which is refused', async () => {
    const { text } = await see('copies', 'reviewer')
    expect(text).not.toContain('value="court"')
    const before = await taken()
    expect((await post('copies/taken', { kind: 'court', madeFor: 'A court' }, 'reviewer')).status).toBe(403)
    expect(await taken()).toBe(before)
    const { status, headers } = await post('copies/taken', { kind: 'internal', reason: 'An audit' }, 'reviewer')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ ...unkept, 'content-type': 'application/pdf' })
    expect(await taken()).toBe(before + 1)
  })

  test('for a court are for somebody: without a name the form comes back, and nothing is taken', async () => {
    const before = await taken()
    for (const madeFor of ['', '  ', 'x'.repeat(501)]) {
      const { status, headers } = await post('copies/taken', { kind: 'court', madeFor })
      expect([status, headers.location]).toEqual([302, `${base}/copies?wrong=madeFor`])
    }
    expect((await see('copies?wrong=madeFor')).text).toContain('href="#madeFor"')
    expect(await taken()).toBe(before)
  })

  test('for a court are handed over as a ZIP of their whole length, and stand on the page with whom they are for', async () => {
    const { status, headers } = await post('copies/taken', { kind: 'court', madeFor: 'Leeds County Court' })
    expect(status).toBe(200)
    expect(headers['content-disposition']).toBe(`attachment; filename="${answering.reference}-court.zip"`)
    expect(Number(headers['content-length'])).toBeGreaterThan(10_000)
    expect((await see('copies')).text).toContain('Leeds County Court')
  })

  test('are not taken by looking', async () => {
    const before = await taken()
    const { status, headers } = await see('copies/taken')
    expect([status, headers.location, await taken()]).toEqual([302, `${base}/copies`, before])
  })
})

describe('after it is out', () => {
  beforeAll(() => releaseIt(answering), 60_000)

  test('a review is opened with a reason, by those who work cases', async () => {
    expect((await post('review', { intent: 'open', words: '' })).status).toBe(422)
    expect((await post('review', { intent: 'open', words: 'x' }, 'reviewer')).status).toBe(403)
    const { status, headers } = await post('review', { intent: 'open', words: 'The regulator asked.' })
    expect([status, headers.location]).toEqual([302, `${base}/review`])
    expect((await see('review')).text).toContain('The regulator asked.')
  })

  test('its pack is asked for with what the person is told, and not from the page of the pack', async () => {
    const { status, text } = await post('review', { intent: 'ask', why: '' })
    expect([status, text.includes('Write why more is shown')]).toEqual([422, true])
    const { headers } = await post('pack', {})
    expect(headers.location).toBe(`${base}/review`)
    expect((await caseOf(portal, answering.caseId)).pack).toBeNull()
  })

  test('it ends without showing more, and the case is closed as answered', async () => {
    const { status, headers } = await post('review', { intent: 'end', note: '' })
    expect([status, headers.location]).toEqual([302, `${base}?done=closure`])
    expect((await caseOf(portal, answering.caseId)).closed?.outcome).toBe('answered')
  })
})

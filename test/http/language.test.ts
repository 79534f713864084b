import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { publicUrl, type ServedApp, serveApp } from '../routes/serveApp'

let app: ServedApp
beforeAll(async () => {
  app = await serveApp({
    pages: (req, res) => {
      const { language, isForStaff } = res.locals
      res.send(`${req.method} ${language} ${isForStaff ? 'staff' : 'resident'}`)
    },
  })
})
afterAll(() => app.stop())

const visit = (path: string, cookie = '', method = 'GET') =>
  ask(`${app.url}${path}`, { method, headers: { cookie, origin: publicUrl } })

describe('the language of a page', () => {
  test.each([
    ['/', '', 'en'],
    ['/?lang=cy', '', 'cy'],
    ['/trafford/request/name?change&lang=cy', '', 'cy'],
    ['/', '__Host-language=cy', 'cy'],
    ['/', 'draft=x; __Host-language=cy; follow=y', 'cy'],
    ['/?lang=en', '__Host-language=cy', 'en'],
    ['/?lang=fr', '__Host-language=cy', 'cy'],
    ['/?lang=fr', '', 'en'],
    ['/', '__Host-language=%00<script>', 'en'],
    ['/', 'x__Host-language=cy', 'en'],
    ['/x?lang=cy&lang=en', '', 'cy'],
  ])('%s with the cookie %j is %s', async (path, cookie, language) => {
    expect((await visit(path, cookie)).text).toBe(`GET ${language} resident`)
  })

  test('goes with a form that is sent', async () => {
    expect((await visit('/trafford/request/name?lang=cy', '', 'POST')).text).toBe('POST cy resident')
  })

  test('is kept for a year, out of reach of scripts and of other sites, and only where it was asked for', async () => {
    const { headers } = await visit('/?lang=cy')
    const parts = (headers['set-cookie'] ?? '').split('; ')
    expect(parts[0]).toBe('__Host-language=cy')
    for (const part of ['Max-Age=31536000', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(parts).toContain(part)
    expect((await visit('/')).headers).not.toHaveProperty('set-cookie')
    expect((await visit('/?lang=fr')).headers).not.toHaveProperty('set-cookie')
  })

  test('has a plain cookie where the address is not https', async () => {
    const plain = await serveApp({ publicUrl: 'http://localhost:3000' })
    const { headers } = await ask(`${plain.url}/?lang=cy`)
    expect(headers['set-cookie']).toMatch(/^language=cy; /)
    expect(headers['set-cookie']).not.toContain('Secure')
    await plain.stop()
  })

  test.each(['/staff', '/staff/sign-in', '/Staff/cases/X', '//staff', '/%73taff', '/dev/mailbox'])(
    'is always English at %s, and nothing there changes it',
    async (path) => {
      const { text, headers } = await visit(`${path}?lang=cy`, '__Host-language=cy')
      expect(text).toBe('GET en staff')
      expect(headers).not.toHaveProperty('set-cookie')
    },
  )
})

test('what is refused at the door is refused in the language of whoever asks', async () => {
  const refused = await ask(`${app.url}/trafford`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', cookie: '__Host-language=cy' },
  })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('<html lang="cy">')
  expect(refused.text).toContain('Daeth y ffurflen hon o wefan arall')
  expect(refused.text).toContain(`Dechreuwch eto o ${publicUrl}`)
})

describe('what goes with pages', () => {
  test('a council’s colours and logo can be kept, and asked for again', async () => {
    const sheet = await ask(`${app.url}/theme/wakefield.css`)
    expect(sheet.status).toBe(200)
    expect(sheet.headers['content-type']).toContain('text/css')
    expect(sheet.headers['cache-control']).toBe('no-cache')
    expect(sheet.text).toContain('--rp-header-colour:#004d40')
    const again = await ask(`${app.url}/theme/wakefield.css`, {
      headers: { 'if-none-match': sheet.headers.etag ?? '' },
    })
    expect(again.status).toBe(304)
    expect((await ask(`${app.url}/theme/wakefield.logo`)).headers['content-type']).toBe('image/png')
  })

  test.each(['nowhere.css', '../../../etc/passwd', 'wakefield.yaml', 'trafford.css'])(
    '/theme/%s is not there',
    async (file) => {
      expect((await ask(`${app.url}/theme/${file}`)).headers['content-type']).not.toMatch(/css|png/)
    },
  )

  test('the one script begins the component, and a browser asks whether its copy is good', async () => {
    const script = await ask(`${app.url}/assets/exit-this-page.js`)
    expect(script.headers['content-type']).toContain('javascript')
    expect(script.headers['cache-control']).toBe('public, no-cache')
    expect(script.text).toContain('new GOVUKFrontend.ExitThisPage(root)')
    expect(script.text).not.toContain('sourceMappingURL')
    const headers = { 'if-none-match': script.headers.etag ?? '' }
    expect((await ask(`${app.url}/assets/exit-this-page.js`, { headers })).status).toBe(304)
  })
})

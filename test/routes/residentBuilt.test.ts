import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../kit/ask'
import { answeredCookie, residentPaths, withQuery } from '../kit/residentPaths'
import { startServer } from '../kit/server'

const sessionSecret = 's'.repeat(32)
let portal: Awaited<ReturnType<typeof startServer>>
let answered: string
beforeAll(async () => {
  portal = await startServer({ SESSION_SECRET: sessionSecret, WORKER: 'off' })
  answered = await answeredCookie(portal, sessionSecret)
})
afterAll(() => portal.stop())

const visit = (path: string, cookie = answered) => ask(`${portal.url}${path}`, { headers: { cookie } })
const send = (path: string, body: string, cookie = '') =>
  ask(`${portal.url}${path}`, {
    method: 'POST',
    headers: { origin: portal.url, 'content-type': 'application/x-www-form-urlencoded', cookie },
    body,
  })

describe.each(residentPaths().map(withQuery))('%s', (path) => {
  test.each(['en', 'cy'])('in %s says which language it is, how to change it and how to leave', async (language) => {
    const answer = await visit(path, `${answered}; language=${language}`)
    expect(answer.status).not.toBe(500)
    if (!answer.headers['content-type']?.includes('html') || answer.status === 302) return
    expect(answer.text).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${language}"`))
    expect(answer.text).toContain('href="https://www.bbc.co.uk/weather"')
    expect(answer.text).toContain('rel="nofollow noreferrer"')
    const other = language === 'en' ? 'cy' : 'en'
    expect(answer.text).toMatch(new RegExp(`(href|formAction)="[^"]*[?;]lang=${other}"`, 'i'))
    expect(answer.text.includes('class="rp-draft"')).toBe(language === 'cy')
    expect(answer.text.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/exit-this-page.js">'])
  })
})

test.each(['/staff/sign-in', '/dev/mailbox'])('%s has neither toggle nor way out, and stays English', async (path) => {
  const { text } = await visit(`${path}?lang=cy`, 'language=cy')
  expect(text).toContain('<html lang="en"')
  expect(text).not.toMatch(/bbc\.co\.uk|Cymraeg|exit-this-page\.js/)
})

describe('a council’s look', () => {
  test.each(['/wakefield', '/registers/wakefield', '/wakefield/request/rights'])('is on %s', async (path) => {
    expect((await visit(path)).text).toContain('<link rel="stylesheet" href="/theme/wakefield.css"/>')
  })

  test.each(['/', '/trafford', '/registers', '/no/such/page', '/staff/sign-in'])('is not on %s', async (path) => {
    expect((await visit(path)).text).not.toContain('/theme/')
  })
})

test('with colours that can’t be read the portal does not start, and says which file and which colours', async () => {
  const themes = await mkdtemp(join(tmpdir(), 'themes-'))
  await mkdir(join(themes, 'wakefield'))
  await writeFile(join(themes, 'wakefield', 'theme.yaml'), 'deep: "#004d40"\nweb: { link: "#9aa5a2" }\n')
  const said = await startServer({ THEMES_DIR: themes }).then(
    () => 'it started',
    (error: unknown) => String(error),
  )
  expect(said).toContain('ended with 1')
  expect(said).toContain(join(themes, 'wakefield', 'theme.yaml'))
  expect(said).toMatch(/link #9aa5a2 on the page's #ffffff has a contrast of 2\.\d\d to 1/)
})

describe('a link of the register', () => {
  const about = '/trafford/ask?about=activity:stronger-families'

  test('fills in nothing before its button is pressed', async () => {
    const { headers, text } = await visit(`${about}&to=object`, '')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(text).toContain('<form method="post"')
  })

  test('starts a form that has its answers, and adds to one that is begun', async () => {
    const first = await send(`${about}&to=ask`, '')
    expect(first.status).toBe(302)
    expect(first.headers.location).toBe('/trafford/request/rights')
    const cookie = first.headers['set-cookie']?.split(';')[0] ?? ''
    const chosen = async () =>
      [...(await visit('/trafford/request/rights', cookie)).text.matchAll(/<input[^>]*checked=""[^>]*>/g)]
        .map(([box]) => /value="([^"]+)"/.exec(box)?.[1])
        .sort()
    expect(await chosen()).toEqual(['access'])
    await send(`${about}&to=object`, '', cookie)
    expect(await chosen()).toEqual(['access', 'objection'])
  })

  test.each([
    '/trafford/ask',
    '/trafford/ask?about=activity:nowhere&to=ask',
    `${about}&to=sell`,
    '/nowhere/ask?about=activity:stronger-families&to=ask',
  ])('%s is a 404 in words, read or sent', async (path) => {
    for (const answer of [await visit(path), await send(path, '')]) {
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('Page not found')
    }
  })
})

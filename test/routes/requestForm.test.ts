import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readMailbox } from '~/app/outside/post.server'
import { accessFields, aFormVisitor, type FormVisitor } from '../kit/formVisitor'
import { startServer } from '../kit/server'

const base = '/trafford/request'

let server: Awaited<ReturnType<typeof startServer>>
let visitor: FormVisitor
beforeAll(async () => {
  server = await startServer({ DEMO: '1' })
})
afterAll(() => server?.stop())
beforeEach(() => {
  visitor = aFormVisitor(server.url)
})

const answer = (step: string, fields: Readonly<Record<string, string | readonly string[]>>, query = '') =>
  visitor.send(`${base}/${step}${query}`, fields)
const upTo = async (last: string) => {
  for (const [step, fields] of accessFields) {
    const since = new Date().toISOString()
    await answer(step, fields)
    if (step === 'email') await confirm(since)
    if (step === last) return
  }
}

/** Enters the code that was sent since a moment, once the worker has sent it. */
async function confirm(since: string) {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    const letters = await readMailbox(join(server.dataDir, 'mailbox'))
    const codes = letters.filter(({ at }) => at >= since).map(({ text }) => /\b\d{6}\b/.exec(text)?.[0])
    const code = codes.find((one) => one !== undefined)
    if (code !== undefined) {
      expect((await answer('email-code', { code })).status).toBe(302)
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no code came')
}

describe('a question', () => {
  test('leads on when it is answered, and shows what was typed when it must be mended', async () => {
    expect((await answer('rights', { rights: ['access', 'erasure'] })).to).toBe(`${base}/for`)
    const sly = await answer('for', { for: 'nobody' })
    expect(sly.status).toBe(422)
    expect(sly.text).toContain('<title>Error: ')
    await answer('for', { for: 'me' })
    await answer('scope', { scope: 'everything' })
    const wrong = await answer('years', { 'years-from': 'long ago', 'years-to': '2014' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="long ago"')
    expect(wrong.text).toContain('value="2014"')
  })

  test('that is not there is not found; what only staff are asked is not there', async () => {
    for (const word of ['nowhere', 'right', 'channel', 'received', 'language']) {
      expect((await visitor.open(`${base}/${word}`)).status, word).toBe(404)
      expect((await answer(word, { [word]: 'x' })).status, word).toBe(404)
    }
  })

  test('that comes later leads to the first that must be answered', async () => {
    expect((await visitor.open(`${base}/name`)).to).toBe(`${base}/rights`)
    expect((await visitor.open(`${base}/check`)).to).toBe(`${base}/rights`)
  })

  test('changes its language with what was typed and nothing checked', async () => {
    await upTo('years')
    const welsh = await answer('words', { words: 'x'.repeat(4001), intent: 'language' }, '?lang=cy')
    expect(welsh.status).toBe(200)
    expect(welsh.text).toContain('x'.repeat(4001))
    expect(welsh.text).toContain('lang="cy"')
    expect(welsh.text).not.toContain('error-summary')
    expect((await visitor.open(`${base}/words`)).text).not.toContain('xxxx')
  })

  test('is left for later: nothing typed, or an answer that is kept, but not one to be mended', async () => {
    await upTo('for')
    expect((await answer('scope', { intent: 'save' })).to).toBe(`${base}/save`)
    expect((await answer('scope', { scope: 'made-up', intent: 'save' })).status).toBe(422)
    expect((await answer('scope', { scope: 'everything', intent: 'save' })).to).toBe(`${base}/save`)
    expect((await visitor.open(`${base}/scope`)).text).toMatch(
      /value="everything"[^>]*checked|checked[^>]*value="everything"/,
    )
  })
})

describe('an answer that comes out of turn', () => {
  test('after the form had run out: it is kept, and the form begins again and says so', async () => {
    const kept = await answer('words', { words: 'The year at Brook school.' })
    expect(kept.to).toBe(`${base}/rights?kept=again`)
    expect((await visitor.open(kept.to)).text).toContain('We kept what you just typed.')
    await upTo('scope')
    expect((await visitor.open(`${base}/words`)).text).toContain('The year at Brook school.')
  })

  test('that must be mended too is shown with what was typed, wherever the form stands', async () => {
    const wrong = await answer('email', { email: 'marged at example' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="marged at example"')
  })

  test('from another tab, after its question fell away: it is kept, and the form goes on and says so', async () => {
    await answer('rights', { rights: ['access', 'erasure'] })
    await answer('for', { for: 'me' })
    await answer('rights', { rights: 'access' }, '?change')
    const moved = await answer('erase', { erase: 'The letter of 2011.' })
    expect(moved.to).toBe(`${base}/scope?kept=moved`)
    expect((await visitor.open(moved.to)).text).toContain('Another answer has changed since then')
    await answer('rights', { rights: ['access', 'erasure'] })
    await answer('scope', { scope: 'everything' })
    expect((await visitor.open(`${base}/erase`)).text).toContain('The letter of 2011.')
  })
})

describe('a whole form', () => {
  test('is checked, changed, sent once, kept, and ends; only a link of the start begins another', async () => {
    await upTo('support')
    const check = await visitor.open(`${base}/check`)
    expect(check.text).toContain('Marged Ellis-Boateng')
    expect(check.text).toContain(`href="${base}/name?change"`)

    // Changed: back to the check, unless the change opens a question.
    expect((await visitor.open(`${base}/name?change`)).text).toContain(`href="${base}/check" class="govuk-back-link"`)
    expect((await answer('name', { name: 'Marged Ellis' }, '?change')).to).toBe(`${base}/check`)
    expect((await answer('safe', { safe: 'only-at' }, '?change')).to).toBe(`${base}/safe-how?change`)
    expect((await answer('safe-how', { 'safe-how': 'Mornings.' }, '?change')).to).toBe(`${base}/check`)
    const since = new Date().toISOString()
    expect((await answer('email', { email: 'other@example.org' }, '?change')).to).toBe(`${base}/email-code?change`)
    expect((await visitor.open(`${base}/check`)).to).toBe(`${base}/email-code`)
    await confirm(since)

    const clicks = await Promise.all([1, 2, 3].map(() => visitor.send(`${base}/check`)))
    expect(clicks.map(({ to }) => to)).toEqual(Array(3).fill(`${base}/sent`))
    const sent = await visitor.open(`${base}/sent`)
    const references = new Set(sent.text.match(/TRA-\w{4}-\w{4}/g))
    expect(references.size).toBe(1)
    expect(sent.text).toContain('That is ')

    const copy = await visitor.open(`${base}/sent/copy`)
    expect(copy.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(copy.headers['content-disposition']).toBe(`attachment; filename="${[...references][0]}.txt"`)
    expect(copy.text).toContain('All of it, please.')
    expect(copy.text).not.toMatch(/Marged|1987|Invented Row|example\.org">/)

    // Back, or in another tab.
    expect((await visitor.open(`${base}/check`)).to).toBe(`${base}/sent`)
    expect((await visitor.open(`${base}/name`)).text).toContain('Your request has been sent')
    const late = await answer('words', { words: 'And the photographs.' })
    expect([late.status, late.text.includes('And the photographs.')]).toEqual([409, true])

    const again = await visitor.open(`${base}/rights?start`)
    expect(again.text).toContain(`action="${base}/rights?start"`)
    expect((await answer('rights', { rights: 'erasure' }, '?start')).to).toBe(`${base}/for`)
    expect((await visitor.open(`${base}/for`)).status).toBe(200)
    expect((await visitor.open(`${base}/sent`)).to).toBe('/trafford')
  }, 60_000)

  test('of several rights gives a reference to each', async () => {
    await upTo('support')
    await answer('rights', { rights: ['access', 'direct-marketing', 'rectification'] }, '?change')
    await answer('wrong', { wrong: 'My name has two parts.' }, '?change')
    expect((await answer('marketing', {}, '?change')).to).toBe(`${base}/check`)
    await visitor.send(`${base}/check`)
    const { text } = await visitor.open(`${base}/sent`)
    expect(new Set(text.match(/TRA-\w{4}-\w{4}/g)).size).toBe(3)
    expect(text).toContain('We stop at once.')
  }, 60_000)
})

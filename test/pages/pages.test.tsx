import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { readLocales } from '~/app/outside/locales.server'
import { Layout } from '~/app/pages/layout/Layout'
import { MailboxPage } from '~/app/pages/MailboxPage'
import { typedIn } from '~/app/pages/request/FormOver'
import { sayCopy } from '~/app/pages/request/sayCopy'
import { ForSomebody } from '~/app/pages/staff/requests/ForSomebody'
import { AskedRight } from '~/app/rules/case/rights'
import { path } from '~/app/rules/journey/path'
import { accessAnswers } from '../kit/answers'
import { faults, headings, inline, summary } from './markup'
import { questionPages } from './questionPages'
import { render, words } from './render'
import { requestPages, sentRequest } from './requestPages'
import { residentPages } from './residentPages'
import { staffPages } from './staffPages'

const all: readonly (readonly [string, ReactElement])[] = Object.entries({
  ...residentPages,
  ...questionPages,
  ...staffPages,
})

describe.each(all)('the page %s', (_name, page) => {
  test('has one heading of the first rank, no lost label or description, and no inline style or script', () => {
    const html = render(<Layout demo>{page}</Layout>)
    expect(headings(html)).toHaveLength(1)
    expect(faults(html)).toEqual([])
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('[object')
  })

  test('says each error in the summary in the words that stand beside its field', () => {
    const html = render(page)
    const said = summary(html).filter(({ href }) => !href.startsWith('#change-'))
    expect(said.map(({ text }) => text)).toEqual(inline(html))
  })
})

test('a form that acts is sent with its once-only key, each form of a page with another', () => {
  const html = render(staffPages.redaction ?? <p />)
  const keys = [...html.matchAll(/name="onceKey" value="([^"]+)"/g)].map(([, key]) => key)
  expect(keys).toEqual(['k1-undo', 'k1', 'k1-everywhere'])
})

test('every page says that it is a demonstration, in a demonstration only', () => {
  const sentence = 'Demonstration: invented people only. Nothing is sent.'
  expect(render(<Layout demo>{null}</Layout>)).toContain(sentence)
  expect(render(<Layout demo={false}>{null}</Layout>)).not.toContain('Demonstration')
})

test('the first link of every page leads past the header', () => {
  const html = render(<Layout demo={false}>{null}</Layout>)
  expect(html).toMatch(/^<a href="#main-content"/)
  expect(html).toContain('id="main-content"')
})

test('an approver who may not approve sees why, and no button', () => {
  const html = render(staffPages['approval-not-yours'] ?? <p />)
  expect(html).toContain('You built this pack, so somebody else has to approve it and release it.')
  expect(html).not.toContain('<button')
})

test('what is approved or released is what was seen: the fingerprint goes with the form', () => {
  for (const name of ['approval', 'release']) {
    expect(render(staffPages[name] ?? <p />)).toContain(`name="sha256" value="${'3f'.repeat(32)}"`)
  }
})

const own = (name: string) => render(requestPages[name] ?? <p />)

describe('the page where answers are checked', () => {
  test('answers that were left out say so, and the code of an email is no answer', () => {
    const optional = path(accessAnswers).filter((step) => accessAnswers[step] === undefined)
    expect(own('check').match(/Not provided/g)).toHaveLength(optional.length)
    expect(own('check')).not.toContain('Email code')
  })

  test.each(['check', 'check-child', 'check-several', 'record-check'])(
    '%s: every answer is changed where it was given, by a link that sounds like no other',
    (name) => {
      const html = own(name)
      const links = [...html.matchAll(/<a [^>]*href="([^"]+\?change)"[^>]*>(.*?)<\/a>/gs)]
      const rows = html.match(/govuk-summary-list__row"/g) ?? []
      expect(links).toHaveLength(rows.length)
      expect(new Set(links.map(([, href]) => href)).size).toBe(rows.length)
      expect(new Set(links.map(([, , words]) => words)).size).toBe(rows.length)
      for (const [, , words] of links) expect(words).toMatch(/^Change<span class="govuk-visually-hidden"> .+<\/span>$/)
    },
  )

  test('what is declared is for whom it is', () => {
    expect(own('check')).toContain('that this request is about you')
    expect(own('check-child')).toContain('that you may ask for this child')
    expect(own('check-other')).toContain('the law lets you ask for them')
  })

  test('the button names what it does', () => {
    expect(own('check')).toMatch(/<button[^>]*>Send my request<\/button>/)
    expect(own('record-check')).toMatch(/<button[^>]*>Record the request<\/button>/)
  })
})

describe('the page after a form was sent', () => {
  test('gives every reference, and says of each what happens next and by when, in days and as a date', () => {
    const html = own('sent-all')
    for (const right of AskedRight.options) {
      expect(html).toContain(sentRequest(right).reference)
      expect(html).toContain(words(`sent.rights.${right}.next`).replaceAll("'", '&#x27;'))
    }
    const due = 'We must answer by Monday 2 March 2026. That is 30 days after Saturday 31 January 2026'
    expect(html.split(due)).toHaveLength(AskedRight.options.length + 1)
    expect(html).toContain('Your reference numbers')
    expect(own('sent-one')).toMatch(/Your reference number</)
  })

  test('adverts stop at once, whatever the date', () => {
    expect(own('sent-next-day')).toContain('We stop at once.')
    expect(own('sent-next-day')).toContain('That is 1 day after')
  })

  test('names no date before the time has started', () => {
    expect(own('sent-not-started')).not.toContain('We must answer by')
  })

  test('asks for papers only of those who sent none and need some', () => {
    expect(own('sent-all')).toContain('no papers yet that show you may')
    expect(own('sent-one')).not.toContain('papers')
  })

  test('leads on: to follow it, to a copy, to another request', () => {
    for (const to of ['/follow/find', '/ambridge/request/sent/copy', '/ambridge/request/rights?start']) {
      expect(own('sent-one')).toContain(`href="${to}"`)
    }
  })
})

describe('the copy to keep', () => {
  const say = readLocales('templates')
  const given = { requests: [sentRequest('access', { words: 'My files.' }), sentRequest('objection')] }
  const more = { controllerName: 'Ambridge Council', contacts: [{ role: 'Team', telephone: '020 7946 0123' }] }

  test('holds references, what was asked, what happens next and by when, and whom to ask', () => {
    const text = sayCopy(say('en'), { ...given, ...more, lacksPapers: true })
    for (const words of ['AMB-ACCE-92', 'AMB-OBJE-92', 'My files.', 'Monday 2 March 2026', '020 7946 0123', 'papers']) {
      expect(text).toContain(words)
    }
    expect(text).toContain('We look for the information now.')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('is in Welsh for whoever reads Welsh', () => {
    const requests = given.requests.map((request) => ({ ...request, words: '', working: [] }))
    const text = sayCopy(say('cy'), { requests, ...more, lacksPapers: false })
    expect(text).toContain('dydd Llun 2 Mawrth 2026')
    expect(text).not.toMatch(/We |March|papers/)
  })
})

describe('a form that was sent', () => {
  test('says so to whoever goes back to it, and only a link begins another', () => {
    expect(own('over')).toContain('Your request has been sent')
    expect(own('over')).toContain('href="/ambridge/request/sent"')
    expect(own('over')).toContain('href="/ambridge/request/rights?start"')
    expect(own('over')).not.toContain('<form')
  })

  test('shows what was typed after it had gone, and how to add it', () => {
    expect(own('over-unsent')).toContain('The school in Felpersham.')
    expect(own('over-unsent')).toContain('You can add it to your request.')
    const typed = { intent: 'save', onceKey: 'k', words: 'One', scope: ['a', 'b'], 'address-line2': ' ' }
    expect(typedIn(typed)).toEqual(['One', 'a', 'b'])
  })
})

test('Continue is the first button of a question, so that Enter never saves it for later', () => {
  const buttons = [...own('question-kept-again').matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, text]) => text)
  expect(buttons).toEqual(['Continue', 'Save and come back later'])
  expect(own('record-question')).not.toContain('Save and come back later')
})

test('whoever types for somebody else is told who “you” is, but not where staff are asked themselves', () => {
  expect(own('record-question')).toContain('it means the person who asks')
  expect(render(<ForSomebody step="received" />)).toBe('')
})

test('letters stand newest first, with their links to follow and nothing else made of their text', () => {
  const html = render(residentPages.mailbox ?? <p />)
  expect(html.indexOf('Your answer is ready')).toBeLessThan(html.indexOf('We have your request'))
  expect(html).toContain('<a class="govuk-link" href="https://ambridge.example.org/collect/abc_123-x">')
  const letter = { id: '1', to: 'a@example.org', subject: 's', at: '2026-01-31T09:30:00.000Z' }
  const sly = render(<MailboxPage letters={[{ ...letter, text: 'javascript:alert(1) <b>x</b>' }]} />)
  expect(sly).not.toContain('<b>')
  expect(sly).not.toContain('href="javascript')
})

test('the password is never sent back', () => {
  const html = render(staffPages['sign-in-errors'] ?? <p />)
  expect(html).toContain('value="asha@example.org"')
  expect(html).toMatch(/<input[^>]*type="password"[^>]*>/)
  expect(html).not.toMatch(/<input[^>]*type="password"[^>]* value=/)
})

import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { Layout } from '~/app/pages/layout/Layout'
import { MailboxPage } from '~/app/pages/MailboxPage'
import { faults, headings, inline, summary } from './markup'
import { questionPages } from './questionPages'
import { render } from './render'
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

test('answers that were left out say so', () => {
  expect(render(residentPages.check ?? <p />).match(/Not provided/g)).toHaveLength(3)
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

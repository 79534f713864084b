import { describe, expect, test } from 'vitest'
import { clarificationPage } from '~/app/pages/staff/acts/clarificationPage'
import { complaintsOf } from '~/app/pages/staff/acts/complaintsOf'
import { extensionDays } from '~/app/pages/staff/acts/extensionDays'
import { IdentityAskForm } from '~/app/pages/staff/acts/IdentityAskForm'
import { ClockPanel } from '~/app/pages/staff/case/ClockPanel'
import { clockPanelProps } from '~/app/pages/staff/case/clockPanelProps'
import { otherActs } from '~/app/pages/staff/case/otherActs'
import type { Case } from '~/app/rules/case/case'
import type { Command, Setting } from '~/app/rules/case/commands'
import { usualWatching } from '~/app/rules/case/watches'
import { aCase, act, after, anObjection, released, settingFor } from '../kit/case'
import { render } from './render'

/** What the panel says of a case on a day, without its mark-up. */
function panel(kase: Case, given: Partial<Setting>): string {
  const setting = settingFor(kase, given)
  const history = kase.complaints.map(({ id, receivedOn }) => ({
    ...{ seq: 2, at: '2026-11-24T12:00:00.000Z', by: { kind: 'portal' } as const },
    event: { type: 'complaint-received', complaint: id, on: receivedOn, channel: 'post' } as const,
  }))
  const complaints = complaintsOf({ kase, history, setting, said: [] })
  return render(<ClockPanel {...clockPanelProps({ kase, setting, working: [], complaints })} />).replace(
    /<[^>]+>/g,
    ' ',
  )
}

const ask: Command = { act: 'ask-clarification', clarification: 'q1', reason: 'which-years' }
const answered = (on: string): Command => ({ act: 'answer-clarification', clarification: 'q1', on, channel: 'post' })
const links = (kase: Case, given: Partial<Setting> = {}, mayWork = true) =>
  otherActs({ kase, setting: settingFor(kase, given), mayWork }).map(({ text }) => text)

describe('the panel of the clock says', () => {
  test('when an answer is due, and until when more time can be taken', () => {
    const said = panel(aCase(), { today: '2026-11-24' })
    expect(said).toContain('Due on Wednesday 23 December 2026')
    expect(said).toContain('due in 29 days')
    expect(said).toMatch(/Last day to tell them of an extension\s+Wednesday 23 December 2026/)
    expect(said).not.toContain('Cautious date')
  })

  test('by how many days it is late', () => {
    const said = panel(aCase(), { today: '2026-12-25' })
    expect(said).toContain('It was due on Wednesday 23 December 2026')
    expect(said).toContain('2 days late')
    expect(said).toContain('That day has passed.')
  })

  test('since when it stands still, and what an answer today would do', () => {
    const said = panel(act(aCase(), [ask], { today: '2026-11-25' }), { today: '2026-11-27' })
    expect(said).toContain('Paused since Wednesday 25 November 2026, waiting for an answer')
    // 25, 26 and 27 November don't count: 23 December and three days is a Saturday, and Monday is a bank holiday.
    expect(said).toContain('If the answer came today, it would be due on Tuesday 29 December 2026.')
  })

  test('the earlier day beside the one by law where the day of an answer may count', () => {
    const kase = act(aCase({ receivedOn: '2026-11-02' }), [ask], { today: '2026-11-10' })
    const said = panel(act(kase, [answered('2026-11-10')], { today: '2026-11-10' }), { today: '2026-11-11' })
    expect(said).toMatch(/Date by law\s+Thursday 3 December 2026/)
    expect(said).toMatch(/Cautious date\s+Wednesday 2 December 2026\s+If the day of the answer counts/)
  })

  test('what it waits for before it starts', () => {
    const kase = act(aCase(), [{ act: 'ask-identity' }])
    expect(panel(kase, {})).toContain('Not started: waiting for proof of identity')
  })

  test('that it is extended', () => {
    const said = panel(act(aCase(), [{ act: 'extend', reason: 'number' }]), {})
    expect(said).toContain('Due on Tuesday 23 February 2027')
    expect(said).toContain('Extended to three months from the start.')
    expect(said).not.toContain('Last day to tell them')
  })

  test("the council's own target where it has set one", () => {
    const watching = { ...usualWatching, targetDays: 20 }
    expect(panel(aCase(), { watching })).toMatch(/Our own target\s+Monday 14 December 2026/)
    expect(panel(aCase(), {})).not.toContain('target')
  })

  test('that it was answered, and whether in time', () => {
    const said = panel(released(), {})
    expect(said).toContain('Answered on Tuesday 24 November 2026')
    expect(said).toContain('done in time')
    expect(said).toContain('It was due on Wednesday 23 December 2026.')
  })

  test('that it was closed without an answer', () => {
    const kase = act(aCase(), [{ act: 'close', outcome: 'withdrawn' }])
    expect(panel(kase, { today: '2027-06-01' })).toContain('Closed without an answer on Tuesday 24 November 2026')
  })

  test('by when each complaint must be acknowledged, until it is', () => {
    const complaint = { act: 'receive-complaint', complaint: 'c1', on: '2026-11-26', channel: 'post' } as const
    const kase = act(aCase(), [complaint], { today: '2026-11-26' })
    expect(panel(kase, { today: '2026-11-27' })).toContain('Acknowledge it by Tuesday 29 December 2026.')
    expect(panel(kase, { today: '2026-12-30' })).toContain(
      'Late: it had to be acknowledged by Tuesday 29 December 2026.',
    )
    const acknowledged = act(kase, [{ act: 'acknowledge-complaint', complaint: 'c1' }])
    expect(panel(acknowledged, {})).not.toContain('omplaint')
  })
})

describe('the case page offers only what would not be refused', () => {
  test('a question about an access request, while its time runs', () => {
    expect(links(aCase())).toContain('Ask the person a question')
    expect(links(aCase(), { today: '2026-12-24' })).not.toContain('Ask the person a question')
    expect(links(anObjection())).not.toContain('Ask the person a question')
    expect(links(act(aCase(), [ask]))).not.toContain('Ask the person a question')
  })

  test('more time, once, until its last day, and while a question waits', () => {
    const extend = 'Extend the time to answer'
    expect(links(aCase(), { today: '2026-12-23' })).toContain(extend)
    expect(links(aCase(), { today: '2026-12-24' })).not.toContain(extend)
    expect(links(act(aCase(), [ask]), { today: '2027-02-01' })).toContain(extend)
    expect(links(act(aCase(), [{ act: 'extend', reason: 'number' }]))).not.toContain(extend)
    expect(links(act(aCase(), [{ act: 'ask-identity' }]))).not.toContain(extend)
  })

  test('nothing but complaints once it is closed, and nothing at all to a role that only reads', () => {
    expect(links(act(aCase(), [{ act: 'close', outcome: 'withdrawn' }]))).toEqual(['Complaints'])
    expect(links(aCase(), {}, false)).toEqual([])
  })
})

test('the form of an extension says when the answer would be due, while a question waits if that were answered', () => {
  const days = (kase: Case, given: Partial<Setting> = {}) => extensionDays({ kase, setting: settingFor(kase, given) })
  expect(days(aCase())).toEqual({ wouldBeDueOn: '2027-02-23', noticeLimitOn: '2026-12-23', isPaused: false })
  const paused = act(aCase(), [ask], { today: '2026-11-24' })
  expect(days(paused)).toEqual({ wouldBeDueOn: '2027-02-24', noticeLimitOn: null, isPaused: true })
})

test('the page of an open question says what was asked, and what an answer or doing without one would do', () => {
  const at = '2026-11-24T12:00:00.000Z'
  const event = { type: 'clarification-asked', clarification: 'q1', on: '2026-11-24', reason: 'other' } as const
  const kase = after(aCase(), event)
  const said = [{ kind: 'clarification-asked', words: 'Which years?', at }]
  const history = [{ seq: 2, at, by: { kind: 'portal' } as const, event }]
  const { page } = clarificationPage({ kase, history, said, setting: settingFor(kase, { today: '2026-11-25' }) })
  expect(page.open).toEqual({
    clarification: 'q1',
    askedOn: '2026-11-24',
    question: 'Which years?',
    // 23 December and two days is Christmas Day: then a weekend, then its substitute.
    dueIfAnswered: '2026-12-29',
    dueIfDropped: '2026-12-23',
  })
})

test('whoever goes to an act that would be refused reads why, in place of the form; what was typed is never hidden', () => {
  const page = {
    reference: 'TRA-1',
    action: '/act',
    onceKey: 'k',
    values: { words: 'Typed' },
    notNow: 'already-verified',
  }
  const visited = render(<IdentityAskForm {...page} errors={{}} />)
  expect(visited).toContain('Identity has already been verified.')
  expect(visited).not.toContain('<form')
  expect(render(<IdentityAskForm {...page} errors={{}} refusal="already-verified" />)).toContain('Typed</textarea>')
  expect(render(<IdentityAskForm {...page} errors={{ words: 'Say more' }} />)).toContain('Typed</textarea>')
})

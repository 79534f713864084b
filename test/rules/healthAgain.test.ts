import { describe, expect, test } from 'vitest'
import { healthPageProps } from '~/app/pages/staff/law/healthPageProps'
import type { Case } from '~/app/rules/case/case'
import type { Command } from '~/app/rules/case/commands'
import { whyNotYet } from '~/app/rules/case/decideLaw'
import { aCase, act, portalItself, settingFor, verified } from '../kit/case'

const today = '2026-11-24'
const searched = (kase: Case, search: string, health: boolean): Case => {
  const asked = act(kase, [{ act: 'open-search', search, source: search, health }])
  return act(asked, [{ act: 'answer-search', search, found: [`${search}-1`] }], { by: portalItself })
}
const confirmed = (kase: Case, search: string, ...records: readonly string[]) =>
  act(kase, [{ act: 'confirm-records', search, confirmed: records }])
const decided = () =>
  act(confirmed(searched(verified(aCase()), 'clinic', true), 'clinic', 'clinic-1'), [
    { act: 'decide-health', result: 'known-to-person' },
  ])

describe('what was decided about health data', () => {
  test('stands while nothing of the kind comes to it', () => {
    const other = confirmed(searched(decided(), 'schools', false), 'schools', 'schools-1')
    expect(whyNotYet(other, today)).toBeNull()
    expect(whyNotYet(confirmed(searched(decided(), 'nurses', true), 'nurses'), today)).toBeNull()
  })

  test('is asked for again once other health records are the person’s, or the same are gone through again', () => {
    const another = confirmed(searched(decided(), 'nurses', true), 'nurses', 'nurses-1')
    expect(whyNotYet(another, today)).toBe('health-not-decided')
    expect(whyNotYet(confirmed(decided(), 'clinic', 'clinic-1'), today)).toBe('health-not-decided')
  })

  test('is asked for where a service with health data was asked and a document is in, unless it was refused', () => {
    const add: Command = { act: 'add-document', document: 'd1' }
    const nothing = confirmed(searched(verified(aCase()), 'clinic', true), 'clinic')
    expect(whyNotYet(nothing, today)).toBeNull()
    expect(whyNotYet(act(nothing, [add]), today)).toBe('health-not-decided')
    const refused = act(nothing, [add, { act: 'refuse-document', document: 'd1', why: 'infected' }])
    expect(whyNotYet(refused, today)).toBeNull()
    expect(whyNotYet(act(searched(verified(aCase()), 'schools', false), [add]), today)).toBeNull()
  })

  test('is asked for again once a document comes, also where the service is asked only afterwards', () => {
    const add: Command = { act: 'add-document', document: 'd1' }
    expect(whyNotYet(act(decided(), [add]), today)).toBe('health-not-decided')
    const early = act(act(verified(aCase()), [{ act: 'decide-health', result: 'none' }]), [add])
    expect(whyNotYet(confirmed(searched(early, 'clinic', true), 'clinic'), today)).toBe('health-not-decided')
  })

  test.each([
    ['held-back', 'health-not-decided'],
    ['none', 'health-not-decided'],
    ['known-to-person', null],
  ] as const)('as %s is, once words or an area are shown again: %s', (result, comes) => {
    const hide: readonly Command[] = [
      { act: 'hide-words', mark: 'm1', record: 'clinic-1', exemption: 'health' },
      { act: 'add-document', document: 'd1' },
      { act: 'finish-reading', document: 'd1', pages: 2 },
      { act: 'hide-area', mark: 'm2', document: 'd1', page: 0, exemption: 'health' },
      { act: 'decide-health', result },
    ]
    const hidden = act(decided(), hide)
    expect(whyNotYet(hidden, today)).toBeNull()
    expect(whyNotYet(act(hidden, [{ act: 'show-words-again', mark: 'm1' }]), today)).toBe(comes)
    expect(whyNotYet(act(hidden, [{ act: 'show-area-again', mark: 'm2', document: 'd1' }]), today)).toBe(comes)
  })
})

test('the page about health data speaks of the documents too', () => {
  const read = { setting: settingFor(decided()), said: [], role: 'officer', titles: new Map() } as const
  const added = act(decided(), [{ act: 'add-document', document: 'd1' }])
  expect(healthPageProps({ ...read, kase: added })).toMatchObject({ sources: ['clinic'], hasDocuments: true })
  expect(healthPageProps({ ...read, kase: decided() })).toMatchObject({ sources: ['clinic'], hasDocuments: false })
})

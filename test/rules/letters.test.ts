import { expect, test } from 'vitest'
import { CaseEvent } from '~/app/rules/case/events'
import { isSentOnce, lettersAfter, letterTemplates } from '~/app/rules/letters'
import { aCase } from '../kit/case'

const on = '2026-11-24'
const called: readonly (readonly [CaseEvent, readonly string[]])[] = [
  [aCase().received, ['receipt to resident', 'team-notice to team']],
  [{ type: 'identity-asked', on }, ['identity-asked to resident']],
  [{ type: 'extended', on, reason: 'number' }, ['extension to resident']],
  [{ type: 'pack-released', pack: 'p1', sha256: 'a'.repeat(64), on }, ['pack-ready to resident']],
  [{ type: 'code-asked', pack: 'p1' }, ['collection-code to resident']],
  [{ type: 'identity-verified', on, method: 'in-person' }, []],
  [{ type: 'pack-approved', pack: 'p1', sha256: 'a'.repeat(64) }, []],
  [{ type: 'pack-collected', pack: 'p1' }, []],
  [{ type: 'closed', on, outcome: 'withdrawn' }, []],
  [{ type: 'words-hidden', mark: 'm1', record: 'r1', exemption: 'S2-16' }, []],
]

test.each(called.map(([event, letters]) => [event.type, letters, event] as const))(
  'after %s: %j',
  (_, letters, event) => {
    expect(CaseEvent.parse(event)).toEqual(event)
    expect(lettersAfter(event).map(({ template, to }) => `${template} to ${to}`)).toEqual(letters)
  },
)

test('every letter is called for by some event, and only a code is never sent twice', () => {
  const all = called.flatMap(([event]) => lettersAfter(event).map(({ template }) => template))
  expect(new Set(all)).toEqual(new Set(letterTemplates))
  expect(letterTemplates.filter(isSentOnce)).toEqual(['collection-code'])
})

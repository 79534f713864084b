import { expect, test } from 'vitest'
import { CaseEvent, WatchKind } from '~/app/rules/case/events'
import { digestOf, isSentOnce, lettersAfter, letterTemplates } from '~/app/rules/letters'
import { sayMove, sayReminder } from '~/app/rules/reminders'
import { aCase } from '../kit/case'

const on = '2026-11-24'
const called: readonly (readonly [CaseEvent, readonly string[]])[] = [
  [aCase().received, ['receipt to resident', 'team-notice to team']],
  [{ type: 'identity-asked', on }, ['identity-asked to resident']],
  [{ type: 'extended', on, reason: 'number' }, ['extension to resident']],
  [{ type: 'pack-released', pack: 'p1', sha256: 'a'.repeat(64), on }, ['pack-ready to resident']],
  [{ type: 'code-asked', pack: 'p1' }, ['collection-code to resident']],
  [{ type: 'identity-verified', on, method: 'in-person' }, []],
  // The person was told that the time would start with it.
  [{ type: 'identity-verified', on, method: 'in-person', completeOn: on }, ['identity-complete to resident']],
  [
    { type: 'clarification-asked', clarification: 'q1', on, reason: 'which-years' },
    ['clarification-asked to resident'],
  ],
  [
    { type: 'clarification-answered', clarification: 'q1', on, channel: 'post' },
    ['clarification-answered to resident'],
  ],
  [{ type: 'clarification-dropped', clarification: 'q1' }, []],
  [
    { type: 'complaint-received', complaint: 'c1', on, channel: 'email' },
    ['complaint-received to resident', 'message-notice to team'],
  ],
  [{ type: 'complaint-acknowledged', complaint: 'c1', on }, ['complaint-acknowledged to resident']],
  [{ type: 'reminded', kind: 'clarification-silent', about: 'q1', for: on }, ['clarification-reminder to resident']],
  [{ type: 'reminded', kind: 'identity-silent', about: '', for: on }, ['identity-reminder to resident']],
  [{ type: 'reminded', kind: 'due-soon', about: '', for: on }, []],
  [{ type: 'reminded', kind: 'complaint-acknowledgement', about: 'c1', for: on }, []],
  [{ type: 'date-moved', calendar: 2, before: on, after: on, because: [] }, []],
  [{ type: 'pack-approved', pack: 'p1', sha256: 'a'.repeat(64) }, []],
  [{ type: 'pack-collected', pack: 'p1' }, []],
  [{ type: 'closed', on, outcome: 'withdrawn' }, ['withdrawal to resident']],
  [{ type: 'closed', on, outcome: 'answered' }, []],
  // A refusal has a letter of its own, with its reasons: it is an answer.
  [{ type: 'closed', on, outcome: 'refused' }, []],
  [{ type: 'closed', on, outcome: 'transferred' }, ['closing to resident']],
  [{ type: 'pack-recalled', pack: 'p1', on }, ['pack-recalled to resident']],
  [{ type: 'complaint-answered', complaint: 'c1', on, result: 'upheld' }, ['complaint-answered to resident']],
  [{ type: 'restriction-notice-given', on }, ['restriction-notice to resident']],
  [{ type: 'chased', chase: 'h1', on, whom: 'person' }, ['person-chaser to resident']],
  [{ type: 'chased', chase: 'h2', on, whom: 'services' }, ['service-chaser to services']],
  [{ type: 'note-added', note: 'n1', mentions: [] }, []],
  [{ type: 'note-added', note: 'n2', mentions: ['s1'] }, ['mention to mentioned']],
  // One form, one receipt; the team is told of each request.
  [{ ...aCase().received, submission: { id: 's1', place: 1, of: 2 } }, ['receipt to resident', 'team-notice to team']],
  [{ ...aCase().received, submission: { id: 's1', place: 2, of: 2 } }, ['team-notice to team']],
  [{ type: 'authority-asked', on }, ['authority-asked to resident']],
  [{ type: 'authority-verified', on, method: 'papers-seen' }, []],
  [{ type: 'authority-verified', on, method: 'papers-seen', completeOn: on }, ['authority-complete to resident']],
  [{ type: 'papers-added', papers: ['p1'], kind: 'identity' }, []],
  [{ type: 'paper-opened', paper: 'p1' }, []],
  [{ type: 'papers-deleted', papers: ['p1'] }, []],
  [
    { type: 'message-received', message: 'm1', about: 'more', on },
    ['message-received to resident', 'message-notice to team'],
  ],
  [{ type: 'message-answered', message: 'm1', on }, ['message-answered to resident']],
  [{ type: 'narrowed', on, activities: ['a1'] }, ['message-received to resident', 'message-notice to team']],
  [{ type: 'decided', on, result: 'done' }, []],
  [{ type: 'link-asked', pack: 'p1' }, ['pack-ready to resident']],
  [{ type: 'collection-locked', pack: 'p1' }, ['collection-locked to resident', 'message-notice to team']],
  [{ type: 'pack-handed-over', pack: 'p1', sha256: 'a'.repeat(64), on, how: 'post' }, []],
  [{ type: 'words-hidden', mark: 'm1', record: 'r1', exemption: 'S2-16' }, []],
  // Nobody is written to about the documents that are gone through for them.
  [{ type: 'document-added', document: 'd1' }, []],
  [{ type: 'document-read', document: 'd1', pages: 3 }, []],
  [{ type: 'document-refused', document: 'd1', why: 'encrypted' }, []],
  [{ type: 'document-removed', document: 'd1' }, []],
  [{ type: 'area-hidden', mark: 'a1', document: 'd1', page: 0, exemption: 'S2-16' }, []],
  [{ type: 'area-hidden', mark: 'a1', document: 'd1', page: 0, exemption: 'S2-16', suggestion: 'sg1' }, []],
  [{ type: 'area-shown-again', mark: 'a1', document: 'd1' }, []],
  [{ type: 'area-allowed-elsewhere', mark: 'a1', document: 'd1' }, []],
  [{ type: 'suggestion-rejected', suggestion: 'sg1', document: 'd1' }, []],
  [{ type: 'page-flagged', document: 'd1', page: 0, flag: 'consult' }, []],
  [{ type: 'document-burned', document: 'd1', burn: 'b1', sha256: 'a'.repeat(64), pages: 3, proof: 'passed' }, []],
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
  // A way back in is asked for by somebody, and is nothing that happens to the request.
  expect(new Set([...all, 'follow-link'])).toEqual(new Set(letterTemplates))
  expect(letterTemplates.filter(isSentOnce)).toEqual(['collection-code'])
})

test("reminders and moved dates stand on the team's lists; nothing else does", () => {
  const listed = called.flatMap(([event]) => (digestOf(event) === null ? [] : [`${event.type} on ${digestOf(event)}`]))
  expect([...new Set(listed)]).toEqual(['reminded on reminders', 'date-moved on holidays'])
})

test.each(WatchKind.options)('a reminder of %s has its words, with the day in full', (kind) => {
  expect(sayReminder({ kind, for: on })).toMatch(/^[a-z][a-z ,]+ Tuesday 24 November 2026\b[a-z ,]*$/)
})

test('a moved date is said with every holiday that moved it', () => {
  const move = { before: '2026-12-23', after: '2026-12-24' }
  const said = 'due on Thursday 24 December 2026, no longer on Wednesday 23 December 2026'
  expect(sayMove({ ...move, because: [] })).toBe(`${said}: the bank holidays have changed`)
  const because = [
    { day: '2026-12-22', title: 'Snow day', change: 'removed' as const },
    { day: '2026-12-23', title: 'A day off', change: 'added' as const },
  ]
  expect(sayMove({ ...move, because })).toBe(
    `${said}: Snow day on Tuesday 22 December 2026 is no longer one; A day off on Wednesday 23 December 2026 is now a bank holiday`,
  )
})

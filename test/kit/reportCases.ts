import type { CaseEvent, Outcome, Received, Recorded } from '~/app/rules/case/events'
import { foldCase } from '~/app/rules/case/fold'
import { clockOf } from '~/app/rules/case/reading'
import type { Figures } from '~/app/rules/reports/figures'
import { figuresOf } from '~/app/rules/reports/figuresOf'
import { anna, bytesOf } from './case'
import { calendar } from './holidays'

/** A case as it is told, day by day, for a report's table made by hand. */
export type Told = {
  readonly history: readonly Recorded[]
  readonly identityAsked: (on: string) => Told
  readonly asked: (on: string) => Told
  readonly answered: (on: string) => Told
  readonly extended: (on: string) => Told
  readonly released: (on: string) => Told
  /** With a review opened on the same day, where that is said. */
  readonly closed: (on: string, outcome: Outcome, reviewed?: boolean) => Told
  readonly takenBack: (on: string) => Told
  readonly complained: (on: string, acknowledgedOn: string) => Told
}

const receipt: Received = {
  type: 'received',
  controller: 'trafford',
  reference: 'TRA-7K4P-2M9D',
  right: 'access',
  nation: 'EW',
  receivedOn: '2026-11-02',
  channel: 'portal',
  language: 'en',
  activities: ['stronger-families'],
}

/** A case that was received, and whose person is known unless it is said to be unproved. */
export function told(given: Partial<Received>, proof: 'known' | 'unproved' = 'known'): Told {
  const received: CaseEvent = { ...receipt, ...given }
  const on = given.receivedOn ?? receipt.receivedOn
  const known: CaseEvent = { type: 'identity-verified', on, method: 'known-to-us' }
  return tale([], on, proof === 'known' ? [received, known] : [received])
}

function tale(before: readonly Recorded[], on: string, events: readonly CaseEvent[]): Told {
  const at = `${on}T12:00:00.000Z`
  const history = [...before, ...events.map((event, i) => ({ seq: before.length + i + 1, at, by: anna, event }))]
  const then = (day: string, ...more: readonly CaseEvent[]) => tale(history, day, more)
  const sha256 = bytesOf('a')
  return {
    history,
    identityAsked: (day) => then(day, { type: 'identity-asked', on: day }),
    asked: (day) => then(day, { type: 'clarification-asked', clarification: 'q', on: day, reason: 'which-years' }),
    answered: (day) => then(day, { type: 'clarification-answered', clarification: 'q', on: day, channel: 'email' }),
    extended: (day) => then(day, { type: 'extended', on: day, reason: 'complexity' }),
    released: (day) =>
      then(
        day,
        { type: 'pack-asked', pack: 'p', version: 1 },
        { type: 'pack-built', pack: 'p', sha256, pages: 9, registerVersion: 1, proof: 'passed' },
        { type: 'pack-approved', pack: 'p', sha256 },
        { type: 'pack-released', pack: 'p', sha256, on: day, calendar: 1 },
      ),
    closed: (day, outcome, reviewed = false) =>
      then(
        day,
        { type: 'closed', on: day, outcome, calendar: 1 },
        ...(reviewed ? [{ type: 'review-opened' as const, review: 'v', on: day }] : []),
      ),
    takenBack: (day) => then(day, { type: 'import-undone', on: day }),
    complained: (day, acknowledgedOn) =>
      then(
        acknowledgedOn,
        { type: 'complaint-received', complaint: 'c', on: day, channel: 'email' },
        { type: 'complaint-acknowledged', complaint: 'c', on: acknowledgedOn },
      ),
  }
}

/** What reports count of it. */
export function figures({ history }: Told): Figures {
  const kase = foldCase(history)
  return figuresOf('case', kase, { clock: clockOf(kase, calendar), holidays: calendar.holidays })
}

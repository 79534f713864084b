import { type Case, endOf, sentOut } from '../case/case'
import { stateOf } from '../case/reading'
import { acknowledgeBy } from '../case/watches'
import type { Clock } from '../clock/clock'
import type { Holidays } from '../clock/holidays'
import { dueOnOf } from '../clock/label'
import type { Figures } from './figures'

type Read = { readonly clock: Clock; readonly holidays: Holidays }

/** What reports count of a case, from its fold and the clock as it was read with it. */
export function figuresOf(caseId: string, kase: Case, { clock, holidays }: Read): Figures {
  const { controller, receivedOn, right, nation, channel, imported } = kase.received
  const documents = [...kase.documents.values()].filter(({ state }) => state === 'read')
  return {
    caseId,
    controller,
    receivedOn,
    right,
    nation,
    channel,
    startedOn: clock.state === 'not-started' ? null : clock.startedOn,
    dueOn: dueOnOf(clock),
    pausedOn: clock.state === 'paused' ? clock.pausedOn : null,
    pausedDays: clock.working.reduce((sum, step) => (step.step === 'excluded' ? sum + step.days : sum), 0),
    extendedOn: clock.state !== 'not-started' && clock.extension === 'in-time' ? (kase.extension?.on ?? null) : null,
    settledOn: kase.settled?.on ?? null,
    closedOn: kase.closed?.on ?? null,
    outcome: outcomeOf(kase),
    imported: imported !== undefined,
    takenBack: kase.desk.takenBackOn !== null,
    state: stateOf(kase),
    assignedTo: kase.desk.assignedTo,
    stays: kase.stays,
    complaints: kase.complaints.map((complaint) => ({
      receivedOn: complaint.receivedOn,
      acknowledgeBy: acknowledgeBy(complaint.receivedOn, kase, holidays),
      acknowledgedOn: complaint.acknowledgedOn,
      answeredOn: complaint.answered?.on ?? null,
      result: complaint.answered?.result ?? null,
    })),
    objectedOn: kase.objection?.on ?? null,
    objection: kase.objection?.result ?? null,
    decidedOn: kase.decision?.on ?? null,
    decision: kase.decision?.result ?? null,
    exemptions: marksByExemption(kase),
    pagesRead: documents.reduce((sum, { pages }) => sum + pages, 0),
    pagesHidden: documents.reduce(
      (sum, { hidden }) => sum + new Set([...hidden.values()].map(({ page }) => page)).size,
      0,
    ),
    packPages: sentOut(kase)[0]?.pages ?? null,
    reviews: kase.reviews.map(({ openedOn, endedOn, result }) => ({ openedOn, endedOn, result })),
    searches: [...kase.searches.values()].map(({ source, openedOn, answeredOn }) => ({
      source,
      openedOn: openedOn ?? receivedOn,
      answeredOn: answeredOn ?? null,
    })),
  }
}

/** Collected or not, what went out is an answer. */
const outcomeOf = (kase: Case): Figures['outcome'] =>
  kase.closed ? kase.closed.outcome : sentOut(kase).length > 0 ? endOf(kase) : null

function marksByExemption(kase: Case): Readonly<Record<string, number>> {
  const areas = [...kase.documents.values()].flatMap(({ hidden }) => [...hidden.values()])
  const counts = new Map<string, number>()
  for (const { exemption } of [...kase.hidden.values(), ...areas])
    counts.set(exemption, (counts.get(exemption) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

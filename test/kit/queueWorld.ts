import { saveReadings } from '~/app/casework/project.server'
import type { Portal } from '~/app/desk.server'
import { type Case, isWaitingForServices } from '~/app/rules/case/case'
import { decide } from '~/app/rules/case/decide'
import { apply } from '~/app/rules/case/fold'
import { clockOf, stateOf } from '~/app/rules/case/reading'
import { AskedRight } from '~/app/rules/case/rights'
import { usualWatching } from '~/app/rules/case/watches'
import { standingOf } from '~/app/rules/clock/label'
import { addDays, addSeconds, londonDay } from '~/app/rules/day'
import type { QueueAsk } from '~/app/rules/queue'
import { keepPerson } from '~/db/people'
import { keepSearchWords } from '~/db/searchWords'
import { aCase, settingFor } from './case'
import { calendar } from './holidays'
import { aPerson } from './request'
import { type Dice, nextMove } from './walker'

export type WorldCase = { readonly id: string; readonly kase: Case }

const reading = { calendar, settings: { version: 1, watching: usualWatching } }

/** Writes cases as the acts do, but for their histories, which the queue never reads. */
export const putCases = (portal: Portal, cases: readonly WorldCase[]) =>
  portal.db.transaction().execute((trx) =>
    saveReadings(
      trx,
      cases.map(({ id, kase }) => ({ caseId: id, kase, reading })),
    ),
  )

type Wanted = { readonly dice: Dice; readonly controller: string; readonly many: number; readonly name: string }

/** A small world of cases of one controller, each after a walk of its own through a few weeks. */
export async function aWorld(portal: Portal, { dice, controller, many, name }: Wanted): Promise<readonly WorldCase[]> {
  const cases = Array.from({ length: many }, (_, i) => aWalkedCase(dice, { id: `${name}-${i}`, controller }))
  await putCases(portal, cases)
  await portal.db.transaction().execute(async (trx) => {
    for (const { id } of cases) await keepPerson(trx, id, { ...aPerson, name: `Person ${id}` })
    await keepSearchWords(
      trx,
      cases.map(({ id }) => id),
    )
  })
  return cases
}

function aWalkedCase(dice: Dice, { id, controller }: { readonly id: string; readonly controller: string }): WorldCase {
  const receivedOn = addDays('2026-11-23', -dice.pick([0, 1, 5, 5, 20, 29, 31, 33, 60]))
  const right = dice.chance(0.6) ? 'access' : dice.pick<AskedRight>(['access', ...AskedRight.options])
  let kase = aCase({ controller, reference: id, receivedOn, right: right === 'objection' ? 'erasure' : right })
  let now = `${receivedOn}T12:00:00.000Z`
  let ids = 0
  const newId = () => `${id}-${ids++}`
  for (let left = dice.pick([0, 1, 3, 8, 20, 30, 40]); left > 0; left -= 1) {
    if (dice.chance(0.2)) now = addSeconds(now, 24 * 3600 * dice.pick([1, 2]))
    kase = moved(kase, { dice, newId, today: londonDay(now) }, now)
  }
  return { id, kase }
}

/** A case after one more move, or as it was where that was refused. */
export function moved(kase: Case, at: Parameters<typeof nextMove>[1], now: string): Case {
  const { by, command } = nextMove(kase, at)
  const decision = decide(kase, command, settingFor(kase, { today: at.today, by }))
  if ('refused' in decision) return kase
  return decision.events.reduce((before, event) => apply(before, { seq: before.seq + 1, at: now, by, event }), kase)
}

type Seen = { readonly me: string; readonly today: string; readonly ask: QueueAsk }

/** Ids of the cases of a view in its order: read from every case, one by one. */
export function lookThrough(cases: readonly WorldCase[], { me, today, ask }: Seen): readonly string[] {
  const sign = ask.descending ? -1 : 1
  return cases
    .filter(({ kase }) => isSeen(kase, { me, today, ask }))
    .map(({ id, kase }) => ({ id, key: ask.sort === 'due' ? dueOrder(id, kase) : [kase.received.receivedOn, id] }))
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ id }) => id)
}

function isSeen(kase: Case, { me, today, ask }: Seen): boolean {
  const { dueOn, pausedOn, waitingFor } = standing(kase)
  const isOpen = kase.closed === null && kase.desk.takenBackOn === null
  const isRunning = isOpen && dueOn !== null && kase.settled === null
  const who = kase.desk.assignedTo
  const views: Readonly<Record<QueueAsk['view'], boolean>> = {
    mine: isOpen && who === me,
    team: isOpen,
    unassigned: isOpen && who === null,
    'due-this-week': isRunning && dueOn >= today && dueOn <= addDays(today, 6),
    overdue: isRunning && dueOn < today,
    paused: isOpen && kase.settled === null && (pausedOn !== null || waitingFor !== null),
    'waiting-for-service': isOpen && isWaitingForServices(kase),
    'ready-for-review': isOpen && stateOf(kase) === 'review' && kase.pack?.proof === 'passed',
    complaints: kase.desk.takenBackOn === null && kase.complaints.some(({ answered }) => answered === null),
  }
  return (
    views[ask.view] &&
    (ask.right === null || kase.received.right === ask.right) &&
    (ask.state === null || stateOf(kase) === ask.state) &&
    (ask.assignedTo === null || (who ?? '') === ask.assignedTo)
  )
}

const standing = (kase: Case) => standingOf(clockOf(kase, calendar), kase)

function dueOrder(id: string, kase: Case): readonly string[] {
  const { dueOn, pausedOn, settledOn } = standing(kase)
  const rank = settledOn !== null ? '3' : dueOn !== null ? '0' : pausedOn !== null ? '1' : '2'
  return [rank, dueOn ?? pausedOn ?? '', kase.received.receivedOn, id]
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i])
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}
